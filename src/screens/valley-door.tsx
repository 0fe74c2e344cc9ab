import { useEffect, useState } from 'preact/hooks'
import type { Course } from '../content/course'
import type { Valley } from '../platform/valley'
import { Loading } from '../ui/loading'
import type { RoomProps } from './inside'

interface Opened {
  readonly module: typeof import('./valley')
  readonly kept: Valley
}

/** Fetches the room where the valley records and writes when it is first opened. In it the game speaks plain Vietnamese. */
export function ValleyDoor(props: RoomProps & { course: Course | null; titles: Readonly<Record<string, string>> }) {
  const { outside, course } = props
  const [opened, setOpened] = useState<Opened | null>(null)
  useEffect(() => {
    const words = outside.adultWords()
    void Promise.all([import('./valley'), outside.valley(), words]).then(([module, kept]) =>
      setOpened({ module, kept }),
    )
    outside.ownVoice(false)
    return () => outside.ownVoice(true)
  }, [])
  if (!opened || !course) return <Loading>{outside.say()('play.loading')}</Loading>
  return <opened.module.Valley {...props} kept={opened.kept} cards={course.cards} />
}
