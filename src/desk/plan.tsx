import { useEffect, useState } from 'preact/hooks'
import type { Plan, PlanLevel, PlanWeek } from '../content/plan'
import { Button } from '../ui/button'
import type { Say } from '../ui/say'
import { Frame } from './frame'
import './plan.css'
import { Choice } from './choice'

type PlanTier = Plan['tiers'][number]

export interface TermPlanProps {
  readonly say: Say
  readonly loadPlan: () => Promise<Plan>
  readonly levelTitle: (id: string) => string
  readonly onBack: () => void
}

/** A term week by week, to be read here or printed. Needs no class. */
export function TermPlan({ say, loadPlan, levelTitle, onBack }: TermPlanProps) {
  const [plan, setPlan] = useState<Plan | null>(null)
  const [away, setAway] = useState(false)
  const [tier, setTier] = useState('1')
  useEffect(() => {
    let here = true
    loadPlan().then(
      found => here && setPlan(found),
      () => here && setAway(true), // Neither stored nor reachable: the teacher is told.
    )
    return () => {
      here = false
    }
  }, [])
  const shown = plan?.tiers.find(one => String(one.tier) === tier)
  const tools = plan && (
    <>
      <Choice id="plan-tier" label={say('desk.plan-tier')} value={tier} onChoose={setTier}>
        {plan.tiers.map(one => [String(one.tier), say(`village.tier-${one.tier}`)])}
      </Choice>
      <Button kind="primary" icon="print" onClick={() => print()}>
        {say('desk.plan-print')}
      </Button>
    </>
  )
  return (
    <Frame title={say('desk.plan-title')} back={say('desk.back')} onBack={onBack} tools={tools}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class="plan" tabIndex={0} aria-label={say('desk.plan')}>
        {away && <p role="alert">{say('desk.plan-away')}</p>}
        {shown && (
          <>
            <h2>{say(`village.tier-${shown.tier}`)}</h2>
            <Weeks say={say} tier={shown} title={levelTitle} />
            <Behind say={say} tier={shown} title={levelTitle} />
          </>
        )}
        {plan && <Advice say={say} plan={plan} />}
      </section>
    </Frame>
  )
}

interface PartProps {
  readonly say: Say
  readonly tier: PlanTier
  readonly title: (id: string) => string
}

const COLUMNS = ['week', 'tests', 'levels', 'boosters', 'midweek', 'home'] as const

function Weeks({ say, tier, title }: PartProps) {
  return (
    <table class="plan-weeks">
      <thead>
        <tr>
          {COLUMNS.map(column => (
            <th scope="col" key={column}>
              {say(`desk.plan-${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tier.weeks.map(week => (
          <Week key={week.week} say={say} week={week} title={title} />
        ))}
      </tbody>
    </table>
  )
}

function Week({ say, week, title }: Omit<PartProps, 'tier'> & { week: PlanWeek }) {
  // On a phone each cell stands under its column's name.
  const head = (column: (typeof COLUMNS)[number]) => say(`desk.plan-${column}`)
  return (
    <tr>
      <th scope="row" data-head={head('week')}>
        {week.week}
        {week.familyEvening > 0 && <small>{say('desk.plan-evening', { n: week.familyEvening })}</small>}
      </th>
      <td data-head={head('tests')}>
        {week.tests.map(({ test, form }) => (
          <div key={test}>
            {test} {say(`desk.plan-${form}`)}
          </div>
        ))}
      </td>
      <td data-head={head('levels')}>
        {week.title && <b>{week.title}</b>}
        {week.levels.map(level => (
          <Level key={level.id} say={say} level={level} title={title} />
        ))}
      </td>
      <td data-head={head('boosters')}>
        {week.boosters.map(({ level, dueAfterDays }) => (
          <div key={level}>
            {level} <small>{say('desk.plan-days', { n: dueAfterDays })}</small>
          </div>
        ))}
      </td>
      <td data-head={head('midweek')}>{week.midweek.join(', ')}</td>
      <td data-head={head('home')}>{week.home}</td>
    </tr>
  )
}

function Level({ say, level, title }: Omit<PartProps, 'tier'> & { level: PlanLevel }) {
  const { id, minutes, instead } = level
  return (
    <div>
      {id} <b>{title(id)}</b> <small>{say('desk.plan-minutes', { n: minutes })}</small>
      {instead && <small>{say('desk.plan-instead', { id: instead, title: title(instead) })}</small>}
    </div>
  )
}

/** Boosters behind the last week, and levels that only some schools play. */
function Behind({ say, tier, title }: PartProps) {
  return (
    <>
      {tier.after.map(({ week, boosters }) => (
        <p key={week}>{say('desk.plan-after', { week, levels: boosters.map(one => one.level).join(', ') })}</p>
      ))}
      {tier.extra.length > 0 && <h3>{say('desk.plan-extra')}</h3>}
      <ul>
        {tier.extra.map(({ level, earliestAfterWeek, needs }) => (
          <li key={level}>
            {level} <b>{title(level)}</b>, {say('desk.plan-extra-after', { week: earliestAfterWeek })} {needs}
          </li>
        ))}
      </ul>
    </>
  )
}

function Advice({ say, plan }: { say: Say; plan: Plan }) {
  return (
    <div class="plan-advice">
      <h3>{say('desk.plan-rules', { n: plan.sessionMinutes })}</h3>
      <ol>
        {plan.rules.map(text => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <h3>{say('desk.plan-needs')}</h3>
      <ul>
        {plan.needs.map(text => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {plan.familyEvenings.map(({ week, minutes, title, place, steps, needs }) => (
        <section key={week}>
          <h3>{title}</h3>
          <p>{say('desk.plan-evening-line', { week, minutes, place })}</p>
          <ul>
            {steps.map(step => (
              <li key={step}>{step}</li>
            ))}
          </ul>
          <p>{needs}</p>
        </section>
      ))}
    </div>
  )
}
