import { useEffect, useState } from 'preact/hooks'
import { Agree, type Pair } from '../activities/agree'
import { useFocusOnMount } from '../ui/dom'
import type { Say } from '../ui/say'
import './both-hands.css'

/** An answer that two still talk about. */
interface Waiting {
  readonly answer: string
  readonly onGive: () => void
  readonly onBack: () => void
}

/** "Hai tay" in every mechanic: where two play as a pair an answer waits for both, else it is given at once. */
export function useBothHands(pair: Pair | null) {
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  return {
    waiting,
    agree(answer: string, onGive: () => void, onBack = () => {}) {
      if (pair) setWaiting({ answer, onGive, onBack })
      else onGive()
    },
    settle: (then: () => void) => () => {
      setWaiting(null)
      then()
    },
  }
}

interface BothHandsProps {
  readonly pair: Pair
  readonly waiting: Waiting
  readonly settle: (then: () => void) => () => void
  readonly say: Say
  readonly listen: ((text: string) => void) | null
}

/** Beside what the answer is about, which stays in sight; nothing else can be done until two hold, or choose again. */
export function BothHands({ pair, waiting, settle, say, listen }: BothHandsProps) {
  const { answer, onGive, onBack } = waiting
  const [before] = useState(() => document.activeElement)
  const at = useFocusOnMount<HTMLElement>()
  useEffect(
    () => () => {
      // Whoever chooses again goes on from the button that was pressed; once it is given the play moves on by itself.
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    },
    [],
  )
  return (
    <section
      class="both-hands"
      ref={at}
      tabIndex={-1}
      role="dialog"
      aria-modal="true"
      aria-label={say('together.hold-chosen', { answer })}
      onKeyDown={event => event.key === 'Escape' && settle(onBack)()}
    >
      <Agree pair={pair} answer={answer} say={say} listen={listen} onGive={settle(onGive)} onBack={settle(onBack)} />
    </section>
  )
}
