import { useState } from 'preact/hooks'
import { classes } from '../../ui/dom'
import type { Say } from '../../ui/say'
import type { SoundName } from '../activity'
import type { Verdict } from './level'
import { Stamps } from './stamps'

interface JudgingProps {
  readonly verdicts: readonly Verdict[]
  /** How many details were looked at, and how many must still be. */
  readonly seen: number
  readonly left: number
  readonly say: Say
  readonly sound: (name: SoundName) => void
  readonly picture: () => Element | null
  readonly onChoose: (verdict: Verdict) => void
  readonly onOver: (over: boolean) => void
}

/** What is to be done now, and the stamps; a stamp taken too early only says what is to be done, once more. */
export function Judging({ seen, left, say, sound, ...stamps }: JudgingProps) {
  const [reminded, setReminded] = useState(0)
  return (
    <>
      <p
        id="detective-hint"
        class={classes('detective-hint', reminded > 0 && 'reminded', left === 0 && 'ready')}
        key={reminded}
      >
        {hint(seen, left, say)}
      </p>
      <Stamps
        {...stamps}
        locked={left > 0}
        say={say}
        onLocked={() => {
          sound('tap')
          setReminded(reminded + 1)
        }}
      />
    </>
  )
}

function hint(seen: number, left: number, say: Say): string {
  if (seen === 0) return say('detective.look')
  return left > 0 ? say('detective.left', { n: left }) : say('detective.ready')
}
