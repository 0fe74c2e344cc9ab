interface ChoiceProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChoose: (value: string) => void
  /** Value and words of each. */
  readonly children: readonly (readonly [string, string] | readonly string[])[]
}

/** One of a few, as the device's own list. Browsers keep what stands in fields for their next session, unless told not to. */
export function Choice({ id, label, value, onChoose, children }: ChoiceProps) {
  return (
    <div class="desk-field">
      <label for={id}>{label}</label>
      <select id={id} autocomplete="off" value={value} onChange={event => onChoose(event.currentTarget.value)}>
        {children.map(([of, words]) => (
          <option key={of} value={of}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
