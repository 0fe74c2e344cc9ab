import type { Spot } from '../piece'
import type { Asked } from './level'

/** Where everything stands at the forge. World units: those of the drawing, 1600 by 900. */
export const AT = {
  ground: { x: 300, y: 0, s: 1 },
  pao: { x: 480, y: 742, s: 1 },
  rod: { x: 377, y: 650, s: 1 },
  bellows: { x: 496, y: 662, s: 1 },
  hearth: { x: 640, y: 625, s: 1 },
  fire: { x: 645, y: 583, s: 1 },
  smith: { x: 1010, y: 772, s: 1 },
  arm: { x: 971, y: 531, s: -0.98 },
  anvil: { x: 805, y: 652, s: 1 },
  bar: { x: 824, y: 555, s: 1 },
  sparks: { x: 826, y: 548, s: 1 },
  bench: { x: 800, y: 836, s: 0.95 },
  key: { x: 822, y: 540, s: 0.9 },
  hung: { x: 1052, y: 414, s: 0.95 },
  chest: { x: 1134, y: 724, s: 0.92 },
  lock: { x: 1134, y: 652, s: 0.74 },
  asker: { x: 556, y: 560, s: 0.85 },
  lua: { x: 570, y: 570, s: 0.58 },
  hand: { x: 664, y: 454, s: 0.8 },
  /** Where words lie on the anvil, and where somebody behind the wall speaks. */
  laid: { x: 812, y: 500, s: 1 },
  speech: { x: 600, y: 350, s: 1 },
} as const satisfies Record<string, Spot>

/** Where the key is led: into the hand of whoever asks, or into the chest. */
export const WAYS: Readonly<Record<Asked, Spot>> = {
  dua: { x: 636, y: 432, s: 1 },
  giu: { x: 1134, y: 660, s: 1 },
}
const REACH = 120

/** The way at which the key has come; null on the way. */
export function wayAt({ x, y }: { readonly x: number; readonly y: number }): Asked | null {
  const far = (way: Asked) => Math.hypot(x - WAYS[way].x, y - WAYS[way].y)
  const nearest = far('dua') < far('giu') ? 'dua' : 'giu'
  return far(nearest) <= REACH ? nearest : null
}

/** What an upright scene shows of the drawing, and what a lying one does: a middle, a foot, a breadth and a least height. */
const TALL = { x: 800, bottom: 900, width: 792, height: 900 }
const WIDE = { x: 800, bottom: 726, width: 792, height: 470 }
const LYING_FROM = 1.3

/** Px a world unit, and where the drawing's corner comes to lie, px. */
export function framing(view: { readonly width: number; readonly height: number }): {
  scale: number
  x: number
  y: number
} {
  const frame = view.width / view.height > LYING_FROM ? WIDE : TALL
  const scale = Math.max(view.width / frame.width, view.height / frame.height)
  return { scale, x: view.width / 2 - frame.x * scale, y: view.height - frame.bottom * scale }
}

/** The stones along the way over the hill. */
const STONES = [
  { x: 420, y: 478 },
  { x: 560, y: 486 },
  { x: 700, y: 474 },
  { x: 840, y: 482 },
  { x: 980, y: 470 },
  { x: 1120, y: 474 },
] as const
const WALKER = 0.62

/** Where Lừa rides when he has gone this part of his way, 0…1. */
export function onWay(part: number): Spot {
  const at = Math.min(1, Math.max(0, part)) * (STONES.length - 1)
  const i = Math.min(STONES.length - 2, Math.floor(at))
  const [from, to] = [STONES[i]!, STONES[i + 1]!]
  const rest = at - i
  return { x: from.x + (to.x - from.x) * rest, y: from.y + (to.y - from.y) * rest, s: WALKER }
}

/** The further he has come, the older he is. */
export function ageAt(part: number): 'walker-0' | 'walker-1' | 'walker-2' {
  if (part < 0.45) return 'walker-0'
  return part < 0.8 ? 'walker-1' : 'walker-2'
}
