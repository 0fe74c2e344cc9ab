import type { ComponentChildren } from 'preact'
import { classes, useFocusOnMount } from './dom'
import { Icon, type IconName } from './icon'

/** `keep` lets home, `go` stops, `ask` brings to an adult; `primary` is the one thing to do next. */
export type ButtonKind = 'plain' | 'primary' | 'keep' | 'go' | 'ask'

export interface ButtonProps {
  readonly kind?: ButtonKind
  readonly icon?: IconName
  readonly children: ComponentChildren
  /** A few more words at the end of the button, in smaller letters. */
  readonly note?: ComponentChildren
  readonly onClick: () => void
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  /** At least 64 px high: a pupil's answer. */
  readonly big?: boolean
  readonly class?: string
  readonly pressed?: boolean
  readonly label?: string
}

export function Button({ kind = 'plain', icon, children, note, big, disabled, pressed, ...rest }: ButtonProps) {
  const at = useFocusOnMount<HTMLButtonElement>(rest.autoFocus === true)
  return (
    <button
      ref={at}
      type="button"
      class={classes('button', kind !== 'plain' && kind, big && 'big', rest.class)}
      disabled={disabled}
      aria-pressed={pressed}
      aria-label={rest.label}
      onClick={rest.onClick}
    >
      {icon && <Icon name={icon} />}
      <span class="button-words">{children}</span>
      {note && <small class="button-note">{note}</small>}
    </button>
  )
}

export interface RoundButtonProps {
  readonly icon: IconName
  readonly label: string
  readonly onClick: () => void
  readonly pressed?: boolean
  readonly primary?: boolean
  readonly autoFocus?: boolean
  readonly class?: string
}

/** A round button of one icon; its name is read aloud and shown on hover. */
export function RoundButton({ icon, label, onClick, pressed, primary, autoFocus, class: extra }: RoundButtonProps) {
  const at = useFocusOnMount<HTMLButtonElement>(autoFocus === true)
  return (
    <button
      ref={at}
      type="button"
      class={classes('button', 'round', primary && 'primary', extra)}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  )
}
