import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { isTyping } from '../../ui/dom'
import { freeCorner, type Place, placeOf, type Size, underLens, within } from './geometry'
import type { Hotspot } from './level'

/** The glass: where its middle is, in shares of the picture, and how it moves there. */
export interface Lens {
  readonly x: number
  readonly y: number
  /** `away`: laid beside, smaller; `held`: follows the finger; `flying`: on its own to where it was sent. */
  readonly moves: 'away' | 'held' | 'flying' | 'still'
}

/** A glass rests on a detail after this long, ms. */
const RESTS_AFTER = 280
/** A flight takes this long, ms; as in the css. */
export const FLIGHT = 380
/** A touch that moved less is a tap, px. */
const TAP = 8
/** A finger holds the glass by its handle, so that it hides nothing: middle of the glass from the finger, in diameters. */
const FROM_FINGER: Place = { x: -0.42, y: -0.56 }
/** A press on an arrow key moves the glass this share of the picture's width. */
const KEY_STEP = 0.035
const ARROWS: Readonly<Record<string, Place>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

interface Wanted {
  readonly picture: RefObject<HTMLElement | null>
  readonly size: Size
  readonly hotspots: readonly Hotspot[]
  /** Diameter of the glass, px. */
  readonly across: number
  /** Nothing can be found any more: the verdict is given. */
  readonly told: boolean
  /** The glass has come to rest on a detail, for the first time or again. */
  readonly onSeen: (hotspot: Hotspot) => void
}

/** The lens in the child's hand: dragged, moved by the arrow keys, or sent to a detail. */
export function useLens(wanted: Wanted) {
  const rest = (): Lens => ({ ...freeCorner(wanted.hotspots), moves: 'away' })
  const [lens, setLens] = useState(rest)
  const now = useRef({ ...wanted, lens })
  now.current = { ...wanted, lens }
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)

  /** The detail under the glass where it is, or would be. */
  const under = ({ x, y }: Place) => {
    const { size, hotspots, across } = now.current
    return underLens(placeOf({ x, y }, size), hotspots, size, across)
  }
  const lookAfter = (ms: number) => {
    clearTimeout(resting.current)
    resting.current = setTimeout(() => {
      const found = under(now.current.lens)
      if (found) now.current.onSeen(found)
    }, ms)
  }
  useEffect(() => () => clearTimeout(resting.current), [])

  const put = (to: Place, moves: Lens['moves']) => {
    const lens: Lens = { x: within(to.x, 0, 1), y: within(to.y, 0, 1), moves }
    now.current.lens = lens
    setLens(lens)
  }
  const flyTo = (to: Place) => {
    put(to, 'flying')
    lookAfter(isCalm(now.current.picture.current) ? 0 : FLIGHT)
  }

  // Once the verdict is given the glass is laid aside; it may be taken up again.
  useEffect(() => {
    if (!wanted.told) return
    clearTimeout(resting.current)
    setLens(rest())
  }, [wanted.told])

  const press = (event: PointerEvent) => {
    if (event.button !== 0) return
    const box = now.current.picture.current?.getBoundingClientRect()
    if (!box) return
    const touch = event.pointerType !== 'mouse'
    const from = { x: event.clientX, y: event.clientY }
    const start = placeOf(now.current.lens, now.current.size)
    const grip = { x: start.x - (from.x - box.left), y: start.y - (from.y - box.top) }
    const held = isOnGlass(grip, now.current.across)
    const offset = offsetOf(touch, held ? grip : null, now.current.across)
    let moved = false
    const at = (event: PointerEvent): Place => ({
      x: (event.clientX - box.left + offset.x) / box.width,
      y: (event.clientY - box.top + offset.y) / box.height,
    })
    const move = (event: PointerEvent) => {
      moved ||= Math.hypot(event.clientX - from.x, event.clientY - from.y) > TAP
      if (!moved) return
      put(at(event), 'held')
      lookAfter(RESTS_AFTER)
    }
    const end = (event: PointerEvent) => {
      document.removeEventListener('pointermove', move)
      document.removeEventListener('pointerup', end)
      document.removeEventListener('pointercancel', end)
      if (moved) {
        put(now.current.lens, 'still')
        lookAfter(0)
      } else if (event.type === 'pointerup' && !isRing(event.target)) {
        flyTo({ x: (from.x - box.left) / box.width, y: (from.y - box.top) / box.height })
      }
    }
    document.addEventListener('pointermove', move)
    document.addEventListener('pointerup', end)
    document.addEventListener('pointercancel', end)
  }

  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const way = ARROWS[event.key]
      if (!way || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
      if (leavesArrows(event.target)) return
      event.preventDefault()
      const { lens, size } = now.current
      const step = KEY_STEP * size.width
      put({ x: lens.x + (way.x * step) / size.width, y: lens.y + (way.y * step) / size.height }, 'still')
      lookAfter(RESTS_AFTER)
    }
    document.addEventListener('keydown', key)
    return () => document.removeEventListener('keydown', key)
  }, [])

  return { lens, near: lens.moves === 'away' ? null : under(lens), press, flyTo }
}

const isRing = (target: EventTarget | null) => target instanceof Element && target.closest('.detective-ring') !== null

/** Reading and writing keep their arrow keys, and so does a dialog in front. */
function leavesArrows(target: EventTarget | null): boolean {
  const scrolls = target instanceof HTMLElement && target.classList.contains('play-read')
  return scrolls || isTyping(target) || document.querySelector('[aria-modal="true"]') !== null
}

/** Whether a touch that lies so from the middle of the glass has hold of glass or handle. */
function isOnGlass(grip: Place, across: number): boolean {
  const onHandle = Math.hypot(grip.x + 0.66 * across, grip.y + 0.66 * across) < 0.3 * across
  return onHandle || Math.hypot(grip.x, grip.y) < 0.55 * across
}

/** From the pointer to the middle of the glass, px: a finger has it by the handle, a mouse where it took it. */
function offsetOf(touch: boolean, grip: Place | null, across: number): Place {
  if (touch) return { x: FROM_FINGER.x * across, y: FROM_FINGER.y * across }
  return grip ?? { x: 0, y: 0 }
}

/** Whether nothing is to move by itself. */
export function isCalm(thing: Element | null): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches || (thing?.closest('.calm') ?? null) !== null
}
