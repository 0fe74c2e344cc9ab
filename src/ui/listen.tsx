import { createContext } from 'preact'
import { useContext, useEffect, useRef } from 'preact/hooks'
import { RoundButton } from './button'

/** Reading aloud without being asked, for those who cannot read yet. */
export interface ReadingAloud {
  /** Says a text by itself; null where nobody wants that. */
  readonly itself: ((text: string) => void) | null
  readonly hush: () => void
}

export const Aloud = createContext<ReadingAloud>({ itself: null, hush() {} })

/** Which Listen spoke last: one that goes silences what it said itself, never what another has begun. */
let spokeLast: object | null = null

/**
 * Says a text aloud. Shown only where something here can speak: pass null otherwise. `itself`: the text that is said
 * without a press when it comes, where that is wanted; one on a screen at most.
 */
export function Listen({
  label,
  onListen,
  itself,
  autoFocus,
  class: extra,
}: {
  label: string
  onListen: (() => void) | null
  itself?: string | undefined
  autoFocus?: boolean
  class?: string
}) {
  const aloud = useContext(Aloud)
  const me = useRef({}).current
  const speaks = onListen !== null && aloud.itself !== null
  const speak = (say: () => void) => {
    spokeLast = me
    say()
  }
  useEffect(() => {
    if (speaks && itself) speak(() => aloud.itself?.(itself))
  }, [speaks, itself])
  // What is no longer to be seen is no longer to be heard.
  useEffect(
    () => () => {
      if (spokeLast === null || spokeLast === me) aloud.hush()
    },
    [],
  )
  return (
    onListen && (
      <RoundButton icon="sound" label={label} onClick={() => speak(onListen)} autoFocus={autoFocus} class={extra} />
    )
  )
}
