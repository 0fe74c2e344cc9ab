import type { SoundName } from '../activity'
import type { Piece } from '../piece'
import type { At, World } from '../world'
import type { PieceName } from './pieces'
import { AT, slipAt } from './spots'

/** What somebody says in the scene, as a key of the words of the workshop. */
export type SceneWords = 'hear' | 'sorry' | 'flop'

export interface WorkshopEvents {
  /** The bellows were pumped once by hand. */
  readonly pumped: () => void
  /** The horn was touched. */
  readonly blown: () => void
  /** The nth line on the table was touched. */
  readonly chosen: (n: number) => void
  /** The hat was led to the peg. */
  readonly hatOff: () => void
  /** Where words over the scene belong, px of the scene. */
  readonly placed: (spots: { readonly sign: At; readonly digits: At; readonly scale: number }) => void
  readonly says: (speech: (At & { readonly words: SceneWords }) | null) => void
  readonly sound: (name: SoundName) => void
}

export type Part = Piece<PieceName>

/** Who and what moves in the workshop. */
export interface Actors {
  /** Sign and counter. */
  readonly boards: readonly Part[]
  readonly glow: Part
  readonly picture: Part
  readonly rain: Part
  readonly curtains: { readonly left: Part; readonly right: Part }
  readonly lua: Part
  readonly hat: Part
  readonly bellows: Part
  readonly slips: readonly Part[]
  readonly horn: Part
  readonly puffs: readonly Part[]
}

/** The workshop, as those who move in it need it. */
export interface Workshop {
  readonly world: World<PieceName>
  readonly actors: Actors
  readonly events: WorkshopEvents
  /** Says words where Lừa speaks. */
  says(words: SceneWords): void
}

const PUFFS = 6

/** Stands everything in the workshop but the moths, the hindmost first. */
export function actorsIn(world: World<PieceName>): Actors {
  world.add('ground', AT.ground)
  const boards = [world.add('sign', AT.sign), world.add('counter', AT.counter)]
  const glow = world.add('glow', AT.lamp)
  const picture = world.add('cons-1', AT.screen)
  const rain = world.add('rain', AT.screen)
  const curtains = { left: world.add('curtain-l', AT.curtainLeft), right: world.add('curtain-r', AT.curtainRight) }
  world.add('valance', AT.valance)
  const lua = world.add('lua', AT.lua)
  const hat = world.add('hat', AT.hat)
  const bellows = world.add('bellows', AT.bellows)
  const slips = [0, 1, 2].map(i => world.add(`slip-${(i + 1) as 1 | 2 | 3}`, slipAt(i)))
  const horn = world.add('horn', AT.horn)
  const puffs = Array.from({ length: PUFFS }, () => world.add('puff', AT.mouth))
  return { boards, glow, picture, rain, curtains, lua, hat, bellows, slips, horn, puffs }
}

/** Lừa nods. */
export async function nods({ actors: { lua } }: Workshop): Promise<void> {
  await lua.to({ angle: 3 }, { ms: 140 })
  await lua.to({ angle: 0 }, { ms: 180 })
}
