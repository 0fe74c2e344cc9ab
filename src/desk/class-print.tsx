import type { ComponentChildren } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import type { Pupil } from '../core/class-list'
import { pupilView } from '../core/class-view'
import { proposedGrade } from '../core/grade-rule'
import { remarkOf } from '../core/remarks'
import { ruleSentence, shareText } from '../exports/class-sheet'
import { dayInVietnam, dayText } from '../exports/sheet'
import { Button } from '../ui/button'
import type { ClassPageProps } from './class-page'
import './class-print.css'
import { Choice } from './choice'
import { Shares } from './figures'
import { PupilPaper } from './pupil-paper'
import { Drawing, useGradually } from './use-gradually'

type Which = 'class' | 'pupils'
const EVERYONE = ''

/** What is printed, as it will lie on paper: one sheet of the class, or a page for each pupil who played. */
export function ClassPrint(props: ClassPageProps) {
  const { say, pupils, results } = props
  const [which, setWhich] = useState<Which>('class')
  const [who, setWho] = useState(EVERYONE)
  const played = useMemo(() => pupils.filter(({ code }) => results.get(code)?.levels.size), [pupils, results])
  const choice = (
    <>
      <Choice
        id="print-what"
        label={say('class.print-what')}
        value={which}
        onChoose={to => setWhich(to === 'pupils' ? 'pupils' : 'class')}
      >
        {[
          ['class', say('class.print-class')],
          ['pupils', say('class.print-pupils', { n: played.length })],
        ]}
      </Choice>
      {which === 'pupils' && (
        <Choice id="print-who" label={say('class.print-who')} value={who} onChoose={setWho}>
          {[[EVERYONE, say('class.print-everyone')], ...played.map(({ code, name }) => [code, name])]}
        </Choice>
      )}
    </>
  )
  const sheets = { ...props, choice, label: say(`class.print-${which}`, { n: played.length }) }
  return (
    <div class="print">
      {which === 'class' ? <ClassSheets {...sheets} /> : <PupilSheets {...sheets} played={played} who={who} />}
    </div>
  )
}

interface SheetsProps extends ClassPageProps {
  readonly choice: ComponentChildren
  readonly label: string
}

/** So many rows, or pages, are drawn in one go. */
const ROWS = 20
const PAGES = 4

function ClassSheets({ choice, label, ...props }: SheetsProps) {
  const { pupils, results, remarks, rule } = props
  const rows = useGradually(
    pupils,
    ROWS,
    (some, from) =>
      some.map((pupil, at) => <ClassRow key={pupil.code} {...props} pupil={pupil} order={from + at + 1} />),
    [results, remarks.drafts, remarks.kept, rule],
  )
  return (
    <Sheets say={props.say} choice={choice} label={label} drawn={rows}>
      <ClassPaper {...props}>{rows.parts}</ClassPaper>
    </Sheets>
  )
}

function PupilSheets({
  choice,
  label,
  played,
  who,
  ...props
}: SheetsProps & { played: readonly Pupil[]; who: string }) {
  const { say, results, remarks } = props
  const shown = useMemo(() => played.filter(({ code }) => who === EVERYONE || code === who), [played, who])
  const pages = useGradually(
    shown,
    PAGES,
    some => some.map(pupil => <PupilPaper key={pupil.code} {...props} pupil={pupil} />),
    [results, remarks.drafts, remarks.kept],
  )
  return (
    <Sheets say={say} choice={choice} label={label} note={say('class.print-note')} drawn={pages}>
      {pages.parts}
    </Sheets>
  )
}

interface AllProps extends Pick<SheetsProps, 'say' | 'choice' | 'label'> {
  readonly note?: string
  readonly drawn: ReturnType<typeof useGradually>
  readonly children: ComponentChildren
}

/** What can be chosen, and under it the papers as they will come out of the printer. */
function Sheets({ say, choice, label, note, drawn, children }: AllProps) {
  return (
    <>
      <div class="print-choice">
        {choice}
        <Button kind="primary" icon="print" disabled={!drawn.whole} onClick={() => print()}>
          {say('class.print-go')}
        </Button>
        {note && <p>{note}</p>}
        <Drawing say={say} drawn={drawn} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class="papers" tabIndex={0} aria-label={label}>
        {children}
      </section>
    </>
  )
}

function ClassPaper({ children, ...props }: ClassPageProps & { children: ComponentChildren }) {
  const { say, shown, rule, course, levelTitle, now } = props
  const heads = ['finished', 'lanterns', 'picture', 'safe', 'risky'] as const
  return (
    <article class="paper class-paper">
      <header>
        <h2>{say('desk.sheet-title', { class: shown.name, year: shown.year })}</h2>
        <p>
          {say('desk.sheet-made')}: {dayText(dayInVietnam(now()))}
        </p>
      </header>
      <p class="paper-notice">{say('desk.sheet-notice')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('desk.sheet-order')}</th>
            <th scope="col">{say('desk.sheet-name')}</th>
            {heads.map(head => (
              <th key={head} scope="col">
                {say(`class.paper-${head}`)}
              </th>
            ))}
            <th scope="col">{say('desk.sheet-tendency')}</th>
            <th scope="col">{say('desk.sheet-before')}</th>
            <th scope="col">{say('desk.sheet-after')}</th>
            {rule.on && <th scope="col">{say('desk.table-grade')}</th>}
            <th scope="col" class="of-remark">
              {say('class.paper-remark')}
            </th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      <footer>
        <p>
          <i class="ring" /> {say('class.legend-safe')} <i class="square" /> {say('class.legend-risky')}
        </p>
        {rule.on && <p>{ruleSentence(rule, course, levelTitle, say)}</p>}
        <p>{say('desk.sheet-how-tendency')}</p>
        <p>{say('desk.sheet-how-remark')}</p>
        <div class="signs">
          <span>{say('class.paper-teacher')}</span>
        </div>
      </footer>
    </article>
  )
}

function ClassRow(props: ClassPageProps & { pupil: ClassPageProps['pupils'][number]; order: number }) {
  const { say, pupil, order, results, rule, course, remarks } = props
  const result = results.get(pupil.code)
  const view = result && pupilView(result)
  const met = view !== undefined && view.safe.of + view.risky.of > 0
  const grade = proposedGrade(
    rule,
    result,
    course.map(level => level.id),
  )
  const share = (value: number | null | undefined) => (value == null ? '' : shareText(value))
  return (
    <tr>
      <td>{order}</td>
      <th scope="row">{pupil.name}</th>
      <td>{result?.levels.size || '–'}</td>
      <td>{result?.stars || '–'}</td>
      <td class="of-picture">{met && <Shares safe={view.safe} risky={view.risky} />}</td>
      <td>{met ? `${view.safe.right}/${view.safe.of}` : '–'}</td>
      <td>{met ? `${view.risky.right}/${view.risky.of}` : '–'}</td>
      <td>{view?.tendency ? say(`desk.tendency-${view.tendency}`) : '–'}</td>
      <td>{share(view?.before)}</td>
      <td>{share(view?.after)}</td>
      {rule.on && <td>{grade ? say(`desk.grade-${grade}`) : ''}</td>}
      <td class="of-remark">{remarkOf(remarks.drafts, remarks.kept, pupil.code)}</td>
    </tr>
  )
}
