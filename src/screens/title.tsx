import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button, RoundButton } from '../ui/button'
import { Lantern } from '../ui/lantern'
import { Petals } from '../ui/petals'
import { AddLearner, type AddLearnerProps } from './learners'
import { Picker, type PickerProps } from './picker'
import './title.css'

export interface TitleProps extends PickerProps {
  /** What the chosen language calls itself. */
  readonly endonym: string
  readonly onAdd: AddLearnerProps['onAdd']
  readonly onLanguages: () => void
  readonly onSettings: () => void
  readonly onHelp: () => void
  /** The backdrop is there, and everything can be touched. */
  readonly onDrawn: () => void
}

/** The first screen: the valley, the name, and "who is playing?". Everything in it can be touched at once. */
export function Title(props: TitleProps) {
  const { say, art } = props
  const [dialog, setDialog] = useState<'new' | null>(null)
  const close = () => setDialog(null)
  const backdrop = useRef<HTMLImageElement>(null)
  // In the page itself it may have come before the game did.
  useLayoutEffect(() => {
    if (backdrop.current?.complete) props.onDrawn()
  }, [])
  return (
    <main class="title">
      <header class="title-sky">
        <img
          ref={backdrop}
          class="title-valley"
          src={art('title/valley.webp')}
          alt=""
          fetchPriority="high"
          decoding="sync"
          elementtiming="backdrop"
          draggable={false}
          onLoad={props.onDrawn}
        />
        <Petals />
        <SwingingLantern />
        <div class="title-name">
          <h1>{say('app.name')}</h1>
          <p>{say('app.tagline')}</p>
        </div>
        <div class="title-tools">
          <Button icon="globe" label={say('app.language-is', { name: props.endonym })} onClick={props.onLanguages}>
            {props.endonym}
          </Button>
          <RoundButton icon="lifebuoy" label={say('app.help')} onClick={props.onHelp} />
          <RoundButton icon="settings" label={say('app.settings')} onClick={props.onSettings} />
        </div>
      </header>
      <Picker {...props} onNew={() => setDialog('new')} />
      {dialog === 'new' && (
        <AddLearner
          say={say}
          art={art}
          taken={props.players}
          onClose={close}
          onAdd={(learner, tier) => {
            close()
            props.onAdd(learner, tier)
          }}
        />
      )}
    </main>
  )
}

/** Swings out by itself: a screen at rest must not be drawn. A touch makes it swing anew. */
function SwingingLantern() {
  const [swings, setSwings] = useState(0)
  return (
    <div class="title-lantern" key={swings} onPointerDown={() => setSwings(swings + 1)} aria-hidden="true">
      <i class="title-wire" />
      <Lantern lit size={66} />
    </div>
  )
}
