/** The sounds of the game, made by scripts/sounds.ts: one short file of this name each. */
export const SOUNDS = [
  'tap',
  'water',
  'splash',
  'weir',
  'basket',
  'right',
  'look-again',
  'lantern',
  'key',
  'paper',
  'pin',
  'hop',
  'rain',
  'loudspeaker',
  'fold',
  'clue',
  'stamp',
] as const

export type SoundName = (typeof SOUNDS)[number]
