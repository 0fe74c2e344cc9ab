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
    <main class="broken">
      <Panel title={say('play.broken-title')}>
        <p role="alert">{say('play.broken-level')}</p>
        <details class="broken-details">
          <summary>{say('app.bug-details')}</summary>
          <p>{reason.message}</p>
        </details>
        <Button kind="primary" icon="map" big autoFocus onClick={onLeave}>
          {say('play.leave')}
        </Button>
      </Panel>
    </main>
  )
}
