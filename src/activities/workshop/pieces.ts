import type { Drawing } from '../piece'

const own = (name: string, w: number, h: number, x = 0.5, y = 0.5, most = 1): Drawing => ({
  w,
  h,
  x,
  y,
  most,
  file: `workshop/${name}.svg`,
})
const scenery = (n: number) => own(`cons-${n}`, 346, 236, 0, 0)
const moth = (trick: string) => own(`moth-${trick}`, 120, 138, 0.5, 0.34, 0.8)

/** Everything that is drawn in the workshop. */
export const DRAWINGS = {
  ground: own('ground', 1000, 900, 0, 0),
  sign: own('sign', 402, 104, 0, 0),
  counter: own('counter', 328, 108, 0, 0),
  'cons-1': scenery(1),
  'cons-2': scenery(2),
  'cons-3': scenery(3),
  'cons-4': scenery(4),
  'cons-5': scenery(5),
  'cons-6': scenery(6),
  rain: own('rain', 346, 236, 0, 0),
  'curtain-l': own('curtain-l', 52, 246, 0, 0, 2),
  'curtain-r': own('curtain-r', 52, 246, 1, 0, 2),
  valance: own('valance', 374, 46, 0, 0),
  lua: own('lua', 240, 356, 0.5, 1),
  'lua-sorry': own('lua-sorry', 240, 356, 0.5, 1),
  hat: own('hat', 200, 160, 0.5, 0.775),
  bellows: own('bellows', 88, 106, 0.5, 0.98),
  horn: own('horn', 130, 130, 0.26, 0.9),
  puff: own('puff', 40, 40),
  'slip-1': own('slip-1', 238, 146),
  'slip-2': own('slip-2', 238, 146),
  'slip-3': own('slip-3', 238, 146),
  glow: own('glow', 200, 200, 0.5, 0.5, 1.6),
  'moth-thoi-lua': moth('thoi-lua'),
  'moth-doi-mu': moth('doi-mu'),
  'moth-che-nua': moth('che-nua'),
  'moth-ve-bong': moth('ve-bong'),
  'moth-nem-bun': moth('nem-bun'),
  'moth-choc-ong': moth('choc-ong'),
} as const satisfies Record<string, Drawing>

export type PieceName = keyof typeof DRAWINGS
