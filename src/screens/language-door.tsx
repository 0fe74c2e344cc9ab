import { useEffect, useState } from 'preact/hooks'
import type { LanguageRoomProps } from './language-room'

type Room = typeof import('./language-room')

/** Fetches the page of languages when it is first opened. */
export function LanguageDoor(props: LanguageRoomProps) {
  const [room, setRoom] = useState<Room | null>(null)
  useEffect(() => void import('./language-room').then(setRoom), [])
  return room && <room.LanguageRoom {...props} />
}
