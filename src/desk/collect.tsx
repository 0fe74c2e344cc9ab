import { useMemo, useState } from 'preact/hooks'
import type { Pupil } from '../core/class-list'
import { receiptsOf, type Sifted, siftAll } from '../core/collect'
import { fileName, letterOf } from '../core/letter'
import { receiptBytes } from '../core/receipt-bytes'
import { Button } from '../ui/button'
import { FileButton } from '../ui/file-button'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import { type BundleFile, type RefusedFile, readBundleFile } from './bundle-file'
import type { ClassRoomProps } from './class-room'
import './collect.css'
import { Arrived } from './arrived'
import { DropZone } from './drop-zone'
import { Frame } from './frame'

interface CollectProps extends ClassRoomProps {
  readonly pupils: readonly Pupil[]
  readonly onClose: () => void
}

/** Takes in what the pupils' tablets hand over: read, looked at, and only then written down. */
export function Collect(props: CollectProps) {
  const { say, journal, shown, pupils, onClose } = props
  const [files, setFiles] = useState<readonly BundleFile[]>([])
  const [refused, setRefused] = useState<readonly RefusedFile[]>([])
  const [state, setState] = useState<'choosing' | 'reading' | 'writing'>('choosing')
  const [done, setDone] = useState<readonly Sifted[] | null>(null)
  const [saved, setSaved] = useState('')
  const entries = journal.entries()
  const codes = useMemo(() => new Set(pupils.map(pupil => pupil.code)), [pupils])
  const found = useMemo(
    () =>
      siftAll(
        entries,
        files.map(({ opened }) => ({ opened, signed: false })),
        codes,
      ),
    [entries, files, codes],
  )
  const sifted = done ?? found
  const fresh = found.reduce((sum, one) => sum + one.fresh, 0)
  const device = entries.at(-1)?.device

  const read = async (chosen: readonly File[]) => {
    setState('reading')
    const all = await Promise.all(chosen.map(file => readBundleFile(file, shown.name, device)))
    setFiles([...(done ? [] : files), ...all.filter(one => 'opened' in one)])
    setRefused(all.filter(one => 'why' in one))
    setDone(null)
    setSaved('')
    setState('choosing')
  }
  const accept = async () => {
    setState('writing')
    const written = found
    await Promise.all(written.flatMap(one => one.entries).map(body => journal.append('collected', body)))
    setDone(written)
    setState('choosing')
  }
  const saveReceipt = () => {
    const receipts = receiptsOf(
      journal.entries(),
      shown.name,
      sifted.map(one => one.device),
    )
    const file = fileName('bien-nhan', shown.name)
    const text = letterOf(
      say('collect.notice-receipt', { class: shown.name }),
      receiptBytes({ class: shown.name, receipts }),
    )
    props.saveFile(file, new Blob([text], { type: 'text/plain;charset=utf-8' }))
    setSaved(say('collect.receipt-saved', { file }))
  }
  const back = say('collect.back')
  return (
    <Frame title={say('desk.title')} of={say('desk.class-named', { class: shown.name })} back={back} onBack={onClose}>
      <DropZone label={say('collect.drop')} disabled={state !== 'choosing'} onFiles={read}>
        <Panel band="tai-pieu-hook" slim title={say('collect.receive-title')} class="desk-import">
          <p>{say('collect.receive-line')}</p>
          <div class="collect-ways">
            <FileButton
              primary={files.length === 0}
              several
              accept=".txt"
              disabled={state !== 'choosing'}
              note={say('collect.choose-note')}
              onFiles={read}
            >
              {say(state === 'reading' ? 'collect.reading' : 'collect.choose')}
            </FileButton>
            <span class="collect-drop">{say('collect.drop')}</span>
          </div>
          <Refusals {...props} refused={refused} />
          {sifted.length > 0 && (
            <ul class="collect-list">
              {sifted.map((one, at) => (
                <Arrived
                  key={`${at} ${one.device}`}
                  say={say}
                  shown={shown}
                  pupils={pupils}
                  sifted={one}
                  done={done !== null}
                />
              ))}
            </ul>
          )}
          <p class="desk-said collect-done" role="status">
            {done && (
              <>
                <Icon name="check" />
                <b>{say('collect.accepted', { n: done.reduce((sum, one) => sum + one.fresh, 0) })}</b>
              </>
            )}
          </p>
          {!done && fresh > 0 && (
            <Button kind="primary" icon="check" disabled={state !== 'choosing'} onClick={accept}>
              {state === 'writing' ? say('collect.accepting') : say('collect.accept', { n: fresh })}
            </Button>
          )}
          {(done || (fresh === 0 && sifted.length > 0)) && (
            <div class="collect-receipt">
              <p>{saved || say('collect.save-receipt-line')}</p>
              <div class="desk-row">
                <Button kind={saved ? 'plain' : 'primary'} icon="download" onClick={saveReceipt}>
                  {say('collect.save-receipt')}
                </Button>
                <Button icon="table" onClick={onClose}>
                  {back}
                </Button>
              </div>
            </div>
          )}
        </Panel>
      </DropZone>
    </Frame>
  )
}

function Refusals({ say, shown, refused }: CollectProps & { refused: readonly RefusedFile[] }) {
  return (
    <div class="desk-refusals" role="alert">
      {refused.length > 0 && (
        <>
          <h3>
            <Icon name="warning" /> {say('collect.refused-title')}
          </h3>
          <ul>
            {refused.map(({ file, why, other = '' }) => (
              <li key={file}>{say(`collect.refused-${why}`, { file, other, class: shown.name })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
