import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import type { Say } from '../ui/say'

interface PausedProps {
  readonly say: Say
  readonly onGoOn: () => void
  readonly onSettings: () => void
  readonly onLeave: () => void
  /** Null where a play cannot be begun anew. */
  readonly onStartOver: (() => void) | null
  /** Somebody leaves the tablet or comes to it; null where no other child is known here. */
  readonly onWho: (() => void) | null
  readonly onHandOver: (() => void) | null
}

/** A rest in the middle of a play: it waits as it is. */
export function Paused({ say, onGoOn, onSettings, onLeave, onStartOver, onWho, onHandOver }: PausedProps) {
  const then = (act: () => void) => () => {
    onGoOn()
    act()
  }
  return (
    <Dialog title={say('play.paused-title')} onClose={onGoOn} closeLabel={say('play.go-on')}>
      <p>{say('play.paused-line')}</p>
      <div class="stack">
        <Button kind="primary" icon="play" big onClick={onGoOn} autoFocus>
          {say('play.go-on')}
        </Button>
        {onWho && (
          <Button icon="nhom-ban" big onClick={then(onWho)}>
            {say('together.who')}
          </Button>
        )}
        {onHandOver && (
          <Button icon="swap" big onClick={onHandOver}>
            {say('play.hand-over')}
          </Button>
        )}
        <Button icon="settings" big onClick={then(onSettings)}>
          {say('village.settings')}
        </Button>
        <Button icon="map" big onClick={onLeave}>
          {say('play.leave')}
        </Button>
        {onStartOver && (
          <Button icon="undo" big onClick={onStartOver}>
            {say('play.start-over')}
          </Button>
        )}
      </div>
    </Dialog>
  )
}
