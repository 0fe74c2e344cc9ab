import type { SoundName } from '../activity'
import type { Piece, Spot } from '../piece'
import type { At, World } from '../world'
import type { Asked } from './level'
import type { PieceName } from './pieces'
import { AT, onWay, WAYS } from './spots'

/** What somebody says in the scene, as a key of the words of the anvil. */
export type SceneWords = 'lua-open' | 'lua-old' | 'lua-caught' | 'fine' | 'thanks' | 'waits'

export interface AnvilEvents {
  /** The hammer was struck by hand. */
  readonly struck: () => void
  /** The key was led to somebody's hand or to the chest. */
  readonly led: (asked: Asked) => void
  /** Where words over the scene belong, px of the scene, after each change of size. */
  readonly placed: (spots: { readonly anvil: At; readonly ways: Readonly<Record<Asked, At>> }) => void
  /** The key is in the hand, at this way or none; null when it is let go. */
  readonly held: (near: { readonly way: Asked | null } | null) => void
  readonly says: (speech: (At & { readonly words: SceneWords }) | null) => void
  readonly sound: (name: SoundName) => void
}

export type Part = Piece<PieceName>

/** Who and what moves at the forge. */
export interface Actors {
  readonly lua: Part
  readonly asker: Part
  readonly hand: Part
  readonly walker: Part
  readonly hung: readonly Part[]
  readonly pao: Part
  readonly rod: Part
  readonly fire: Part
  readonly smith: Part
  readonly chest: Part
  readonly lock: Part
  readonly bar: Part
  readonly ingots: readonly Part[]
  readonly key: Part
  readonly sparks: Part
  readonly arm: Part
  readonly zones: Readonly<Record<Asked, Part>>
}

/** The forge, as those who move in it need it. */
export interface Forge {
  readonly world: World<PieceName>
  readonly actors: Actors
  readonly events: AnvilEvents
  /** Says words where somebody behind the wall speaks. */
  says(words: SceneWords): void
}

const KEYS_SHOWN = 5
const INGOTS = 6
/** Where the nth finished key hangs. */
export const hungAt = (n: number): Spot => ({ ...AT.hung, x: AT.hung.x + 38 * n })

/** Stands everything at the forge, the hindmost first. */
export function actorsIn(world: World<PieceName>): Actors {
  world.add('ground', AT.ground)
  const walker = world.add('walker-0', onWay(0))
  const lua = world.add('lua-sly', AT.lua)
  const asker = world.add('asker', AT.asker)
  world.add('shed', AT.ground)
  const hung = Array.from({ length: KEYS_SHOWN }, (_, n) => world.add('key-cold', hungAt(n)))
  const pao = world.add('pao', AT.pao)
  const rod = world.add('rod', AT.rod)
  world.add('bellows', AT.bellows)
  world.add('hearth', AT.hearth)
  const fire = world.add('fire', AT.fire)
  const smith = world.add('smith', AT.smith)
  const chest = world.add('chest', AT.chest)
  const lock = world.add('lock', AT.lock)
  world.add('anvil', AT.anvil)
  const bar = world.add('bar', AT.bar)
  const ingots = Array.from({ length: INGOTS }, () => world.add('ingot', AT.bar))
  const zones = { dua: world.add('zone', WAYS.dua), giu: world.add('zone', WAYS.giu) }
  const hand = world.add('hand', AT.hand)
  const key = world.add('key', AT.key)
  const sparks = world.add('sparks', AT.sparks)
  const arm = world.add('arm', AT.arm)
  const people = { lua, asker, hand, walker, pao, smith }
  return { ...people, hung, rod, fire, chest, lock, bar, ingots, key, sparks, arm, zones }
}
