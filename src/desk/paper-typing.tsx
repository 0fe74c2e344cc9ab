import { useMemo, useRef, useState } from 'preact/hooks'
import { learnersByCode, recordOf } from '../core/class-play'
import type { Entry } from '../core/entry'
import type { LevelCard } from '../core/level'
import { chosen, emptySheet, filled, typed } from '../core/paper-sheet'
import { mark } from '../core/play'
import { resultsOf } from '../core/results'
import type { Scanned } from '../core/scanned'
import { Button, RoundButton } from '../ui/button'
import { isTyping, useFocusOnMount } from '../ui/dom'
import { Icon } from '../ui/icon'
import { type ClassLevel, classLevel, useLevelText } from './class-level'
import { Frame } from './frame'
import { PaperScan, SheetPicture } from './paper-scan'
import './paper-typing.css'
import { Choice } from './choice'
import { SheetItems } from './sheet-items'
import { Waiting } from './waiting'
import type { WholeProps } from './whole'

type TypingProps = WholeProps & { readonly card: LevelCard }

/** The teacher types in what the children filled on paper; each sheet becomes a record like one from a tablet. */
export function PaperTyping(props: TypingProps) {
  const { say, card, levelTitle, onBack } = props
  const text = useLevelText(props, card.id)
  const level = useMemo(() => (text && text !== 'broken' ? classLevel(text, card, null) : null), [text])
  return (
    <Frame
      title={say('whole.type-title', { level: levelTitle(card.id) })}
      back={say('whole.print-back')}
      onBack={onBack}
    >
      {level ? <Sheets {...props} level={level} /> : <Waiting say={say} broken={text === 'broken'} />}
    </Frame>
  )
}

/** Codes of pupils who have a result of this level, from paper or not, from this tablet or another. */
function codesWith(entries: readonly Entry[], className: string, level: string): ReadonlySet<string> {
  const results = [...resultsOf(entries, className)]
  return new Set(results.flatMap(([code, { levels }]) => (levels.has(level) ? [code] : [])))
}

function Sheets(props: TypingProps & { level: ClassLevel }) {
  const { say, journal, shown, pupils, level, card } = props
  const { items, played } = level
  const box = useFocusOnMount<HTMLElement>()
  const [done, setDone] = useState(() => codesWith(journal.entries(), shown.name, card.id))
  // In the order of the register, as the sheets were collected; after a break where it was left.
  const [code, setCode] = useState(() => pupils.find(pupil => !done.has(pupil.code))?.code ?? pupils[0]?.code ?? '')
  // What was begun for a pupil is still there when one comes back to it.
  const [sheets, setSheets] = useState<ReadonlyMap<string, ReturnType<typeof emptySheet>>>(new Map())
  const sheet = sheets.get(code) ?? emptySheet(items.length)
  const setSheet = (next: typeof sheet) => setSheets(new Map(sheets).set(code, next))
  const [scanning, setScanning] = useState(false)
  const [scans, setScans] = useState<ReadonlyMap<string, Scanned>>(new Map())
  const scan = scans.get(code)
  const fresh = useRef(new Map<string, string>())
  const [told, setTold] = useState('')
  const needed = Math.ceil(items.length / 2)
  const ready = code !== '' && filled(sheet) >= needed
  const at = pupils.findIndex(pupil => pupil.code === code)
  const turnTo = (next: string) => {
    setCode(next)
    box.current?.focus({ preventScroll: true })
  }
  const leaf = (by: number) => pupils[at + by] && turnTo(pupils[at + by]!.code)
  const save = () => {
    const marks = played.items.flatMap(item => {
      const answer = sheet.given[items.findIndex(one => one.item.id === item.id)]
      return answer ? [mark(item, answer, played.right(item, answer), 1)] : []
    })
    const name = pupils[at]?.name ?? code
    const right = marks.filter(one => one.right).length
    void writeDown(props, fresh.current, code, marks).then(() =>
      setTold(say('whole.type-saved', { name, right, of: items.length })),
    )
    setDone(new Set([...done, code]))
    setSheets(new Map([...sheets].filter(([one]) => one !== code)))
    setScans(new Map([...scans].filter(([one]) => one !== code)))
    // Scanned sheets that wait go first, wherever their pupils stand in the register.
    const waiting = pupils.find(pupil => pupil.code !== code && scans.has(pupil.code))
    turnTo((waiting ?? pupils.slice(at + 1).find(pupil => !done.has(pupil.code)) ?? pupils[at + 1])?.code ?? '')
  }
  const press = (event: KeyboardEvent) => {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
    const key = event.key.toLowerCase()
    // A button that was reached by key is pressed by Enter.
    if (key === 'enter' && event.target instanceof HTMLButtonElement && event.target.matches(':focus-visible')) return
    const next = typed(sheet, items, key)
    if (key === 'enter' && ready) save()
    else if (key === 'arrowdown' || key === 'pagedown') leaf(1)
    else if (key === 'arrowup' || key === 'pageup') leaf(-1)
    else if (next !== sheet) setSheet(next)
    else return
    event.preventDefault()
  }
  const takeScan = (of: string, read: Scanned) => {
    setSheets(all => new Map(all).set(of, { at: read.open[0] ?? 0, given: read.given }))
    setScans(all => new Map(all).set(of, read))
  }
  const endScan = () => {
    setScanning(false)
    const first = pupils.find(pupil => scans.has(pupil.code))
    if (first) setCode(first.code)
  }
  if (scanning) return <PaperScan {...props} who={pupils[at] ?? null} onSheet={takeScan} onDone={endScan} />
  return (
    <section class="typing" ref={box} tabIndex={-1} aria-label={pupils[at]?.name} onKeyDown={press}>
      <div class="typing-who">
        <RoundButton icon="back" label={say('whole.type-before')} onClick={() => leaf(-1)} />
        <Choice id="typing-who" label={say('whole.type-who')} value={code} onChoose={turnTo}>
          {[
            ['', say('whole.type-choose')],
            ...pupils.map((pupil): [string, string] => [
              pupil.code,
              `${done.has(pupil.code) ? '✓ ' : ''}${pupil.name}`,
            ]),
          ]}
        </Choice>
        <RoundButton icon="next" label={say('whole.type-next')} onClick={() => leaf(1)} />
        <Button icon="eye" onClick={() => setScanning(true)}>
          {say('sheets.scan')}
        </Button>
        <p>
          {say('whole.type-left', { n: pupils.filter(pupil => !done.has(pupil.code)).length })}
          {done.has(code) && <b> {say('whole.type-has')}</b>}
        </p>
      </div>
      <p class="typing-told" role="status">
        {told && (
          <>
            <Icon name="check" /> <span>{told}</span>
          </>
        )}
      </p>
      {scan && <FromScan say={say} scan={scan} sheet={sheet} name={pupils[at]?.name ?? ''} waiting={scans.size} />}
      <SheetItems
        say={say}
        level={level}
        sheet={sheet}
        open={scan?.open ?? []}
        onChoose={(item, answer) => setSheet(chosen(sheet, item, answer))}
      />
      <div class="desk-row">
        <Button kind="primary" icon="check" big disabled={!ready} onClick={save}>
          {say('whole.type-save')}
        </Button>
        {!ready && <p>{say('whole.type-few', { n: needed, have: filled(sheet) })}</p>}
      </div>
      <p class="typing-keys">{say('whole.type-keys')}</p>
    </section>
  )
}

interface FromScanProps extends Pick<TypingProps, 'say'> {
  readonly scan: Scanned
  readonly sheet: ReturnType<typeof emptySheet>
  readonly name: string
  readonly waiting: number
}

/** The sheet as the camera saw it, and what the teacher must read herself. */
function FromScan({ say, scan, sheet, name, waiting }: FromScanProps) {
  const open = scan.open.filter(item => sheet.given[item] === null)
  return (
    <div class="typing-scan">
      <SheetPicture sheet={scan} label={say('sheets.picture', { name })} />
      <p>
        {say('sheets.from-scan')} {say('sheets.waiting', { n: waiting })}
      </p>
      {open.length > 0 && (
        <p class="typing-open">
          <Icon name="warning" /> <span>{say('sheets.open', { n: open.map(item => item + 1).join(', ') })}</span>
        </p>
      )}
    </div>
  )
}

/**
 * The record of one sheet; a child who never played here gets a learner that only its records know. `fresh`: such learners
 * by code, whose entry may still be on its way. Resolves when both stores have the record.
 */
function writeDown(
  { journal, shown, newId, now, level }: TypingProps & { level: ClassLevel },
  fresh: Map<string, string>,
  code: string,
  marks: ReturnType<typeof mark>[],
) {
  const known = learnersByCode(journal.entries(), shown.name).get(code) ?? fresh.get(code)
  const learner = known ?? newId()
  const t1 = now()
  if (!known) {
    fresh.set(code, learner)
    void journal.append('learner-code', { learner, class: shown.name, code })
  }
  const by = { play: newId(), learner, mode: 'alone', t0: t1, t1 } as const
  return journal.append('record', recordOf(level.played, marks, by))
}
