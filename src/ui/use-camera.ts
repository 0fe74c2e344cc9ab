import { useEffect, useRef, useState } from 'preact/hooks'
import './camera-picture.css'

export type CameraTrouble = 'insecure' | 'refused' | 'missing' | 'in-use' | 'away'
export type CameraSide = 'back' | 'front'

/** A camera as far as a screen needs it; the part of the house that knows browsers hands it in. */
export interface SeenCamera {
  readonly stream: MediaStream
  readonly mirror: boolean
  readonly others: boolean
  onAway(told: () => void): void
  close(): void
}

/** An opened camera, or why there is none, and what reads its picture until what that gives is called. */
export interface Sight {
  readonly camera: SeenCamera | CameraTrouble
  readonly read: (video: HTMLVideoElement) => () => void
}

/** Keeps a camera open while a piece is shown. `video` is for the element that shows its picture, in a `.camera-picture`. */
export function useCamera(first: CameraSide, open: (side: CameraSide) => Promise<Sight>) {
  const video = useRef<HTMLVideoElement>(null)
  const [side, setSide] = useState(first)
  const [tries, setTries] = useState(0)
  const [camera, setCamera] = useState<SeenCamera | null>(null)
  const [trouble, setTrouble] = useState<CameraTrouble | null>(null)
  useEffect(() => {
    let gone = false
    let leave = () => {}
    setCamera(null)
    setTrouble(null)
    const look = async () => {
      const { camera: opened, read } = await open(side)
      if (typeof opened === 'string') {
        if (!gone) setTrouble(opened)
        return
      }
      const picture = video.current
      if (gone || !picture) return opened.close()
      picture.srcObject = opened.stream
      const stop = read(picture)
      leave = () => {
        stop()
        opened.close()
      }
      opened.onAway(() => {
        if (!gone) setTrouble('away')
      })
      setCamera(opened)
    }
    void look()
    return () => {
      gone = true
      leave()
    }
  }, [side, tries])
  return {
    video,
    camera,
    trouble,
    again: () => setTries(tries + 1),
    turn: () => setSide(side === 'back' ? 'front' : 'back'),
  }
}
