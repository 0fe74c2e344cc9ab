import type { ComponentChildren } from 'preact'
import { classes } from './dom'
import { Icon, type IconName } from './icon'

/** A white sheet that things lie on: a message, a found page, a learner. As a button when `onClick` is given. */
export function Card({
  children,
  onClick,
  pressed,
  disabled,
  label,
  class: extra,
}: {
  children: ComponentChildren
  onClick?: () => void
  pressed?: boolean
  disabled?: boolean
  label?: string
  class?: string
}) {
  if (!onClick) return <div class={classes('card', extra)}>{children}</div>
  return (
    <button
      type="button"
      class={classes('card', 'card-button', extra)}
      aria-pressed={pressed}
      disabled={disabled}
      aria-label={label}
      onClick={onClick}
    >
      {children}
    </button>
  )
}

/** A few words on the night: progress, place, count. */
export function Chip({
  icon,
  children,
  class: extra,
}: {
  icon?: IconName
  children: ComponentChildren
  class?: string
}) {
  return (
    <span class={classes('chip', extra)}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </span>
  )
}
