import { useMemo, useState } from 'preact/hooks'
import { assignmentFor, levelsOf } from '../core/assignment'
import { bodyOfRule, type GradeForm, type GradeRule } from '../core/grade-rule'
import type { PupilResult } from '../core/results'
import { ruleSentence, shareText } from '../exports/class-sheet'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import type { Say } from '../ui/say'
import { Choice } from './choice'
import type { ClassRoomProps } from './class-room'
import { Refusal, Tick } from './gate-fields'

const THRESHOLDS = Array.from({ length: 11 }, (_, at) => Math.round((0.5 + at * 0.05) * 100) / 100)
const FORMS: readonly GradeForm[] = ['thc', 'dat']

interface GradesProps extends ClassRoomProps {
  readonly rule: GradeRule
  readonly results: ReadonlyMap<string, PupilResult>
  readonly onClose: () => void
}

/** The rule from marks to a proposed grade: off until turned on, changeable, and said as the sentence that the sheet prints. */
export function Grades(props: GradesProps) {
  const { say, journal, shown, course, levelTitle, onClose } = props
  const all = course.map(level => level.id)
  const [rule, setRule] = useState<GradeRule>(() => ({
    ...props.rule,
    levels: props.rule.levels.length > 0 ? props.rule.levels : all,
  }))
  const change = (part: Partial<GradeRule>) => setRule({ ...rule, ...part })
  const played = useMemo(() => {
    const results = [...props.results.values()]
    return all.filter(id => results.some(({ levels }) => levels.has(id)))
  }, [])
  const given = useMemo(() => {
    const assignment = assignmentFor(journal.entries(), shown.name)
    return assignment ? all.filter(id => levelsOf(assignment).includes(id)) : []
  }, [])
  const wrong = wrongWith(rule)
  const save = () => {
    if (wrong) return
    void journal.append('grade-rule', bodyOfRule(shown.name, rule))
    onClose()
  }
  return (
    <Dialog
      title={say('desk.rule-title')}
      closeLabel={say('desk.close')}
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" icon="save" disabled={wrong !== null} onClick={save}>
            {say('desk.rule-save')}
          </Button>
          <Button onClick={onClose}>{say('desk.cancel')}</Button>
        </>
      }
    >
      <div class="desk-form">
        <p>{say('desk.rule-line')}</p>
        <Tick label={say('desk.rule-on')} on={rule.on} onChange={on => change({ on })} />
        <fieldset class="desk-choices">
          <legend>{say('desk.rule-form')}</legend>
          {FORMS.map(form => (
            <label key={form} class="desk-tick">
              <input type="radio" name="grade-form" checked={rule.form === form} onChange={() => change({ form })} />
              <span>{say(`desk.rule-form-${form}`)}</span>
            </label>
          ))}
        </fieldset>
        <Thresholds say={say} rule={rule} onChange={change} />
        <Counted
          say={say}
          all={all}
          chosen={rule.levels}
          given={given}
          played={played}
          title={levelTitle}
          onChosen={levels => change({ levels })}
        />
        <Refusal>{wrong && say(wrong)}</Refusal>
        <p class="desk-note" aria-live="polite">
          {ruleSentence(rule, course, levelTitle, say)}
        </p>
      </div>
    </Dialog>
  )
}

interface ThresholdsProps {
  readonly say: Say
  readonly rule: GradeRule
  readonly onChange: (part: Partial<GradeRule>) => void
}

/** From which share on which mark is proposed. */
function Thresholds({ say, rule, onChange }: ThresholdsProps) {
  return (
    <div class="desk-row">
      {rule.form === 'thc' && (
        <Choice
          id="rule-top"
          label={say('desk.rule-top')}
          value={String(rule.top)}
          onChoose={to => onChange({ top: Number(to) })}
        >
          {choicesWith(rule.top)}
        </Choice>
      )}
      <Choice
        id="rule-pass"
        label={say(`desk.rule-pass-${rule.form}`)}
        value={String(rule.pass)}
        onChoose={to => onChange({ pass: Number(to) })}
      >
        {choicesWith(rule.pass)}
      </Choice>
    </div>
  )
}

interface CountedProps {
  readonly say: Say
  /** Ids in the order of the course. */
  readonly all: readonly string[]
  readonly chosen: readonly string[]
  /** Those that the class was given last. */
  readonly given: readonly string[]
  /** Those that somebody of the class has played. */
  readonly played: readonly string[]
  readonly title: (id: string) => string
  readonly onChosen: (levels: string[]) => void
}

/** Which levels count; those that were given or played with one touch, instead of a tick for every level that the class has not come to. */
function Counted({ say, all, chosen, given, played, title, onChosen }: CountedProps) {
  const some = { given, played }
  return (
    <fieldset class="desk-choices">
      <legend>{say('desk.rule-levels')}</legend>
      {(['given', 'played'] as const).map(
        which =>
          some[which].length > 0 &&
          some[which].length < all.length && (
            <Button key={which} icon="check" onClick={() => onChosen([...some[which]])}>
              {say(`desk.rule-${which}`, { n: some[which].length })}
            </Button>
          ),
      )}
      {all.map(id => (
        <Tick
          key={id}
          label={title(id)}
          on={chosen.includes(id)}
          onChange={on => onChosen(all.filter(one => (one === id ? on : chosen.includes(one))))}
        />
      ))}
    </fieldset>
  )
}

function wrongWith(rule: GradeRule): 'desk.rule-order' | 'desk.rule-no-levels' | null {
  if (rule.levels.length === 0) return 'desk.rule-no-levels'
  return rule.form === 'thc' && rule.top <= rule.pass ? 'desk.rule-order' : null
}

function choicesWith(value: number): [string, string][] {
  const values = [...new Set([...THRESHOLDS, value])].sort((a, b) => a - b)
  return values.map(at => [String(at), shareText(at)])
}
