import { chance, shuffled } from './chance'
import type { Around, EveningTurn, Hand } from './evening'
import { SPARKS } from './evening'
import type { Talk } from './family'
import type { Item, Tier } from './level'

/** Cards that a story turn holds: the one dealt, and others for a family that would rather talk of something else. */
const HELD = 3

/** A finished level that items may come from. */
export interface Finished {
  readonly id: string
  readonly tier: Tier
  readonly items: readonly Item[]
  /** A booster has earned its third star already. */
  readonly lit: boolean
}

/** An item that may be asked at a family's evening. */
interface Asked {
  readonly level: string
  readonly tier: Tier
  readonly item: Item
  /** How much there is to read. */
  readonly length: number
}

/**
 * Who has which turn: as many rounds as fill the kettle, each round everybody once, so that nobody has more than one turn
 * more than another. Items and stories take turns; an item goes to the shoots and a story to the ginger as long as a
 * round has one of them left.
 */
export function turnsAround(hands: readonly Hand[]): Pick<EveningTurn, 'who' | 'kind'>[] {
  const turns: Pick<EveningTurn, 'who' | 'kind'>[] = []
  const wants = { item: 'shoot', story: 'ginger' } as const
  // Whoever had to take the other hand's card is not the first to do so again.
  const strange = hands.map(() => 0)
  while (turns.length < SPARKS) {
    const waiting = new Set(hands.keys())
    while (waiting.size > 0 && turns.length < SPARKS) {
      const kind = turns.length % 2 === 0 ? 'item' : 'story'
      const before = turns.at(-1)?.who
      const cost = (who: number) => (hands[who] === wants[kind] ? 0 : 1 + strange[who]!) + (who === before ? 100 : 0)
      const who = [...waiting].toSorted((a, b) => cost(a) - cost(b))[0]!
      if (hands[who] !== wants[kind]) strange[who]!++
      turns.push({ who, kind })
      waiting.delete(who)
    }
  }
  return turns
}

/**
 * Items that a family may be asked without taking a star from the child: those met before, those of levels whose third star
 * is lit, and all but one of each side of the others, which a booster will need. What the child's own play asked comes last.
 */
export function askable(
  levels: readonly Finished[],
  met: ReadonlySet<string>,
  seed: number,
  length: (level: string, item: Item) => number,
): Asked[] {
  const next = chance(seed)
  const found = levels.flatMap(({ id, tier, items, lit }) => {
    const open = shuffled(
      items.filter(item => item.pool === 'fresh' && !met.has(item.id)),
      next,
    )
    const kept = lit ? [] : (['safe', 'risky'] as const).map(side => open.find(item => item.side === side))
    const rank = (item: Item) => (item.pool === 'core' ? 2 : met.has(item.id) ? 1 : 0)
    return items
      .filter(item => item.pool !== 'transfer' && !kept.includes(item))
      .map(item => ({ level: id, tier, item, length: length(id, item), rank: rank(item) }))
  })
  return shuffled(found, next).toSorted((a, b) => a.rank - b.rank)
}

/**
 * As many as there are turns for items, half of them safe: the shoots have the easiest and shortest, the ginger the
 * knottiest. Fewer where there are not enough.
 */
function itemsFor(hands: readonly Hand[], asked: readonly Asked[], seed: number): (Asked | undefined)[] {
  const half = (side: Item['side'], n: number) => asked.filter(({ item }) => item.side === side).slice(0, n)
  const each = Math.ceil(hands.length / 2)
  const sides = [half('safe', each), half('risky', each)] as const
  const even = Math.min(sides[0].length, sides[1].length)
  const chosen = shuffled([...sides[0].slice(0, even), ...sides[1].slice(0, even)], chance(seed))
    .slice(0, hands.length)
    .toSorted((a, b) => a.tier - b.tier || a.length - b.length)
  const dealt: (Asked | undefined)[] = hands.map(() => undefined)
  hands.forEach((hand, at) => {
    if (hand === 'shoot') dealt[at] = chosen.shift()
  })
  hands.forEach((hand, at) => {
    if (hand === 'ginger') dealt[at] = chosen.pop()
  })
  return dealt
}

export interface Deck {
  readonly asked: readonly Asked[]
  /** Talk cards that may be told here. */
  readonly talk: readonly Talk[]
  /** Levels that the child finished: cards about them come before others for children. */
  readonly finished: ReadonlySet<string>
}

/** Deals an evening. Where no item can be asked, a card to talk about stands in its place. */
export function dealt(around: readonly Around[], deck: Deck, seed: number): EveningTurn[] {
  const turns = turnsAround(around.map(({ hand }) => hand))
  const forItems = turns.filter(({ kind }) => kind === 'item').map(({ who }) => around[who]!.hand)
  const items = itemsFor(forItems, deck.asked, seed)
  const story = stories(deck, seed)
  return turns.map(({ who, kind }) => {
    const item = kind === 'item' ? items.shift() : undefined
    if (item) return { who, kind: 'item', level: item.level, ids: [item.item.id] }
    return { who, kind: 'story', ids: story(around[who]!.hand) }
  })
}

/** Hands out cards to talk about: of the own hand, every third for everybody, none twice. Throws when there are none left. */
function stories({ talk, finished }: Deck, seed: number): (hand: Hand) => string[] {
  const next = chance(seed)
  const near = ({ level }: Talk) => Number(level === undefined || !finished.has(level))
  const pile = (whom: Talk['for']) =>
    shuffled(
      talk.filter(card => card.for === whom),
      next,
    )
      .toSorted((a, b) => near(a) - near(b))
      .map(({ id }) => id)
  const piles = { elder: pile('elder'), all: pile('all'), child: pile('child') }
  const told = { shoot: 0, ginger: 0 }
  return hand => {
    const own = hand === 'ginger' ? piles.elder : piles.child
    const order = told[hand]++ % 3 === 2 ? [piles.all, own] : [own, piles.all]
    const from = [...order, piles.elder, piles.child].find(one => one.length > 0)
    if (!from) throw new Error('The hearth has no card left to tell of')
    return from.splice(0, HELD)
  }
}
