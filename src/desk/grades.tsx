import { useMemo, useState } from 'preact/hooks'
import { bodyOfRule, type GradeForm, type GradeRule } from '../core/grade-rule'
import type { PupilResult } from '../core/results'
import { ruleSentence, shareText } from '../exports/class-sheet'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import type { ClassRoomProps } from './class-room'
import { Refusal, Tick } from './gate-fields'
import { Choice } from './preview'

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
  // One touch instead of a tick for every level that the class has not come to.
  const played = useMemo(() => {
    const results = [...props.results.values()]
    return all.filter(id => results.some(({ levels }) => levels.has(id)))
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
        <div class="desk-row">
          {rule.form === 'thc' && (
            <Choice
              id="rule-top"
              label={say('desk.rule-top')}
              value={String(rule.top)}
              onChoose={to => change({ top: Number(to) })}
            >
              {choicesWith(rule.top)}
            </Choice>
          )}
          <Choice
            id="rule-pass"
            label={say(`desk.rule-pass-${rule.form}`)}
            value={String(rule.pass)}
            onChoose={to => change({ pass: Number(to) })}
          >
            {choicesWith(rule.pass)}
          </Choice>
        </div>
        <fieldset class="desk-choices">
          <legend>{say('desk.rule-levels')}</legend>
          {played.length > 0 && played.length < all.length && (
            <Button icon="check" onClick={() => change({ levels: played })}>
              {say('desk.rule-played', { n: played.length })}
            </Button>
          )}
          {all.map(id => (
            <Tick
              key={id}
              label={levelTitle(id)}
              on={rule.levels.includes(id)}
              onChange={on => change({ levels: all.filter(one => (one === id ? on : rule.levels.includes(one))) })}
            />
          ))}
        </fieldset>
        <Refusal>{wrong && say(wrong)}</Refusal>
        <p class="desk-note" aria-live="polite">
          {ruleSentence(rule, course, levelTitle, say)}
        </p>
      </div>
    </Dialog>
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
