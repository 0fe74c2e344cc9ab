import { useState } from 'preact/hooks'
import type { Learner } from '../core/learners'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Dialog } from '../ui/dialog'
import { Icon } from '../ui/icon'
import type { Say } from '../ui/say'
import { Friend } from './friend'
import './together.css'

interface PausedProps {
  readonly say: Say
  readonly art: (path: string) => string
  readonly onGoOn: () => void
  readonly onSettings: () => void
  readonly onLeave: () => void
  /** Null where a play cannot be begun anew. */
  readonly onStartOver: (() => void) | null
  /** Something was answered: what was played so far would not be gone on with. */
  readonly begun: boolean
  /** Somebody leaves the tablet or comes to it; null where no other child is known here. */
  readonly onWho: (() => void) | null
  /** Who may have the tablet now: children who are known here and do not play along; null where this is one child's own. */
  readonly others: readonly Learner[] | null
  /** One of them has it, and plays at once. */
  readonly onNext: (learner: string) => void
  /** Somebody else has it: the picker. */
  readonly onOther: () => void
}

/** A rest in the middle of a play: it waits as it is. */
export function Paused(props: PausedProps) {
  const { say, onGoOn, onSettings, onLeave, onStartOver, onWho } = props
  const [asking, setAsking] = useState(false)
  const then = (act: () => void) => () => {
    onGoOn()
    act()
  }
  // In the same sheet: when it closes, the focus still goes back to where it was before it.
  const title = say(asking ? 'play.again-title' : 'play.paused-title')
  if (asking && onStartOver)
    return (
      <Dialog title={title} onClose={onGoOn} closeLabel={say('play.go-on')}>
        <Again say={say} onGoOn={onGoOn} onStartOver={onStartOver} />
      </Dialog>
    )
  return (
    <Dialog title={title} onClose={onGoOn} closeLabel={say('play.go-on')}>
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
        {props.others && <Next {...props} others={props.others} />}
        <Button icon="settings" big onClick={then(onSettings)}>
          {say('village.settings')}
        </Button>
        <Button icon="map" big onClick={onLeave}>
          {say('play.leave')}
        </Button>
        {onStartOver && (
          <Button icon="undo" big onClick={props.begun ? () => setAsking(true) : onStartOver}>
            {say('play.start-over')}
          </Button>
        )}
      </div>
    </Dialog>
  )
}

/** One slip must not cost a level that is half played. */
function Again({ say, onGoOn, onStartOver }: Pick<PausedProps, 'say' | 'onGoOn'> & { onStartOver: () => void }) {
  return (
    <>
      <p role="alert">{say('play.again-line')}</p>
      <div class="stack" key="again">
        <Button kind="primary" icon="play" big onClick={onGoOn} autoFocus>
          {say('play.go-on')}
        </Button>
        <Button icon="undo" big onClick={onStartOver}>
          {say('play.start-over')}
        </Button>
      </div>
    </>
  )
}

/** The tablet goes to another child: touched here, for a page between would be a touch more. */
function Next({ say, art, others, onNext, onOther }: PausedProps & { others: readonly Learner[] }) {
  // All play along: one way on is one button.
  if (others.length === 0)
    return (
      <Button icon="adduser" big onClick={onOther}>
        {say('play.hand-over')}
      </Button>
    )
  return (
    <section class="paused-next" aria-labelledby="paused-next">
      <h3 id="paused-next">{say('play.hand-over')}</h3>
      <div class="together-friends">
        {others.map(one => (
          <Friend key={one.id} friend={one} art={art} size={48} onChoose={() => onNext(one.id)} />
        ))}
        <Card class="together-friend" onClick={onOther}>
          <Icon name="adduser" size={40} />
          <span>{say('together.other')}</span>
        </Card>
      </div>
    </section>
  )
}
