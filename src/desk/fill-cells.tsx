import { byGivenName, type Pupil } from '../core/class-list'
import type { Proposal } from '../core/fill'
import type { TemplateRow } from '../core/template-layout'
import type { Match } from '../core/template-match'
import { classes } from '../ui/dom'
import type { Say } from '../ui/say'

interface WhoProps {
  readonly say: Say
  readonly row: TemplateRow
  readonly match: Match
  /** Who may still be chosen. */
  readonly pupils: readonly Pupil[]
  readonly picked: string
  readonly onPick: (code: string) => void
}

/** Beside the name: nothing for a pupil who is known for sure; else why not, and the choice, which begins with nobody. */
export function Who({ say, row, match, pupils, picked, onPick }: WhoProps) {
  if (match.kind === 'sure') return null
  const likely = match.likely.filter(pupil => pupils.includes(pupil))
  const others = pupils.filter(pupil => !likely.includes(pupil)).sort(byGivenName)
  const facts = [row.code, row.birth && say('fill.born', { birth: row.birth }), say(`fill.ask-${match.why}`)]
  return (
    <span class="fill-who">
      <small>{facts.filter(Boolean).join(' · ')}</small>
      <select
        autocomplete="off"
        aria-label={say('fill.ask-who', { row: row.row + 1, name: row.name || row.code })}
        value={picked}
        onChange={event => onPick(event.currentTarget.value)}
      >
        <option value="">{say('fill.ask-nobody')}</option>
        {[...likely, ...others].map(pupil => (
          <option key={pupil.code} value={pupil.code}>
            {say('fill.ask-pupil', { name: pupil.name, code: pupil.schoolCode || pupil.code })}
          </option>
        ))}
      </select>
    </span>
  )
}

interface OldNewProps {
  readonly say: Say
  readonly proposal: Proposal
  readonly on: boolean
  readonly label: string
  readonly onTick: (on: boolean) => void
}

/** A sentence needs room to be read, a mark does not. */
const SHORT = 24

/** The cell as it is and as it would be, with its tick. */
export function OldNew({ say, proposal: { old, value, state }, on, label, onTick }: OldNewProps) {
  const words = typeof value === 'number' ? String(value).replace('.', ',') : value
  if (state !== 'fill' && state !== 'replace') {
    return (
      <span class="fill-cell">
        <span>{old || '–'}</span>
        <small>{say(`fill.state-${state}`)}</small>
      </span>
    )
  }
  return (
    <label class={classes('fill-cell', String(words).length > SHORT && 'long')}>
      <input type="checkbox" aria-label={label} checked={on} onChange={event => onTick(event.currentTarget.checked)} />
      {old !== '' && (
        <>
          <span class="hidden-words">{say('fill.cell-old')} </span>
          <s class={on ? '' : 'kept'}>{old}</s>
          <span aria-hidden="true">→</span>
          <span class="hidden-words"> {say('fill.cell-new')} </span>
        </>
      )}
      <b class={on ? '' : 'left'}>{words}</b>
    </label>
  )
}
