import { useState } from 'preact/hooks'
import type { SoundName } from '../activities/activity'
import { type ClassCards, faceOf, isSignedIn } from '../core/class-cards'
import { THINGS, type Thing, thingPath } from '../core/pictures'
import { Band } from '../ui/band'
import { Button, RoundButton } from '../ui/button'
import { CardFace } from '../ui/card-face'
import { classes, rovingKeys, useHeadingFocus } from '../ui/dom'
import { Icon } from '../ui/icon'
import { Listen } from '../ui/listen'
import type { Say } from '../ui/say'
import './card.css'

export interface SignInProps {
  readonly say: Say
  readonly art: (path: string) => string
  readonly listen: ((text: string) => void) | null
  readonly sound: (name: SoundName) => void
  readonly cards: ClassCards
  readonly code: string
  /** As this tablet knows the child; the card's own face where it is new here. */
  readonly picture?: string
  readonly name?: string
  readonly onIn: () => void
  readonly onLeave: () => void
}

const HOW_MANY = 3
/** After so many tries a child is sent to its teacher, kindly; it may go on trying. */
const TRIES = 2

/** Three pictures of twelve, in any order: what a child of six can do without reading. */
export function SignIn(props: SignInProps) {
  const { say, art, cards, code } = props
  const heading = useHeadingFocus()
  const [touched, setTouched] = useState<readonly Thing[]>([])
  const [wrong, setWrong] = useState(0)
  const face = faceOf(code)

  const touch = (thing: Thing) => {
    props.sound('tap')
    if (touched.includes(thing)) return setTouched(touched.filter(one => one !== thing))
    const now = [...touched, thing]
    if (now.length < HOW_MANY) return setTouched(now)
    if (isSignedIn(cards, code, now)) {
      props.sound('right')
      return props.onIn()
    }
    props.sound('look-again')
    setWrong(wrong + 1)
    setTouched([])
  }
  return (
    <main class="card-room sign-in">
      <Band name="tai-qua-tram" slim />
      <header class="card-head">
        <RoundButton icon="back" label={say('cards.back')} onClick={props.onLeave} />
        <h1 ref={heading} tabIndex={-1}>
          {say('cards.three')}
        </h1>
        <Listen
          label={say('cards.three-listen')}
          onListen={props.listen && (() => props.listen?.(say('cards.three-spoken')))}
          itself={say('cards.three-spoken')}
        />
      </header>
      <div class="sign-in-in">
        <div class="sign-in-who">
          <CardFace art={art(props.picture ?? face.picture)} ring={face.ring} number={code} size={88} />
          {props.name && <b>{props.name}</b>}
          <Slots say={say} art={art} touched={touched} />
          <Button icon="back" onClick={props.onLeave}>
            {say('cards.not-me')}
          </Button>
        </div>
        <p class="sign-in-told" role="status">
          {wrong > 0 && touched.length === 0 && (
            <>
              <Icon name="info" /> <span>{say(wrong > TRIES ? 'cards.three-help' : 'cards.three-wrong')}</span>
            </>
          )}
        </p>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the buttons, which are what is pressed */}
        <div class="sign-in-board" onKeyDown={rovingKeys()}>
          {THINGS.map(thing => (
            <button
              key={thing}
              type="button"
              class={classes('sign-in-thing', touched.includes(thing) && 'touched')}
              aria-pressed={touched.includes(thing)}
              aria-label={say(`app.sign-${thing}`)}
              data-thing={thing}
              onClick={() => touch(thing)}
            >
              <img src={art(thingPath(thing))} alt="" draggable={false} />
            </button>
          ))}
        </div>
      </div>
    </main>
  )
}

/** What was touched so far, where it can be seen that there are three. */
function Slots({ say, art, touched }: Pick<SignInProps, 'say' | 'art'> & { touched: readonly Thing[] }) {
  return (
    <span class="sign-in-slots" role="img" aria-label={say('cards.three-count', { n: touched.length })}>
      {Array.from({ length: HOW_MANY }, (_, at) => {
        const thing = touched[at]
        return <i key={at}>{thing && <img src={art(thingPath(thing))} alt="" />}</i>
      })}
    </span>
  )
}
