import { useMemo, useState } from 'preact/hooks'
import { ruleOf } from '../core/grade-rule'
import type { LevelCard } from '../core/level'
import { resultsOf } from '../core/results'
import { type FormatName, formats } from '../exports'
import { classSheet } from '../exports/class-sheet'
import { Button, RoundButton } from '../ui/button'
import { Icon } from '../ui/icon'
import { More, type Sheet } from './class-more'
import { ROOMS, type Room } from './class-rooms'
import { ClassTable } from './class-table'
import { Drafts } from './drafts'
import { Frame } from './frame'
import { Grades } from './grades'
import { remarkReader } from './kept-remarks'
import { Later } from './later'
import { Notes } from './notes'
import { Choice } from './preview'
import type { RoomProps } from './room'
import type { OpenClass } from './sealed-class'
import { Sensitive } from './sensitive'
import { Strands } from './strands'
import { Tests } from './tests'
import { Ties } from './ties'
import { useJournal } from './use-journal'
import { useWork } from './use-work'
import { YearOver } from './year-over'

export interface ClassRoomProps extends RoomProps {
  readonly shown: OpenClass
  readonly classes: readonly OpenClass[]
  readonly onClass: (name: string) => void
  readonly onImport: () => void
  /** Erases the class that is shown, with what its pupils played here or without. */
  readonly onErase: (plays: boolean) => void
}

/** One class: its table, what is worth a look, and what can be done with it. */
export function ClassRoom(props: ClassRoomProps) {
  const { journal, say, course, shown, classes, leave } = props
  const { entries } = useJournal(journal)
  const [sheet, setSheet] = useState<Sheet>(null)
  const [strand, setStrand] = useState<LevelCard['strand'] | null>(null)
  const [written, setWritten] = useState('')
  const [room, setRoom] = useState<Room | null>(null)
  const results = useMemo(() => resultsOf(entries, shown.name), [entries, shown.name])
  const rule = useMemo(() => ruleOf(entries, shown.name, shown.grade), [entries, shown])
  const levels = course.filter(level => strand === null || level.strand === strand)
  const pupils = shown.pupils
  const close = () => setSheet(null)
  const enter = (to: Room) => {
    close()
    setWritten('')
    setRoom(to)
  }
  const work = useWork(props)
  const download = async (format: FormatName) => {
    if (!pupils) return
    const { name: className, year } = shown
    // Without the bank the sheet is still worth having: the teacher is told that its column is empty.
    const remarkOf = await remarkReader(props, pupils, results, entries)
    const made = classSheet({
      ...{ ...props, className, year, pupils, results, levels: course, rule, now: props.now() },
      remarkOf: code => remarkOf?.({ code }) ?? null,
    })
    const file = `${made.file}.${formats[format].extension}`
    const [content] = (await work.all('sheet', [{ format, sheet: made }])) ?? []
    if (!content) return setWritten(say('care.work-stopped'))
    props.saveFile(file, content)
    setWritten([say('desk.download-done', { file }), remarkOf ? '' : say('class.away')].join(' ').trim())
    close()
  }
  if (room && (pupils || room === 'care')) {
    const back = () => setRoom(null)
    const missing = () => {
      setWritten(say('class.missing'))
      back()
    }
    const of = { ...props, pupils: pupils ?? [], results, rule, entries, onBack: back }
    return <Later key={room} load={() => ROOMS[room](of)} of={of} onMissing={missing} />
  }
  const tools = (
    <>
      {classes.length > 1 && (
        <Choice id="desk-class" label={say('desk.choose-class')} value={shown.name} onChoose={props.onClass}>
          {classes.map(({ name }) => [name, name])}
        </Choice>
      )}
      {pupils && (
        <>
          <Button icon="eye" onClick={() => enter('page')}>
            {say('class.open')}
          </Button>
          <Button icon="talk" onClick={() => enter('whole')}>
            {say('whole.open')}
          </Button>
          <Button icon="upload" onClick={() => enter('collect')}>
            {say('collect.receive')}
          </Button>
          <Button icon="adduser" onClick={() => setSheet('ties')}>
            {say('desk.tie')}
          </Button>
          <Button icon="table" class="elsewhere" onClick={() => enter('fill')}>
            {say('fill.tool')}
          </Button>
          <Button kind="primary" icon="download" onClick={() => download('xlsx')}>
            {say('desk.download')}
          </Button>
        </>
      )}
    </>
  )
  const corner = (
    <>
      <RoundButton icon="settings" label={say('desk.more')} onClick={() => setSheet('more')} />
      <RoundButton icon="lock" label={say('desk.lock')} onClick={props.lock} />
    </>
  )
  return (
    <Frame
      title={say('desk.title')}
      of={say('desk.class-named', { class: shown.name })}
      back={say('desk.leave')}
      onBack={leave}
      corner={corner}
      tools={tools}
    >
      <p class="desk-written" role="status">
        {written && (
          <>
            <Icon name="check" /> <span>{written}</span>
          </>
        )}
      </p>
      <YearOver {...props} onErase={() => enter('care')} />
      {pupils ? (
        <>
          <Strands say={say} course={course} strand={strand} onStrand={setStrand} />
          <ClassTable {...props} pupils={pupils} levels={levels} results={results} rule={rule} entries={entries} />
          <Notes say={say} className={shown.name} pupils={pupils} results={results} entries={entries} />
        </>
      ) : (
        <SealedElsewhere {...props} />
      )}
      {work.sign}
      {sheet === 'ties' && pupils && <Ties {...props} pupils={pupils} entries={entries} onClose={close} />}
      {sheet === 'grades' && <Grades {...props} rule={rule} onClose={close} />}
      {sheet === 'sensitive' && <Sensitive {...props} entries={entries} onClose={close} />}
      {sheet === 'drafts' && <Drafts {...props} entries={entries} onClose={close} />}
      {sheet === 'tests' && pupils && (
        <Tests {...props} pupils={pupils} results={results} entries={entries} onClose={close} />
      )}
      {sheet === 'more' && (
        <More
          {...props}
          onClose={close}
          onSheet={setSheet}
          onRoom={enter}
          onCsv={() => download('csv')}
          sealed={pupils === null}
        />
      )}
    </Frame>
  )
}

/** The names are under a passphrase that was given up. */
function SealedElsewhere({ say, shown, onImport }: ClassRoomProps) {
  return (
    <section class="panel desk-gate">
      <div class="panel-in">
        <p class="desk-said">
          <Icon name="lock" size={32} />
          <span>{say('desk.sealed-class', { class: shown.name })}</span>
        </p>
        <Button kind="primary" icon="upload" onClick={onImport}>
          {say('desk.import-again')}
        </Button>
      </div>
    </section>
  )
}
