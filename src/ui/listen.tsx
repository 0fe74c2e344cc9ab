import { RoundButton } from './button'

/** Says a text aloud. Shown only where something here can speak: pass null otherwise. */
export function Listen({
  label,
  onListen,
  autoFocus,
  class: extra,
}: {
  label: string
  onListen: (() => void) | null
  autoFocus?: boolean
  class?: string
}) {
  return onListen && <RoundButton icon="sound" label={label} onClick={onListen} autoFocus={autoFocus} class={extra} />
}
