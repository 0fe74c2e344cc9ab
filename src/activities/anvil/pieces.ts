import type { Drawing } from '../piece'

const own = (name: string, w: number, h: number, x = 0.5, y = 0.5, most = 1): Drawing => ({
  w,
  h,
  x,
  y,
  most,
  file: `anvil/${name}.svg`,
})

/** Everything that is drawn at the forge. */
export const DRAWINGS = {
  ground: own('ground', 1000, 900, 0, 0),
  shed: own('shed', 1000, 900, 0, 0),
  pao: own('pao', 160, 280, 0.5, 0.936),
  'pao-happy': own('pao-happy', 160, 280, 0.5, 0.936),
  bellows: own('bellows', 220, 132),
  rod: own('rod', 86, 48),
  hearth: own('hearth', 220, 170),
  fire: own('fire', 130, 154, 0.5, 0.93),
  smith: own('smith', 230, 424, 0.478, 0.972),
  'smith-happy': own('smith-happy', 230, 424, 0.478, 0.972),
  arm: own('arm', 136, 214, 0.3235, 0.9065),
  anvil: own('anvil', 210, 192),
  bar: own('bar', 128, 22, 0.5, 0.5, 1.4),
  sparks: own('sparks', 140, 62, 0.5, 0.9, 1.2),
  ingot: own('ingot', 172, 70),
  'walker-0': own('walker-0', 130, 116, 0.385, 0.966, 0.75),
  'walker-1': own('walker-1', 130, 116, 0.385, 0.966, 0.75),
  'walker-2': own('walker-2', 130, 116, 0.385, 0.966, 0.75),
  chest: own('chest', 170, 124, 0.5, 0.97),
  lock: own('lock', 88, 110, 0.5, 0.1, 0.8),
  'lock-open': own('lock-open', 88, 110, 0.5, 0.1, 0.8),
  key: own('key', 150, 60),
  'key-cold': own('key-cold', 30, 76, 0.5, 0.1),
  zone: own('zone', 200, 200),
  asker: own('asker', 150, 190, 0.5, 1),
  hand: own('hand', 110, 70, 0.9, 0.5),
  'lua-sly': own('lua-sly', 280, 416, 0.5, 0.96, 0.62),
  lua: { w: 290, h: 340, x: 0.448, y: 1, most: 0.6, file: 'weir/lua.svg' },
} as const satisfies Record<string, Drawing>

export type PieceName = keyof typeof DRAWINGS
