import { useEffect, useId, useState } from 'preact/hooks'
import type { Plan } from '../content/plan'
import { type Assignment, LONGEST_GREETING, levelsOf, partsOfWeeks } from '../core/assignment'
import type { Entry } from '../core/entry'
import { TIERS, type Tier } from '../core/level'
import { cleanText } from '../core/list-columns'
import { sensitiveOpen, tierOfGrade } from '../core/path'
import { testsOn } from '../core/transfer'
import { Button } from '../ui/button'
import { Panel } from '../ui/panel'
import type { AssignProps } from './assign'
import { LevelChoice, WeekChoice } from './assign-levels'
import { Choice } from './choice'
import { Refusal, Tick } from './gate-fields'

export interface AssignWriteProps extends AssignProps {
  readonly entries: readonly Entry[]
  /** The assignment that this one will replace. */
  readonly before: Assignment | null
  readonly onGive: (assignment: Assignment) => Promise<void>
}

/** More are no assignment but the course, and would not fit a code that a tablet reads. */
const MOST_LEVELS = 24

type By = 'levels' | 'weeks'

/** Writes an assignment: which levels, for whom, with what beside them, until when, and with which words. */
export function AssignWrite(props: AssignWriteProps) {
  const { say, shown, entries, before, course, levelTitle } = props
  // Who follows the plan goes on with the week after the last one.
  const lastWeek = before?.parts.at(-1)?.week ?? 0
  const [by, setBy] = useState<By>(lastWeek > 0 ? 'weeks' : 'levels')
  const [tier, setTier] = useState<Tier>(before?.tier ?? tierOfGrade(shown.grade))
  const [picked, setPicked] = useState<readonly string[]>([])
  const [weeks, setWeeks] = useState({ from: lastWeek + 1, to: lastWeek + 1 })
  const [sensitive, setSensitive] = useState(sensitiveOpen(entries, shown.name))
  const [tests, setTests] = useState(testsOn(entries, shown.name))
  const [due, setDue] = useState('')
  const [greeting, setGreeting] = useState(before?.greeting ?? say('assign.greeting-draft'))
  const [told, setTold] = useState<'none' | 'too-many' | null>(null)
  const plan = usePlan(props)
  const planned = plan === 'away' ? undefined : plan?.tiers.find(one => one.tier === tier)?.weeks

  const end = planned?.at(-1)?.week ?? 1
  const span = { from: Math.min(weeks.from, end), to: Math.min(weeks.to, end) }

  const open = (id: string) => sensitive || !course.find(level => level.id === id)?.sensitive
  const chosen = picked.filter(open)
  const parts =
    by === 'weeks'
      ? partsOfWeeks(planned ?? [], span.from, span.to, sensitive)
      : chosen.length > 0
        ? [{ week: 0, levels: [...chosen] }]
        : []
  const levels = levelsOf({ parts })
  const minutes = levels.reduce((sum, id) => sum + (course.find(level => level.id === id)?.minutes ?? 0), 0)
  const give = () => {
    const wrong = levels.length === 0 ? 'none' : levels.length > MOST_LEVELS ? 'too-many' : null
    setTold(wrong)
    if (wrong) return
    const made = Math.floor(props.now() / 1000) * 1000
    void props.onGive({
      ...{ class: shown.name, made, tier, parts, sensitive, tests, due },
      greeting: cleanText(greeting).slice(0, LONGEST_GREETING),
    })
  }
  const changed = () => setTold(null)
  return (
    <Panel band="tai-pieu-hook" slim title={say('assign.what')} class="desk-import assign">
      <div class="desk-row">
        <fieldset class="assign-by">
          <legend class="hidden-words">{say('assign.what')}</legend>
          {(['levels', 'weeks'] as const).map(one => (
            <Button key={one} pressed={by === one} onClick={() => setBy(one)}>
              {say(`assign.by-${one}`)}
            </Button>
          ))}
        </fieldset>
        <Choice
          id="assign-tier"
          label={say('assign.tier')}
          value={String(tier)}
          onChoose={to => setTier(TIERS.find(one => String(one) === to) ?? tier)}
        >
          {TIERS.map(one => [String(one), say(`village.tier-${one}`)])}
        </Choice>
      </div>
      {by === 'levels' ? (
        <LevelChoice
          {...{ say, course, tier, levelTitle, sensitive, picked }}
          onPick={(id, on) => {
            changed()
            setPicked(on ? [...picked, id] : picked.filter(one => one !== id))
          }}
        />
      ) : (
        <WeekChoice
          {...{ say, levelTitle, parts }}
          weeks={span}
          planned={plan === 'away' ? 'away' : (planned ?? null)}
          onWeeks={to => {
            changed()
            setWeeks(to)
          }}
        />
      )}
      <p class="assign-sum" role="status">
        <b>{levels.length > 0 ? say('assign.chosen', { n: levels.length, minutes }) : say('assign.chosen-none')}</b>
      </p>
      <div class="assign-ticks">
        <Tick label={say('assign.sensitive')} on={sensitive} onChange={setSensitive} />
        <small>{say('assign.sensitive-note', { class: shown.name })}</small>
        <Tick label={say('assign.tests')} on={tests} onChange={setTests} />
        <small>{say('assign.tests-note', { class: shown.name })}</small>
      </div>
      <Words {...{ say, due, setDue, greeting, setGreeting }} />
      <Refusal>{told && say(`assign.${told}`, { n: MOST_LEVELS })}</Refusal>
      <Button kind="primary" icon="gui" onClick={give}>
        {say('assign.make', { class: shown.name })}
      </Button>
    </Panel>
  )
}

interface WordsProps extends Pick<AssignProps, 'say'> {
  readonly due: string
  readonly setDue: (due: string) => void
  readonly greeting: string
  readonly setGreeting: (greeting: string) => void
}

function Words({ say, due, setDue, greeting, setGreeting }: WordsProps) {
  const [dueId, greetingId] = [useId(), useId()]
  return (
    <>
      <div class="desk-field">
        <label for={greetingId}>{say('assign.greeting')}</label>
        <textarea
          id={greetingId}
          autocomplete="off"
          rows={3}
          maxLength={LONGEST_GREETING}
          value={greeting}
          aria-describedby={`${greetingId}-note`}
          onInput={event => setGreeting(event.currentTarget.value)}
        />
        <small id={`${greetingId}-note`}>
          {say('assign.greeting-note', { n: LONGEST_GREETING - greeting.length })}
        </small>
      </div>
      <div class="desk-field assign-due">
        <label for={dueId}>{say('assign.due')}</label>
        <input id={dueId} type="date" value={due} onInput={event => setDue(event.currentTarget.value)} />
      </div>
    </>
  )
}

function usePlan({ loadPlan }: AssignWriteProps): Plan | null | 'away' {
  const [plan, setPlan] = useState<Plan | null | 'away'>(null)
  useEffect(() => {
    let here = true
    loadPlan().then(
      found => here && setPlan(found),
      () => here && setPlan('away'), // Neither stored nor reachable: the teacher is told.
    )
    return () => {
      here = false
    }
  }, [])
  return plan
}
