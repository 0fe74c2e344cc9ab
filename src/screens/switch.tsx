import { useId } from 'preact/hooks'
import { Icon, type IconName } from '../ui/icon'
import type { Say } from '../ui/say'
import './switch.css'

interface SwitchProps {
  readonly say: Say
  readonly icon: IconName
  readonly name: string
  readonly line: string
  readonly on: boolean
  readonly disabled?: boolean
  readonly onChange: (on: boolean) => void
}

/** The whole row is the switch; its state is a word, a place and a colour. */
export function Switch({ say, icon, name, line, on, disabled, onChange }: SwitchProps) {
  const id = useId()
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-labelledby={`${id}name`}
      aria-describedby={`${id}line`}
      disabled={disabled}
      onClick={() => onChange(!on)}
    >
      <Icon name={icon} size={28} />
      <span class="switch-words">
        <b id={`${id}name`}>{name}</b>
        <span id={`${id}line`}>{line}</span>
      </span>
      <span class="switch-state" aria-hidden="true">
        {say(on ? 'app.settings-on' : 'app.settings-off')}
        <i class="switch-track" />
      </span>
    </button>
  )
}
