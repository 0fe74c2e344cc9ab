import { useEffect, useState } from 'preact/hooks'
import { classes } from '../../ui/dom'
import { Icon } from '../../ui/icon'
import type { Say } from '../../ui/say'
import { grouped } from './level'
import { DIGITS } from './spots'
import type { OverScene } from './use-scene'

interface OverProps {
  readonly over: OverScene
  /** There is no canvas. */
  readonly still: boolean
  readonly followers: number
  readonly say: Say
}

const PLACES = 5
/** The numbers whirl up in so many steps, ms apart. */
const STEPS = 9
const STEP_MS = 90
/** Above this many px the wooden digits lie under the buttons of the screen, and a small sign takes their place. */
const HIDDEN_ABOVE = 90

/** A number on its way up (or down) to where it should be; at once where things keep still. */
function useWhirl(to: number): number {
  const [shown, setShown] = useState(to)
  useEffect(() => {
    if (document.documentElement.classList.contains('calm')) return setShown(to)
    const from = shown
    let step = 0
    const timer = setInterval(() => {
      step += 1
      setShown(Math.round(from + ((to - from) * step) / STEPS))
      if (step >= STEPS) clearInterval(timer)
    }, STEP_MS)
    return () => clearInterval(timer)
  }, [to])
  return shown
}

/** Words over the scene: they only show what the panel says too. */
export function Over({ over, still, followers, say }: OverProps) {
  const eyes = useWhirl(followers)
  const { spots, speech } = over
  const wooden = spots !== null && spots.digits.y > HIDDEN_ABOVE
  return (
    <div class={classes('play-over', 'workshop-over', still && 'still')} aria-hidden="true">
      {wooden ? (
        <>
          <span class="workshop-sign" style={{ '--x': `${spots.sign.x}px`, '--y': `${spots.sign.y}px` }}>
            {say('workshop.sign')}
          </span>
          <Digits n={eyes} at={spots.digits} scale={spots.scale} />
        </>
      ) : (
        <span class="workshop-eyes">
          <Icon name="eye" size={22} />
          {grouped(eyes)}
        </span>
      )}
      {speech && (
        <span class="workshop-speech" style={{ '--x': `${speech.x}px`, '--y': `${speech.y}px` }}>
          {say(`workshop.say-${speech.words}`)}
        </span>
      )}
    </div>
  )
}

interface DigitsProps {
  readonly n: number
  readonly at: { readonly x: number; readonly y: number }
  readonly scale: number
}

function Digits({ n, at, scale }: DigitsProps) {
  const digits = String(n).padStart(PLACES, ' ').split('')
  return (
    <>
      {digits.map((digit, i) => (
        <b
          key={`${i} ${digit}`}
          class="workshop-digit"
          style={{ '--x': `${at.x + i * DIGITS.step * scale}px`, '--y': `${at.y}px`, '--size': `${40 * scale}px` }}
        >
          {digit}
        </b>
      ))}
    </>
  )
}
