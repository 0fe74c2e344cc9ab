import { useId, useState } from 'preact/hooks'
import type { BareList } from '../core/bare-list'
import type { ClassList } from '../core/class-list'
import { classNamed } from '../core/class-list'
import { Button } from '../ui/button'
import { FileButton } from '../ui/file-button'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import { BarePreview } from './bare-preview'
import type { ReadFile } from './class-file'
import { Frame } from './frame'
import { PlanButton } from './gate'
import type { Asked } from './jobs'
import { Preview } from './preview'
import type { RoomProps } from './room'
import type { OpenClass } from './sealed-class'
import { sentencesOf } from './sentences'
import { useInSight } from './use-in-sight'
import { useWork } from './use-work'

export interface ImportProps extends RoomProps {
  readonly classes: readonly OpenClass[]
  /** Class of which this is a later list; empty for a new one. */
  readonly suggested: string
  readonly onSaved: (className: string) => void
}

/** Where a list comes from: a file, a paste, the invented one. What is wrong with it is said; the desk stays as it was. */
export function ImportList(props: ImportProps) {
  const { say, suggested, leave } = props
  const [list, setList] = useState<{ list: ClassList; name: string } | null>(null)
  const [bare, setBare] = useState<{ list: BareList; name: string } | null>(null)
  const [refused, setRefused] = useState<readonly string[]>([])
  const [reading, setReading] = useState(false)
  const [pasted, setPasted] = useState('')
  const pasteId = useId()
  const [copy, setCopy] = useState<typeof import('./restore') | null>(null)
  const restore = () => void import('./restore').then(setCopy)
  const take = (read: ReadFile, name: string) => {
    if (read.ok) {
      const group = read.list.groups.length === 1 ? classNamed(read.list.groups[0] ?? '') : ''
      setList({ list: read.list, name: suggested || group || classNamed(name) })
    }
    const found = 'bare' in read && read.bare
    if (found) setBare({ list: found, name: suggested || classNamed(name) })
    setRefused(found ? [] : sentencesOf(read, say))
  }
  const work = useWork(props)
  const read = async <J extends 'list' | 'pasted'>(job: J, asked: Asked<J>, name: string) => {
    setReading(true)
    const made = await work.all(job, [asked])
    setReading(false)
    if (made) take(made[0]!, name)
    else setRefused([say('care.work-stopped')])
  }
  const readSample = async () => {
    setReading(true)
    const sample = await fetched(props.sampleAddress)
    setReading(false)
    if (sample) await read('list', sample, '5A')
    else setRefused([say('desk.sample-missing')])
  }
  if (list) {
    return <Preview {...props} list={list.list} name={list.name} leave={() => setList(null)} />
  }
  if (bare) return <BarePreview {...props} bare={bare.list} name={bare.name} leave={() => setBare(null)} />
  return (
    <Frame
      title={say('desk.title')}
      back={say('desk.back')}
      onBack={leave}
      tools={<PlanButton say={say} onPlan={props.onPlan} />}
    >
      <Panel
        band="tai-pieu-hook"
        slim
        title={suggested ? say('desk.import-later', { class: suggested }) : say('desk.import-title')}
        class="desk-import"
      >
        <p>{say('desk.import-line')}</p>
        <div class="desk-ways">
          <FileButton
            primary
            icon="upload"
            accept=".xlsx,.xls,.csv,.txt,.tsv,.html,.htm"
            disabled={reading}
            note={say('desk.import-file-note')}
            onFiles={([file]) => file && void read('list', file, file.name)}
          >
            {say('desk.import-file')}
          </FileButton>
          <Button icon="book" disabled={reading} note={say('desk.import-sample-note')} onClick={readSample}>
            {say('desk.import-sample')}
          </Button>
          <Button icon="save" disabled={reading} note={say('care.restore-from')} onClick={restore}>
            {say('care.restore-open')}
          </Button>
        </div>
        <Refusals say={say} sentences={refused} />
        <div class="desk-field">
          <label for={pasteId}>{say('desk.import-paste')}</label>
          <small id={`${pasteId}-note`}>{say('desk.import-paste-note')}</small>
          <textarea
            id={pasteId}
            aria-describedby={`${pasteId}-note`}
            rows={5}
            autocomplete="off"
            spellcheck={false}
            value={pasted}
            onInput={event => setPasted(event.currentTarget.value)}
          />
        </div>
        <Button
          icon="table"
          kind="primary"
          disabled={reading || pasted.trim() === ''}
          onClick={() => void read('pasted', pasted, '')}
        >
          {say('desk.import-read')}
        </Button>
        <p class="hidden-words" role="status">
          {reading ? say('desk.import-reading') : ''}
        </p>
        {work.sign}
        {copy && (
          <copy.Restore
            {...props}
            onClose={() => setCopy(null)}
            onRestored={() => {
              setCopy(null)
              // An empty desk shows what came in by itself; to leave would be to leave the desk.
              if (props.classes.length > 0) leave()
            }}
          />
        )}
      </Panel>
    </Frame>
  )
}

function Refusals({ say, sentences }: Pick<ImportProps, 'say'> & { sentences: readonly string[] }) {
  const box = useInSight<HTMLDivElement>(sentences.length > 0 && sentences)
  return (
    <div ref={box} class="desk-refusals" role="alert">
      {sentences.length > 0 && (
        <>
          <h3>
            <Icon name="warning" /> {say('desk.import-refused')}
          </h3>
          <ul>
            {sentences.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p>{say('desk.import-nothing-changed')}</p>
        </>
      )}
    </div>
  )
}

async function fetched(address: string): Promise<Blob | null> {
  try {
    const answer = await fetch(address)
    return answer.ok ? await answer.blob() : null
  } catch {
    return null // No network and not stored: the person is told.
  }
}
