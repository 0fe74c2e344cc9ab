import type * as Phaser from 'phaser'
import type { Figure } from '../../stage/figures'
import type { Tools } from '../../stage/stage'
import { PLACES } from './graph'
import { People } from './people'
import { Piece, type PieceName } from './pieces'
import { LAMP, MESSENGER } from './spots'

export const SORTS = ['plain', 'firm', 'rotten', 'old'] as const
/** What lies on a place: a plank that nobody has tried, or what it turned out to be. */
export type Sort = (typeof SORTS)[number]
/** Where the ropes hang when nobody is on them: left top of the deck and of the rails before it. */
export const ROPES = { deck: { x: 512, y: 588 }, rails: { x: 384, y: 392 } }

/** Everything that is to be seen at the gorge. */
export type Cast = ReturnType<typeof castIn>

/** Puts everything into the box, from the back to the front. */
export function castIn(box: Phaser.GameObjects.Container, tools: Tools, figures: readonly Figure[], scale: number) {
  const add = (name: PieceName) => {
    const piece = Piece.of(tools, name, scale)
    box.add(piece.image)
    return piece
  }
  add('ground').put({ x: 384, y: 0 }, 1)
  const farGlow = add('glow').put({ x: MESSENGER.x, y: MESSENGER.y - 70 }, 1.3, 0)
  const [messenger, mist] = [add('messenger'), add('mist')]
  const deck = add('deck').put(ROPES.deck, 1)
  const places = Array.from({ length: PLACES }, () => add('place'))
  const open = add('place-open')
  const planks = Array.from({ length: PLACES }, () => ({
    plain: add('plank-plain'),
    firm: add('plank-firm'),
    rotten: add('plank-rotten'),
    old: add('plank-old'),
  }))
  const homeGlow = add('glow')
  add('towers').put({ x: 494, y: 388 }, 1)
  add('lamp').put(LAMP, 1.3)
  const lamps = Array.from({ length: PLACES }, () => ({ glow: add('glow'), lamp: add('lamp') }))
  const people = new People(tools, figures)
  box.add(people.images)
  const buffalo = Piece.buffalo(tools, scale)
  box.add(buffalo.image)
  const rails = add('rails').put(ROPES.rails, 1)
  const wood = Array.from({ length: 6 }, () => add('plank-rotten'))
  const fire = add('fire')
  const grip = tools.scene.add.zone(0, 0, 150, 230)
  box.add(grip)
  return {
    farGlow,
    messenger,
    mist,
    deck,
    places,
    open,
    planks,
    homeGlow,
    lamps,
    people,
    buffalo,
    rails,
    wood,
    fire,
    grip,
  }
}
