import { useMemo, useState } from 'preact/hooks'
import type { Entry } from '../core/entry'
import { ruleOf } from '../core/grade-rule'
import type { LevelCard } from '../core/level'
import type { PupilResult } from '../core/results'
import type { FormatName } from '../exports'
import { Button, RoundButton } from '../ui/button'
import { Icon } from '../ui/icon'
import { Choice } from './choice'
import { More, type Sheet } from './class-more'
import type { ClassRoomProps } from './class-room'
import { ROOMS, type Room } from './class-rooms'
import { ClassTable } from './class-table'
import { Drafts } from './drafts'
import { Frame } from './frame'
import { Grades } from './grades'
import { Later } from './later'
import { FirstSteps, Notes } from './notes'
import { Sensitive } from './sensitive'
import { sheetFile } from './sheet-file'
import { Strands } from './strands'
import { Tests } from './tests'
import { Ties } from './ties'
import { useWork } from './use-work'
import { YearOver } from './year-over'

export interface OpenClassProps extends ClassRoomProps {
  readonly entries: readonly Entry[]
  readonly results: ReadonlyMap<string, PupilResult>
}

/** Its table, what is worth a look, and what can be done with it. */
export function OpenClassRoom(props: OpenClassProps) {
  const { say, course, shown, leave, entries, results } = props
  const [sheet, setSheet] = useState<Sheet>(null)
  const [strand, setStrand] = useState<LevelCard['strand'] | null>(null)
  const [written, setWritten] = useState('')
  const [room, setRoom] = useState<Room | null>(null)
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
    const made = await sheetFile({ ...props, pupils, rule }, work, format)
    if (!made) return setWritten(say('care.work-stopped'))
    props.saveFile(made.file, made.content)
    setWritten([say('desk.download-done', { file: made.file }), made.remarks ? '' : say('class.away')].join(' ').trim())
    close()
  }
  if (room && (pupils || room === 'care')) {
    const back = () => setRoom(null)
    const missing = () => {
      setWritten(say('class.missing'))
      back()
    }
    const of = { ...props, pupils: pupils ?? [], rule, onBack: back }
    return <Later key={room} load={() => ROOMS[room](of)} of={of} onMissing={missing} />
  }
  const played = pupils?.some(({ code }) => results.get(code)?.levels.size)
  const notes = { say, results, entries, className: shown.name, onRoom: enter }
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
      tools={<Tools {...props} onRoom={enter} onTies={() => setSheet('ties')} onSheet={() => void download('xlsx')} />}
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
          {!played && <FirstSteps {...notes} pupils={pupils} />}
          <Strands say={say} course={course} strand={strand} onStrand={setStrand} />
          <ClassTable {...props} pupils={pupils} levels={levels} rule={rule} />
          {played && <Notes {...notes} pupils={pupils} />}
        </>
      ) : (
        <SealedElsewhere {...props} />
      )}
      {work.sign}
      {sheet === 'ties' && pupils && <Ties {...props} pupils={pupils} onClose={close} />}
      {sheet === 'grades' && <Grades {...props} rule={rule} onClose={close} />}
      {sheet === 'sensitive' && <Sensitive {...props} onClose={close} />}
      {sheet === 'drafts' && <Drafts {...props} onClose={close} />}
      {sheet === 'tests' && pupils && <Tests {...props} pupils={pupils} onClose={close} />}
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

interface ToolsProps extends OpenClassProps {
  readonly onRoom: (room: Room) => void
  readonly onTies: () => void
  readonly onSheet: () => void
}

/** What a teacher does most. */
function Tools({ say, shown, classes, onClass, onRoom, onTies, onSheet }: ToolsProps) {
  return (
    <>
      {classes.length > 1 && (
        <Choice id="desk-class" label={say('desk.choose-class')} value={shown.name} onChoose={onClass}>
          {classes.map(({ name }) => [name, name])}
        </Choice>
      )}
      {shown.pupils && (
        <>
          <Button icon="eye" onClick={() => onRoom('page')}>
            {say('class.open')}
          </Button>
          <Button icon="talk" onClick={() => onRoom('whole')}>
            {say('whole.open')}
          </Button>
          <Button icon="upload" onClick={() => onRoom('collect')}>
            {say('collect.receive')}
          </Button>
          <Button icon="adduser" onClick={onTies}>
            {say('desk.tie')}
          </Button>
          <Button icon="table" class="elsewhere" onClick={() => onRoom('fill')}>
            {say('fill.tool')}
          </Button>
          <Button kind="primary" icon="download" onClick={onSheet}>
            {say('desk.download')}
          </Button>
        </>
      )}
    </>
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
        <Button kind="primary" icon="upload" onClick={() => onImport('later')}>
          {say('desk.import-again')}
        </Button>
      </div>
    </section>
  )
}
