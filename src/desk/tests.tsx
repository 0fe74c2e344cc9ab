import { byGivenName, type Pupil } from '../core/class-list'
import type { Estimate } from '../core/discernment'
import type { Entry } from '../core/entry'
import type { LevelCard } from '../core/level'
import type { Mark } from '../core/marks'
import type { PupilResult } from '../core/results'
import { measureOf, type TestResult, testsOn, type When } from '../core/transfer'
import { shareText } from '../exports/class-sheet'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Icon } from '../ui/icon'
import type { Say } from '../ui/say'
import type { ClassRoomProps } from './class-room'
import { figureText } from './numbers'

interface TestsProps extends ClassRoomProps {
  readonly pupils: readonly Pupil[]
  readonly results: ReadonlyMap<string, PupilResult>
  readonly entries: readonly Entry[]
  readonly onClose: () => void
}

/** Switches the tests before and after on or off for a class, and shows what they said so far. */
export function Tests(props: TestsProps) {
  const { say, journal, shown, entries, onClose } = props
  const on = testsOn(entries, shown.name)
  const turn = () => void journal.append('transfer-tests', { class: shown.name, on: !on })
  return (
    <Dialog
      title={say('desk.tests-title')}
      closeLabel={say('desk.close')}
      onClose={onClose}
      foot={
        <>
          <Button icon={on ? 'close' : 'check'} onClick={turn}>
            {say(on ? 'desk.tests-turn-off' : 'desk.tests-turn-on', { class: shown.name })}
          </Button>
          <Button kind="primary" onClick={onClose}>
            {say('desk.close')}
          </Button>
        </>
      }
    >
      <p>{say('desk.tests-when', { class: shown.name })}</p>
      <p>{say('desk.tests-line')}</p>
      <p class="desk-said" role="status">
        <Icon name={on ? 'check' : 'lock'} />
        <b>{say(on ? 'desk.tests-on' : 'desk.tests-off')}</b>
      </p>
      <Taken {...props} />
    </Dialog>
  )
}

/** A row a pupil and strand, the two papers side by side. */
function Taken({ say, shown, pupils, results, tests }: TestsProps) {
  const strandOf = new Map(tests.map(({ id, strand }) => [id, strand]))
  const rows = [...pupils].sort(byGivenName).flatMap(pupil => {
    const taken = results.get(pupil.code)?.tests ?? []
    return [...new Set(taken.map(({ test }) => test))].map(test => ({
      pupil,
      strand: strandOf.get(test),
      papers: taken.filter(one => one.test === test),
    }))
  })
  if (rows.length === 0) return <p>{say('desk.tests-none')}</p>
  const label = say('desk.tests-table', { class: shown.name })
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class="desk-scroll short" tabIndex={0} aria-label={label}>
        <table class="desk-table plain">
          <caption class="hidden-words">{label}</caption>
          <thead>
            <tr>
              <th scope="col">{say('desk.table-name')}</th>
              <th scope="col">{say('desk.tests-before')}</th>
              <th scope="col">{say('desk.tests-after')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ pupil, strand, papers }) => (
              <tr key={`${pupil.code} ${papers[0]?.test}`}>
                <th scope="row">
                  {pupil.name}
                  <small>{strandName(say, strand)}</small>
                </th>
                <Paper say={say} papers={papers} when="before" />
                <Paper say={say} papers={papers} when="after" />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="desk-note">{say('desk.tests-how')}</p>
    </>
  )
}

/** The strand of a test that this edition still has. */
function strandName(say: Say, strand: LevelCard['strand'] | undefined): string {
  return strand ? say(`desk.strand-${strand}`) : '–'
}

function Paper({ say, papers, when }: { say: Say; papers: readonly TestResult[]; when: When }) {
  const paper = papers.find(one => one.when === when)
  const measure = paper ? measured(paper.marks) : null
  if (!measure) return <td>–</td>
  const { sensitivity, criterion } = measure.discernment
  const range = ({ low, high }: Estimate) => ({ low: figureText(low), high: figureText(high) })
  return (
    <td class="desk-paper">
      <b>{say('desk.tests-figures', { accuracy: shareText(measure.accuracy), bias: figureText(measure.bias, 2) })}</b>
      <small>{say('desk.tests-d', { d: figureText(sensitivity.value), ...range(sensitivity) })}</small>
      <small>{say('desk.tests-c', { c: figureText(criterion.value), ...range(criterion) })}</small>
    </td>
  )
}

/** Ranges are slow to find, and eight items have few outcomes: each is worked out once a showing. */
const known = new Map<string, ReturnType<typeof measureOf>>()
function measured(marks: readonly Mark[]): ReturnType<typeof measureOf> {
  const outcome = marks
    .map(({ side, right }) => `${side}${right}`)
    .sort()
    .join()
  if (!known.has(outcome)) known.set(outcome, measureOf(marks))
  return known.get(outcome) ?? null
}
