import type { PlanWeek } from '../content/plan'
import type { Assignment } from '../core/assignment'
import { type LevelCard, STRANDS, type Tier } from '../core/level'
import { Icon } from '../ui/icon'
import type { Say } from '../ui/say'
import { Choice } from './choice'
import { Refusal } from './gate-fields'

interface LevelChoiceProps {
  readonly say: Say
  readonly course: readonly LevelCard[]
  readonly tier: Tier
  readonly levelTitle: (id: string) => string
  /** Whether the class sees the levels that need a grown-up. */
  readonly sensitive: boolean
  /** In the order they were picked, which is the order they are played in. */
  readonly picked: readonly string[]
  readonly onPick: (id: string, on: boolean) => void
}

/** The levels of a tier by strand, to be ticked. What was ticked in another tier stays. */
export function LevelChoice({ say, course, tier, levelTitle, sensitive, picked, onPick }: LevelChoiceProps) {
  const order = picked.filter(id => sensitive || !course.find(level => level.id === id)?.sensitive)
  return (
    <div class="assign-strands">
      {STRANDS.map(strand => (
        <fieldset key={strand}>
          <legend>{say(`desk.strand-${strand}`)}</legend>
          {course
            .filter(level => level.strand === strand && level.tier === tier)
            .map(({ id, minutes, sensitive: closed }) => {
              const at = order.indexOf(id)
              return (
                <label key={id} class="desk-tick">
                  <input
                    type="checkbox"
                    checked={at >= 0}
                    disabled={closed && !sensitive}
                    onChange={event => onPick(id, event.currentTarget.checked)}
                  />
                  <span>
                    {levelTitle(id)}{' '}
                    <small>
                      {say('assign.minutes', { n: minutes })}
                      {closed && ` · ${say('assign.needs-adult')}`}
                    </small>
                  </span>
                  {at >= 0 && (
                    <b class="assign-nth" aria-hidden="true">
                      {at + 1}
                    </b>
                  )}
                </label>
              )
            })}
        </fieldset>
      ))}
    </div>
  )
}

interface WeekChoiceProps {
  readonly say: Say
  readonly levelTitle: (id: string) => string
  /** The plan's weeks of the tier; null while they are fetched. */
  readonly planned: readonly PlanWeek[] | null | 'away'
  readonly weeks: { readonly from: number; readonly to: number }
  readonly parts: Assignment['parts']
  readonly onWeeks: (weeks: { from: number; to: number }) => void
}

/** From which week of the plan to which. */
export function WeekChoice({ say, levelTitle, planned, weeks, parts, onWeeks }: WeekChoiceProps) {
  if (planned === 'away') return <Refusal>{say('assign.plan-away')}</Refusal>
  if (planned === null) return <p role="status">{say('play.loading')}</p>
  const { from, to } = weeks
  const choices = planned.map(({ week }) => [String(week), String(week)])
  return (
    <div class="assign-weeks">
      <div class="desk-row">
        <Choice
          id="assign-from"
          label={say('assign.from')}
          value={String(from)}
          onChoose={n => onWeeks({ from: Number(n), to: Math.max(Number(n), to) })}
        >
          {choices}
        </Choice>
        <Choice
          id="assign-to"
          label={say('assign.to')}
          value={String(to)}
          onChoose={n => onWeeks({ from: Math.min(from, Number(n)), to: Number(n) })}
        >
          {choices}
        </Choice>
      </div>
      <Parts say={say} levelTitle={levelTitle} parts={parts} />
      {parts.length === 0 && <p>{say('assign.week-empty')}</p>}
    </div>
  )
}

/** The levels of an assignment in their order, week by week where it follows the plan. */
export function Parts({ say, levelTitle, parts }: Pick<WeekChoiceProps, 'say' | 'levelTitle' | 'parts'>) {
  return (
    <ul class="assign-parts">
      {parts.map(({ week, levels }) => (
        <li key={week}>
          {week > 0 && <b>{say('assign.week', { week })}</b>}
          {levels.map(id => (
            <span key={id}>
              <Icon name="lantern" size={20} /> {levelTitle(id)}
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
