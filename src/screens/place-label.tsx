import type { ComponentChildren } from 'preact'
import type { PlaceState } from '../core/progress'
import { Icon } from '../ui/icon'
import { Lanterns } from '../ui/lantern'
import type { Say } from '../ui/say'
import type { Way } from './apart'

interface PlaceSignProps {
  readonly name: string
  readonly state: PlaceState
  readonly next: boolean
  readonly smoke: boolean
  /** Its levels wait for the teacher, however clear the valley is. */
  readonly closed: boolean
  readonly say: Say
}

const shownAs = ({ state, closed }: Pick<PlaceSignProps, 'state' | 'closed'>) => (closed ? 'closed' : state.lantern)

/** What stands on the label of a place: its name, its lanterns, and in words whether it is lit, dark or in the fog. */
export function PlaceSign(props: PlaceSignProps) {
  const { state, say } = props
  const shown = shownAs(props)
  const words = shown === 'lit' ? say('village.state-lit', { n: state.flame }) : say(`village.state-${shown}`)
  return (
    <>
      {shown === 'closed' || shown === 'fog' ? (
        <Icon name="fog" size={20} />
      ) : props.next ? (
        <Icon name="play" size={26} />
      ) : props.smoke ? (
        <Icon name="hearth" size={24} />
      ) : (
        <Lanterns of={3} lit={state.flame} size={18} />
      )}
      <span class="place-name">{props.name}</span>
      {state.of > 1 && (
        <span class="place-of" aria-hidden="true">
          {state.lit}/{state.of}
        </span>
      )}
      <span class="hidden-words">
        , {words}
        {state.of > 1 ? `, ${say('village.place-of', { lit: state.lit, of: state.of })}` : ''}
        {props.next ? `, ${say('village.next')}` : ''}
      </span>
    </>
  )
}

interface PlaceLabelProps extends Pick<PlaceSignProps, 'state' | 'next' | 'closed'> {
  readonly id: string
  /** Where its tail points, px of the stage; null while the picture is on its way. */
  readonly spot: { readonly x: number; readonly y: number; readonly visible: boolean } | null
  /** No picture: the labels stand in a list. */
  readonly page: boolean
  /** How far it gives way to its neighbours. */
  readonly way: Way | undefined
  /** Its sign. */
  readonly children: ComponentChildren
  readonly onChoose: () => void
  /** Reached by keyboard: the map slides so that it is seen. */
  readonly onReach: () => void
}

/** A place on the map as a button. */
export function PlaceLabel(props: PlaceLabelProps) {
  const { spot } = props
  const classes = ['place', `place-${shownAs(props)}`, props.next ? 'place-next' : ''].join(' ')
  return (
    <button
      type="button"
      class={classes}
      data-place={props.id}
      hidden={!props.page && !spot}
      tabIndex={0}
      style={spot ? hung(spot, props.way) : {}}
      onClick={props.onChoose}
      onFocus={event => event.currentTarget.matches(':focus-visible') && props.onReach()}
    >
      {props.children}
    </button>
  )
}

/** The box goes out of its neighbours' way; its stem still reaches to the place. */
function hung({ x, y }: { readonly x: number; readonly y: number }, way: Way | undefined) {
  const { right, up } = way ?? { right: 0, up: 0 }
  return {
    transform: `translate(${Math.round(x + right)}px, ${Math.round(y - up)}px) translate(-50%, -100%)`,
    '--near': `${Math.max(0, Math.round(y))}`,
    '--stem': `${up < 0 ? 0 : Math.round(Math.hypot(right, up))}px`,
    '--lean': `${Math.atan2(right, up).toFixed(3)}rad`,
  }
}
