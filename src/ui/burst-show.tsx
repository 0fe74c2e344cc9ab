import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button } from './button'
import { Dialog } from './dialog'
import type { Say } from './say'
import './burst-show.css'

type Dots = readonly (readonly boolean[])[]

/** Codes a second. The slowest flashes no faster than anybody can bear, and is what the calm choice begins with. */
const PACES = [3, 6, 10] as const
const PACE_NAMES = ['burst.pace-slow', 'burst.pace-middle', 'burst.pace-fast'] as const
/** Light dots that a reader needs around a code, by the standard. */
const QUIET = 4

export interface BurstShowProps {
  readonly say: Say
  readonly title: string
  /** What to do with it, one paragraph. */
  readonly line: string
  /** Code number `n`, from 0 on, without an end. */
  readonly dotsAt: (n: number) => Dots
  /** So many codes hold everything; one of them stands still. */
  readonly round: number
  readonly calm: boolean
  /** Keeps the screen lit until what it gives is called. */
  readonly stayAwake: () => () => void
  readonly onStop: () => void
  /** What may come next, beside the button that stops. */
  readonly children?: ComponentChildren
}

/** QR codes one after another over the whole screen, for another device's camera, until somebody stops them. */
export function BurstShow(props: BurstShowProps) {
  const { say, title, line, dotsAt, round, calm, stayAwake, onStop, children } = props
  const [pace, setPace] = useState(calm ? 0 : PACES.length - 1)
  const still = round === 1
  const n = useCount(still ? 0 : PACES[pace]!)
  const at = n % round
  const turn = Math.floor(n / round) + 1
  useEffect(() => stayAwake(), [])
  return (
    <Dialog title={title} closeLabel={say('burst.stop')} onClose={onStop} class="burst">
      <div class="burst-code">
        <Code dots={dotsAt(n)} label={say(still ? 'burst.code-still' : 'burst.code')} n={n} />
      </div>
      <div class="burst-words">
        <p>{line}</p>
        {!still && (
          <>
            <div class="burst-progress">
              <progress max={round} value={at + 1} aria-label={say('burst.progress')} />
              <p class="burst-turn">
                <span>
                  {say('burst.turn', { turn, at: at + 1, of: round, seconds: Math.ceil((round - at) / PACES[pace]!) })}
                </span>
                <span role="status">{say(PACE_NAMES[pace]!)}</span>
              </p>
            </div>
            <p role="status">{turn > 1 && say('burst.more')}</p>
            <div class="burst-pace">
              <Button icon="minus" disabled={pace === 0} onClick={() => setPace(pace - 1)}>
                {say('burst.slower')}
              </Button>
              <Button icon="plus" disabled={pace === PACES.length - 1} onClick={() => setPace(pace + 1)}>
                {say('burst.faster')}
              </Button>
            </div>
            {pace > 0 && <p class="burst-small">{say('burst.flicker')}</p>}
          </>
        )}
        <div class="burst-foot">
          {children}
          <Button kind="primary" icon="close" onClick={onStop}>
            {say('burst.stop')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

/** Counts up so many times a second while the page is looked at; not at all at 0. */
function useCount(perSecond: number): number {
  const [n, setN] = useState(0)
  useEffect(() => {
    if (perSecond === 0) return
    let last = performance.now()
    const step = (now: number) => {
      // The screen's own beat is not ours: what is due before the next beat is due now.
      if (now - last >= 1000 / perSecond - 8) {
        last = now
        setN(before => before + 1)
      }
      beat = requestAnimationFrame(step)
    }
    let beat = requestAnimationFrame(step)
    return () => cancelAnimationFrame(beat)
  }, [perSecond])
  return n
}

/** On a canvas, one dot a pixel and enlarged by the style: ten drawings a second cost a slow tablet next to nothing. */
function Code({ dots, label, n }: { dots: Dots; label: string; n: number }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const side = dots.length + 2 * QUIET
  useLayoutEffect(() => {
    const paper = canvas.current?.getContext('2d')
    if (!paper) return
    const picture = new ImageData(side, side)
    picture.data.fill(255)
    const grey = new Uint32Array(picture.data.buffer)
    // 0xff000000 is black where the smallest byte comes first, as everywhere that browsers run.
    for (const [y, row] of dots.entries())
      for (const [x, dark] of row.entries()) if (dark) grey[(y + QUIET) * side + x + QUIET] = 0xff000000
    paper.putImageData(picture, 0, 0)
  }, [dots])
  return <canvas ref={canvas} width={side} height={side} role="img" aria-label={label} data-n={n} />
}
