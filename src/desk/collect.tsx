import { useState } from 'preact/hooks'
import type { Sifted } from '../core/collect'
import { Button } from '../ui/button'
import { FileButton } from '../ui/file-button'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import type { Say } from '../ui/say'
import { Arrived } from './arrived'
import type { RefusedFile } from './bundle-file'
import './collect.css'
import { DropZone } from './drop-zone'
import { Frame } from './frame'
import { GiveReceipt } from './give-receipt'
import { ReadScreen } from './read-screen'
import { type Collecting, useCollect } from './use-collect'
import { useInSight } from './use-in-sight'

interface CollectProps extends Collecting {
  readonly onBack: () => void
}

/** Takes in what the pupils' tablets hand over: read, looked at, and only then written down. */
export function Collect(props: CollectProps) {
  const { say, shown, pupils, onBack } = props
  const { files, refused, state, done, stopped, noted, sifted, found, pending, work, ...way } = useCollect(props)
  const [reading, setReading] = useState(false)
  const fresh = found.reduce((sum, one) => sum + one.fresh, 0)
  const back = say('collect.back')
  return (
    <Frame title={say('desk.title')} of={say('desk.class-named', { class: shown.name })} back={back} onBack={onBack}>
      <DropZone label={say('collect.drop')} disabled={state !== 'choosing'} onFiles={way.read}>
        <Panel band="tai-pieu-hook" slim title={say('collect.receive-title')} class="desk-import">
          <p>{say('collect.receive-line')}</p>
          <div class="collect-ways">
            <FileButton
              primary={files.length === 0}
              several
              accept=".txt"
              disabled={state !== 'choosing'}
              note={say('collect.choose-note')}
              onFiles={way.read}
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
                  onNote={way.note}
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
            {!done && stopped && (
              <>
                <Icon name="info" />
                <span>{say(stopped)}</span>
              </>
            )}
          </p>
          {!done && pending && (
            <Button kind="primary" icon="check" disabled={state !== 'choosing'} onClick={way.accept}>
              {acceptWords(say, state === 'writing', fresh)}
            </Button>
          )}
          {(done || (!pending && sifted.length > 0)) && (
            <GiveReceipt {...props} devices={sifted.map(one => one.device)} onClose={onBack} />
          )}
        </Panel>
      </DropZone>
      {reading && (
        <ReadScreen {...props} onMessage={way.readScreen} onClose={() => setReading(false)}>
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
  const box = useInSight<HTMLDivElement>(refused.length > 0 && refused)
  return (
    <div ref={box} class="desk-refusals" role="alert">
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
          <p>{say('collect.refused-nothing')}</p>
        </>
      )}
    </div>
  )
}
