import { useMemo, useState } from 'preact/hooks'
import type { Pupil } from '../core/class-list'
import { type Sifted, siftAll } from '../core/collect'
import { keyText } from '../core/tablets'
import { Button } from '../ui/button'
import { FileButton } from '../ui/file-button'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import type { Say } from '../ui/say'
import { type BundleFile, judgeBundle, type RefusedFile, readBundle, tooBig } from './bundle-file'
import type { ClassRoomProps } from './class-room'
import './collect.css'
import { Arrived } from './arrived'
import { DropZone } from './drop-zone'
import { Frame } from './frame'
import { GiveReceipt } from './give-receipt'
import { ReadScreen } from './read-screen'
import { useWork } from './use-work'

interface CollectProps extends ClassRoomProps {
  readonly pupils: readonly Pupil[]
  readonly onBack: () => void
}

/** Takes in what the pupils' tablets hand over: read, looked at, and only then written down. */
export function Collect(props: CollectProps) {
  const { say, journal, crypt, shown, pupils, onBack } = props
  const [files, setFiles] = useState<readonly BundleFile[]>([])
  const [refused, setRefused] = useState<readonly RefusedFile[]>([])
  const [state, setState] = useState<'choosing' | 'reading' | 'writing'>('choosing')
  const [done, setDone] = useState<readonly Sifted[] | null>(null)
  const [reading, setReading] = useState(false)
  /** Keys that the teacher has just recognised by their number. */
  const [noted, setNoted] = useState<ReadonlySet<string>>(new Set())
  const entries = journal.entries()
  // Who left may still have played before; the results are theirs until they are erased.
  const codes = useMemo(() => new Set([...pupils, ...shown.left].map(pupil => pupil.code)), [pupils])
  const found = useMemo(
    () =>
      siftAll(
        entries,
        files.map(({ opened, trust }) => ({
          opened,
          signed: trust === 'signed' || (opened.proof !== null && noted.has(keyText(opened.proof.key))),
        })),
        codes,
      ),
    [entries, files, codes, noted],
  )
  const sifted = done ?? found
  const pending = noted.size > 0 || found.some(one => one.entries.length > 0)
  const fresh = found.reduce((sum, one) => sum + one.fresh, 0)

  const work = useWork(props)
  const against = { subtle: crypt.subtle, entries }
  const look = (all: readonly (BundleFile | RefusedFile)[]) => {
    // Two tablets may come in at the same moment.
    setFiles(before => [...(done ? [] : before), ...all.filter(one => 'opened' in one)])
    setRefused(all.filter(one => 'why' in one))
    setDone(null)
    if (done) setNoted(new Set())
  }
  const read = async (chosen: readonly File[]) => {
    setState('reading')
    const fit = chosen.filter(file => !tooBig(file))
    const opened = await work.all('bundle', fit)
    if (opened) {
      const judged = opened.map((one, at) => judgeBundle(fit[at]!.name, one, shown.name, against))
      look([...chosen.flatMap(file => tooBig(file) ?? []), ...(await Promise.all(judged))])
    }
    setState('choosing')
  }
  const readScreen = async (bytes: Uint8Array, tablet: string) =>
    look([await readBundle(say('burst.from-screen', { tablet }), bytes, shown.name, against)])
  const accept = async () => {
    setState('writing')
    const written = found
    const keys = files.flatMap(({ opened: { bundle, proof } }): (readonly [string, string])[] =>
      proof && noted.has(keyText(proof.key)) ? [[keyText(proof.key), bundle.device]] : [],
    )
    for (const [key, device] of new Map(keys)) void journal.append('tablet', { device, key })
    await Promise.all(written.flatMap(one => one.entries).map(body => journal.append('collected', body)))
    setDone(written)
    setState('choosing')
  }
  const back = say('collect.back')
  return (
    <Frame title={say('desk.title')} of={say('desk.class-named', { class: shown.name })} back={back} onBack={onBack}>
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
            <Button icon="may-anh" disabled={state !== 'choosing'} onClick={() => setReading(true)}>
              {say('burst.read')}
            </Button>
            <span class="collect-drop">{say('collect.drop')}</span>
          </div>
          {work.sign}
          <Refusals {...props} refused={refused} />
          {sifted.length > 0 && (
            <ul class="collect-list">
              {sifted.map((one, at) => (
                <Arrived
                  key={`${at} ${one.device}`}
                  say={say}
                  shown={shown}
                  pupils={pupils}
                  file={files[at]!}
                  sifted={one}
                  done={done !== null}
                  noted={noted}
                  onNote={(key, on) => setNoted(new Set(on ? [...noted, key] : [...noted].filter(one => one !== key)))}
                />
              ))}
            </ul>
          )}
          <p class="desk-said collect-done" role="status">
            {done && (
              <>
                <Icon name="check" />
                <b>{doneSentence(say, done)}</b>
              </>
            )}
          </p>
          {!done && pending && (
            <Button kind="primary" icon="check" disabled={state !== 'choosing'} onClick={accept}>
              {acceptWords(say, state === 'writing', fresh)}
            </Button>
          )}
          {(done || (!pending && sifted.length > 0)) && (
            <GiveReceipt {...props} devices={sifted.map(one => one.device)} onClose={onBack} />
          )}
        </Panel>
      </DropZone>
      {reading && (
        <ReadScreen {...props} onMessage={readScreen} onClose={() => setReading(false)}>
          <Refusals {...props} refused={refused} />
        </ReadScreen>
      )}
    </Frame>
  )
}

function acceptWords(say: Say, writing: boolean, fresh: number): string {
  if (writing) return say('collect.accepting')
  return fresh > 0 ? say('collect.accept', { n: fresh }) : say('collect.accept-changes')
}

function doneSentence(say: Say, done: readonly Sifted[]): string {
  const n = done.reduce((sum, one) => sum + one.fresh, 0)
  return n > 0 ? say('collect.accepted', { n }) : say('collect.accepted-changes')
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
            {refused.map(({ file, why, other = '', tablet = '' }) => (
              <li key={file}>{say(`collect.refused-${why}`, { file, other, tablet, class: shown.name })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
