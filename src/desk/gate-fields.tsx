import type { Ref } from 'preact'
import { useId } from 'preact/hooks'
import { Icon } from '../ui/icon'

interface PassphraseProps {
  readonly label: string
  readonly value: string
  readonly shown: boolean
  readonly isNew?: boolean
  readonly field?: Ref<HTMLInputElement>
  readonly onInput: (value: string) => void
}

/** A passphrase as it is typed; shown only when asked for. */
export function Passphrase({ label, value, shown, isNew, field, onInput }: PassphraseProps) {
  const id = useId()
  return (
    <div class="desk-field">
      <label for={id}>{label}</label>
      <input
        ref={field}
        id={id}
        {...(shown ? { type: 'text' } : { type: 'password' })}
        autocomplete={isNew ? 'new-password' : 'current-password'}
        autocapitalize="off"
        spellcheck={false}
        maxLength={200}
        value={value}
        onInput={event => onInput(event.currentTarget.value)}
      />
    </div>
  )
}

/** A tick box as wide as its words. */
export function Tick({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label class="desk-tick">
      <input type="checkbox" checked={on} onChange={event => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  )
}

/** What went wrong, told at once to screen readers too; always in the page so that they hear it change. */
export function Refusal({ children }: { children: string | false | null }) {
  return (
    <p class="desk-refusal" role="alert">
      {children && (
        <>
          <Icon name="warning" />
          <span>{children}</span>
        </>
      )}
    </p>
  )
}

export function Submit({ icon, disabled, children }: { icon: 'lock' | 'key'; disabled: boolean; children: string }) {
  return (
    <button type="submit" class="button primary" disabled={disabled}>
      <Icon name={icon} />
      <span class="button-words">{children}</span>
    </button>
  )
}

export function submitted(event: Event, then: () => Promise<void>): void {
  event.preventDefault()
  void then()
}
