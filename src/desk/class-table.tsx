import { useMemo } from 'preact/hooks'
import { byGivenName, type Pupil } from '../core/class-list'
import type { Entry } from '../core/entry'
import { type GradeRule, proposedGrade } from '../core/grade-rule'
import { type Learner, learnersOf } from '../core/learners'
import type { LevelCard } from '../core/level'
import type { LevelResult, PupilResult } from '../core/results'
import { shareText } from '../exports/class-sheet'
import { Head } from '../ui/head'
import type { Say } from '../ui/say'
import type { ClassRoomProps } from './class-room'
import { LongBody } from './long-body'

interface TableProps extends ClassRoomProps {
  readonly pupils: readonly Pupil[]
  readonly levels: readonly LevelCard[]
  readonly results: ReadonlyMap<string, PupilResult>
  readonly rule: GradeRule
  readonly entries: readonly Entry[]
}

/**
 * Pupils by given name, and what they have in all; then a column a level. It scrolls under a name column that stays.
 */
export function ClassTable(props: TableProps) {
  const { say, shown, pupils, levels, rule, entries, levelTitle } = props
  const learners = useMemo(() => byCode(learnersOf(entries), shown.name), [entries, shown.name])
  const sorted = useMemo(() => [...pupils].sort(byGivenName), [pupils])
  const label = say('desk.table-label', { class: shown.name })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="desk-scroll" tabIndex={0} aria-label={label}>
      <table class="desk-table" aria-rowcount={sorted.length + 1}>
        <caption class="hidden-words">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{say('desk.table-name')}</th>
            <th scope="col">{say('desk.table-sum')}</th>
            <th scope="col">{say('desk.table-tendency')}</th>
            {rule.on && <th scope="col">{say('desk.table-grade')}</th>}
            {levels.map(level => (
              <th key={level.id} scope="col">
                {levelTitle(level.id)}
              </th>
            ))}
          </tr>
        </thead>
        <LongBody
          all={sorted}
          draw={(pupil, at) => (
            <Row key={pupil.code} {...props} pupil={pupil} at={at} learners={learners.get(pupil.code) ?? []} />
          )}
        />
      </table>
    </section>
  )
}

function byCode(learners: readonly Learner[], className: string): ReadonlyMap<string, readonly Learner[]> {
  const found = new Map<string, Learner[]>()
  for (const learner of learners) {
    if (learner.class !== className || !learner.code) continue
    found.set(learner.code, [...(found.get(learner.code) ?? []), learner])
  }
  return found
}

function Row(props: TableProps & { pupil: Pupil; at: number; learners: readonly Learner[] }) {
  const { say, pupil, at, learners, levels, rule, course, art } = props
  const result = props.results.get(pupil.code)
  const grade = proposedGrade(
    rule,
    result,
    course.map(level => level.id),
  )
  const stars = levels.reduce((sum, level) => sum + (result?.levels.get(level.id)?.stars ?? 0), 0)
  return (
    <tr aria-rowindex={at + 2}>
      <th scope="row">
        <span class="desk-pupil">
          {learners[0] ? (
            <Head art={art(learners[0].picture)} size={40} />
          ) : (
            <span class="desk-untied" aria-hidden="true" />
          )}
          <span>
            {pupil.name}
            <small>
              {[say('desk.code-short', { code: pupil.code }), ...learners.map(one => one.nickname)].join(' · ')}
            </small>
          </span>
        </span>
      </th>
      <td class="desk-sum">
        <b>{stars}</b>/{levels.length * 3}
      </td>
      <td class={`desk-tendency ${result?.tendency ?? ''}`}>
        {result?.tendency ? say(`desk.tendency-${result.tendency}`) : '–'}
      </td>
      {rule.on && <td class="desk-sum">{grade ? <b>{say(`desk.grade-${grade}`)}</b> : '–'}</td>}
      {levels.map(level => (
        <td key={level.id}>
          <LevelCell say={say} result={result?.levels.get(level.id)} />
        </td>
      ))}
    </tr>
  )
}

function LevelCell({ say, result }: { say: Say; result: LevelResult | undefined }) {
  if (!result) {
    return (
      <>
        <Dots stars={0} />
        <span class="hidden-words">{say('desk.cell-none')}</span>
      </>
    )
  }
  const accuracy = result.accuracy === null ? null : shareText(result.accuracy)
  return (
    <>
      <Dots stars={result.stars} accuracy={accuracy} />
      <span class="hidden-words">
        {say('desk.cell-lanterns', { n: result.stars })}
        {accuracy && `, ${say('desk.cell-accuracy', { accuracy })}`}
      </span>
    </>
  )
}

const DOTS = [<i key={1} />, <i key={2} />, <i key={3} />]

/** Lanterns as dots, counted and coloured; a dash for none. The words for them stand beside. */
export function Dots({ stars, accuracy }: { stars: number; accuracy?: string | null }) {
  return (
    <span class={`desk-cell c${stars}`} aria-hidden="true">
      {stars === 0 ? '–' : <span class="desk-dots">{DOTS.slice(0, stars)}</span>}
      {accuracy && <small>{accuracy}</small>}
    </span>
  )
}
