import type { ComponentChildren } from 'preact'
import { Button } from '../ui/button'
import { Panel } from '../ui/panel'
import type { Say } from '../ui/say'

interface BrokenProps {
  readonly say: Say
  readonly reason: Error
  readonly onLeave: () => void
}

/** A level that cannot be opened: what to do, and the way back. */
export function Broken({ say, reason, onLeave }: BrokenProps) {
  return (
    <Told say={say} reason={reason} line={say('play.broken-level')}>
      <Button kind="primary" icon="map" big autoFocus onClick={onLeave}>
        {say('play.leave')}
      </Button>
    </Told>
  )
}

/** What lies behind the first screen could not be fetched. */
export function BrokenStart({ say, reason, onLeave }: BrokenProps) {
  return (
    <Told say={say} reason={reason} line={say('play.broken-start')}>
      <Button kind="primary" icon="undo" big autoFocus onClick={onLeave}>
        {say('app.bug-reload')}
      </Button>
    </Told>
  )
}

interface ToldProps {
  readonly say: Say
  readonly reason: Error
  readonly line: string
  readonly children: ComponentChildren
}

function Told({ say, reason, line, children }: ToldProps) {
  return (
    <main class="broken">
      <Panel band="hmong-snail" slim title={say('play.broken-title')}>
        <p role="alert">{line}</p>
        <details class="notice-details">
          <summary>{say('app.bug-details')}</summary>
          <pre>{reason.message}</pre>
        </details>
        {children}
      </Panel>
    </main>
  )
}
