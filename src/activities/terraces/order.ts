import { isUsable, judged, type TerracesItem, type TerracesLevel } from './level'

/** Left beside the terraces: not to be used. */
export const ASIDE = 'de-lai'
/** Where every basket stands at first. */
export const MAT = 'chieu'
const STEPS = ['1', '2', '3', '4'] as const

/** A step, 1 being the highest, or aside. A basket that has no place stands on the mat. */
export type Place = (typeof STEPS)[number] | typeof ASIDE
export type Placed = Readonly<Record<string, Place>>

/** Places that a set of so many baskets has, the highest first. As many steps as baskets, so that none is given away. */
export function placesFor(level: TerracesLevel, baskets: number): Place[] {
  const steps = level.terraces.mode === 'rank' ? STEPS.slice(0, baskets) : STEPS.slice(0, 1)
  return [...steps, ASIDE]
}

/** What carrying a basket there says about it. */
export function givenAt(level: TerracesLevel, place: Place | undefined): string {
  if (level.terraces.mode === 'rank') return place === ASIDE || place === undefined ? 'chua-dung-duoc' : 'dung-duoc'
  if (place === undefined) return 'cung-duoc'
  return place === ASIDE ? 'chua-nen' : 'tot-nhat'
}

/**
 * Whether an answer is right on a basket. One that would also do is rightly called anything but "not for this": asked by
 * itself at the hearth, it may be asked.
 */
export function right(item: { readonly answer: string }, given: string): boolean {
  return judged(item) ? given === item.answer : given !== 'chua-nen'
}

export interface Pair {
  readonly better: string
  readonly worse: string
  readonly right: boolean
}

const height = (place: Place | undefined) => (place === undefined || place === ASIDE ? 0 : 5 - Number(place))

/**
 * Pairs of a set whose order is scored: a usable basket and one that is not, and two usable ones. The order among those
 * that cannot be used is only a suggestion, and baskets to choose from have no order (content FORMAT, M9).
 */
export function pairsOf(level: TerracesLevel, baskets: readonly TerracesItem[], placed: Placed): Pair[] {
  if (level.terraces.mode !== 'rank') return []
  const ranked = [...baskets].sort((a, b) => a.rank - b.rank)
  return ranked.flatMap((better, i) =>
    ranked
      .slice(i + 1)
      .filter(() => isUsable(better))
      .map(worse => ({
        better: better.id,
        worse: worse.id,
        right: height(placed[better.id]) > height(placed[worse.id]),
      })),
  )
}

/** Whether every basket of the set was rightly judged. */
export function allRight(level: TerracesLevel, baskets: readonly TerracesItem[], placed: Placed): boolean {
  return baskets.every(item => !judged(item) || right(item, givenAt(level, placed[item.id])))
}

/** Whether water runs over the terraces: every basket rightly judged, and the order holds. */
export function holds(level: TerracesLevel, baskets: readonly TerracesItem[], placed: Placed): boolean {
  return allRight(level, baskets, placed) && pairsOf(level, baskets, placed).every(pair => pair.right)
}

/** Where the baskets of a set belong. */
export function belongs(baskets: readonly TerracesItem[]): Placed {
  const up = baskets.filter(item => isUsable(item) && judged(item)).sort((a, b) => a.rank - b.rank)
  const aside = baskets.filter(item => !isUsable(item))
  return Object.fromEntries([
    ...up.map((item, i) => [item.id, STEPS[i]!] as const),
    ...aside.map(item => [item.id, ASIDE] as const),
  ])
}

/** The same with one basket wrongly judged and no other. */
export function slipAt(level: TerracesLevel, baskets: readonly TerracesItem[], slip: string): Placed {
  const good = belongs(baskets)
  const { [slip]: was, ...rest } = good
  if (level.terraces.mode === 'rank') {
    const free = STEPS.find(step => !Object.values(good).includes(step))!
    return { ...rest, [slip]: was === ASIDE ? free : ASIDE }
  }
  if (was === ASIDE) return rest
  const also = baskets.find(item => !judged(item))
  return also ? { ...rest, [also.id]: '1' } : { ...rest, [slip]: ASIDE }
}
