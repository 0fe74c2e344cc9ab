import type { Pupil } from '../core/class-list'
import type { Proposal } from '../core/fill'
import type { Say } from '../ui/say'

interface CountsProps {
  readonly say: Say
  readonly made: readonly Proposal[]
  /** Rows that still need to be asked for. */
  readonly asked: number
  /** Rows whose name and code nobody in the class has. */
  readonly strangers: number
  /** Pupils of the class whom no row of the file names. */
  readonly absent: readonly Pupil[]
}

const STATES = ['fill', 'replace', 'same', 'blank', 'held', 'refused'] as const
const MOST_NAMES = 6

/** What would happen, counted, before anything is written. */
export function FillCounts({ say, made, asked, strangers, absent }: CountsProps) {
  const names = absent.slice(0, MOST_NAMES).map(pupil => pupil.name)
  return (
    <ul class="fill-counts" aria-live="polite">
      {STATES.map(state => {
        const n = made.filter(proposal => proposal.state === state).length
        return n > 0 && <li key={state}>{say(`fill.count-${state}`, { n })}</li>
      })}
      {asked > 0 && <li class="look">{say('fill.count-ask', { n: asked })}</li>}
      {strangers > 0 && <li>{say('fill.count-strangers', { n: strangers })}</li>}
      {absent.length > 0 && (
        <li>{say('fill.absent', { names: names.join(', ') + (absent.length > MOST_NAMES ? '…' : '') })}</li>
      )}
    </ul>
  )
}
