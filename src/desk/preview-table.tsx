import type { ListDiff, ListRow, Roster } from '../core/list-diff'
import type { Say } from '../ui/say'
import { useSome } from './use-some'

interface PreviewTableProps {
  readonly say: Say
  readonly diff: ListDiff
  /** The class as it would be, its pupils in the order of the rows. */
  readonly after: Roster
  /** The class was here before. */
  readonly later: boolean
  /** The teacher says who a row is: the code of a pupil of the class, empty for a new one. */
  readonly onTold: (row: number, code: string) => void
}

/** The list as it would be saved, and for a later one who each row is. */
export function PreviewTable({ say, diff, after, later, onTold }: PreviewTableProps) {
  const coded = after.pupils.some(pupil => pupil.schoolCode !== '')
  // What has to be looked at stands first.
  const rows = diff.rows
    .map((row, at) => ({ row, pupil: after.pupils[at]! }))
    .sort((a, b) => weight(a.row) - weight(b.row))
  const { some, more } = useSome(rows, say)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="desk-scroll short" tabIndex={0} aria-label={say('desk.preview-title')}>
      <table class="desk-table plain">
        <thead>
          <tr>
            <th scope="col">{say('desk.preview-code')}</th>
            <th scope="col">{say('desk.preview-name')}</th>
            {later && <th scope="col">{say('care.diff-who')}</th>}
            {coded && <th scope="col">{say('desk.preview-school-code')}</th>}
          </tr>
        </thead>
        <tbody>
          {some.map(({ row, pupil }) => (
            <tr key={row.listed.row}>
              <td>{row.how === 'unsure' ? '?' : pupil.code}</td>
              <th scope="row">{pupil.name}</th>
              {later && (
                <td>
                  <Who say={say} row={row} onTold={onTold} />
                </td>
              )}
              {coded && <td>{pupil.schoolCode}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {more}
      <p class="desk-note">{say('desk.preview-code-note')}</p>
    </section>
  )
}

function weight({ how }: ListRow): number {
  return how === 'unsure' ? 0 : how === 'new' || how === 'told' ? 1 : 2
}

/** Who a row is: said where it is sure, else chosen. */
function Who({ say, row, onTold }: Pick<PreviewTableProps, 'say' | 'onTold'> & { row: ListRow }) {
  const { listed, how, old, choices } = row
  if (old && how !== 'told')
    return <>{say(old.name === listed.name ? 'care.diff-same' : 'care.diff-was', { name: old.name })}</>
  if (choices.length === 0) return <>{say('care.diff-new')}</>
  const value = how === 'unsure' ? '?' : (old?.code ?? '')
  return (
    <select
      class="diff-who"
      autocomplete="off"
      aria-label={say('care.diff-choose', { name: listed.name })}
      value={value}
      onChange={event => onTold(listed.row, event.currentTarget.value)}
    >
      {how === 'unsure' && (
        <option value="?" disabled>
          {say('care.diff-choose-please')}
        </option>
      )}
      <option value="">{say('care.diff-new')}</option>
      {choices.map(({ code, name }) => (
        <option key={code} value={code}>
          {say('care.diff-is', { name, code })}
        </option>
      ))}
    </select>
  )
}
