import { isSmall, type Layout, type Spot } from './map'

/** A name under its house: how wide it may be, and how far it goes from under the door to the right and down, px. */
export interface NamePlace {
  readonly most: number
  readonly aside: number
  readonly down: number
  /** About where it lies, px of the map, and the first sign that sits on its corner. */
  readonly box: Box
  readonly sign: Box
}

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface Size {
  readonly width: number
  readonly height: number
  readonly most: number
}

/** Px of a letter, of the space around a name, of a line, and of the longest line, on a small and on the full scene. */
const LETTERS = {
  small: { letter: 7.6, around: 14, line: 16, longest: 100 },
  full: { letter: 8.6, around: 22, line: 19, longest: 152 },
}
/** Where there is no room for two lines, one may be so much longer. */
const ONE_LINE = 1.25

/** A house with a rumour asleep on its roof, in units of its drawing: half its width, and its height. */
const HOUSE = { half: 100, high: 165 }
const SIGN = { width: 18, high: 15 }
const GAP = 3
/** Names go at most so far from under their doors. */
const FARTHEST = { aside: 60, down: 12 }
const STEP = 4
/** What a covered px² weighs against a px of way: another name would not be read at all. */
const COVERED = { name: 2, house: 0.3 }
const PASSES = 4

function sizesOf(name: string, small: boolean): Size[] {
  const { letter, around, line, longest } = small ? LETTERS.small : LETTERS.full
  const one = name.length * letter + around
  // A name of one line must never be broken because it was guessed a little too narrow.
  if (one <= longest) return [{ width: one, height: line + 6, most: longest }]
  const lines = Math.ceil((name.length * letter) / (longest - around))
  const width = Math.min(longest, (name.length / lines + 2) * letter + around)
  const broken = { width, height: lines * line + 6, most: width }
  return one <= longest * ONE_LINE ? [broken, { width: one, height: line + 6, most: one * 1.1 }] : [broken]
}

function covered(a: Box, b: Box): number {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left) + GAP
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + GAP
  return wide > 0 && high > 0 ? wide * high : 0
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

function steps(from: number, to: number): number[] {
  return Array.from({ length: (to - from) / STEP + 1 }, (_, i) => from + i * STEP)
}

/** Every place that a name may take, the one right under its door first. */
function placesOf(spot: Spot, sizes: readonly Size[], { width: edge, height: lowest }: Layout): NamePlace[] {
  const inside = (x: number, width: number) => Math.min(edge - width / 2 - 3, Math.max(width / 2 + 3, x))
  return sizes.flatMap(({ width, height, most }) =>
    steps(0, FARTHEST.down).flatMap(down =>
      steps(-FARTHEST.aside, FARTHEST.aside)
        .sort((a, b) => Math.abs(a) - Math.abs(b))
        .map(right => {
          const x = inside(spot.x + right, width)
          const [left, top] = [x - width / 2, Math.min(spot.y + down, lowest - height - 3)]
          return {
            most,
            down: top - spot.y,
            aside: x - spot.x,
            box: { left, right: left + width, top, bottom: top + height },
            sign: { left, right: left + SIGN.width, top: top - SIGN.high, bottom: top },
          }
        }),
    ),
  )
}

/** A place that a name may take, and what it costs by itself: its way from the door, and the houses under it. */
interface Choice {
  readonly place: NamePlace
  readonly own: number
}

/** Places every house's name so that it covers neither another name nor a house, and does not leave the picture. */
export function placeNames(layout: Layout, nameOf: (house: string) => string): ReadonlyMap<string, NamePlace> {
  const houses = [...layout.spots].map(([id, { x, y, s }]) => ({
    id,
    box: { left: x - HOUSE.half * s, right: x + HOUSE.half * s, top: y - HOUSE.high * s, bottom: y },
  }))
  const names = [...layout.spots].map(([id, spot]) => {
    const walls = houses.filter(house => house.id !== id)
    const ownOf = ({ aside, down, box }: NamePlace) =>
      Math.abs(aside) + 1.5 * down + COVERED.house * sum(walls.map(house => covered(box, house.box)))
    const places = placesOf(spot, sizesOf(nameOf(id), isSmall(layout)), layout)
    const choices = places.map((place): Choice => ({ place, own: ownOf(place) })).sort((a, b) => a.own - b.own)
    return { id, choices, at: places[0]! }
  })
  for (let pass = 0; pass < PASSES; pass++)
    for (const name of names) {
      const others = names.filter(other => other !== name).map(other => other.at)
      name.at = cheapest(name.choices, others)
    }
  return new Map(names.map(({ id, at }) => [id, at]))
}

/** Of choices in the order of their own cost, the one that costs least with the names that lie there already. */
function cheapest(choices: readonly Choice[], others: readonly NamePlace[]): NamePlace {
  let best = choices[0]!.place
  let least = Number.POSITIVE_INFINITY
  for (const { place, own } of choices) {
    if (own >= least) break
    const { box, sign } = place
    const met = others.map(at => covered(box, at.box) + covered(box, at.sign) + covered(sign, at.box))
    const cost = own + COVERED.name * sum(met)
    if (cost >= least) continue
    best = place
    least = cost
  }
  return best
}
