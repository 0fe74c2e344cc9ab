import { classes } from './dom'
import { Icon } from './icon'
import './micro-button.css'

interface MicroButtonProps {
  readonly label: string
  readonly recording: boolean
  /** How loud it is just now, 0 … 1. */
  readonly level: number
  readonly disabled: boolean
  readonly onPress: () => void
}

/** Begins a recording, and ends it; a ring round it is as wide as what is heard is loud. */
export function MicroButton({ label, recording, level, disabled, onPress }: MicroButtonProps) {
  return (
    <button
      type="button"
      class={classes('micro-button', recording && 'on')}
      aria-label={label}
      disabled={disabled}
      onClick={onPress}
      style={{ '--level': recording ? level.toFixed(2) : '0' }}
    >
      {recording ? <i /> : <Icon name="micro" size={40} />}
    </button>
  )
}
