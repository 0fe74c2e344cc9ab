import { type Chance, chance, shuffled } from './chance'
import { sha256Hex } from './checksum'
import type { Body, Entry } from './entry'
import { isKind } from './entry'
import { PEOPLE, THINGS, type Thing } from './pictures'

/**
 * Picture cards of a class: a face with the class-local code, by which a child finds itself, and three pictures that only
 * the child's card shows. They are a fence among children who share a tablet, like a name on a coat peg, and no lock: one
 * of 220 sets is guessed in time.
 */
export type ClassCards = Body<'class-cards'>

/** Every set of three things, in one order. */
const SETS: readonly (readonly [Thing, Thing, Thing])[] = THINGS.flatMap((a, i) =>
  THINGS.slice(i + 1).flatMap((b, j) => THINGS.slice(i + j + 2).map(c => [a, b, c] as const)),
)
/** How often a face comes back under another colour before it comes back alike. */
export const RINGS = 3

/** A code as a number: its digits, else one that its letters stand for. */
export function numberOf(code: string): number {
  const digits = code.replace(/\D/g, '')
  return digits ? Number(digits) : Number.parseInt(sha256Hex(code).slice(0, 8), 16)
}

/** The face of a code, as a path under assets/art, and the colour round it (0 … RINGS − 1); alike only 48 numbers apart. */
export function faceOf(code: string): { readonly picture: string; readonly ring: number } {
  const at = Math.max(0, numberOf(code) - 1) % (PEOPLE.length * RINGS)
  return { picture: PEOPLE[at % PEOPLE.length]!, ring: Math.floor(at / PEOPLE.length) }
}

/** The three pictures of a code. They stay when others join or leave; 220 following numbers have each a set of their own. */
export function picturesOf({ seed }: Pick<ClassCards, 'seed'>, code: string): readonly [Thing, Thing, Thing] {
  const order = shuffled(SETS, chanceOf(seed))
  const [a, b, c] = shuffled(order[numberOf(code) % order.length]!, chanceOf(`${seed} ${code}`))
  return [a!, b!, c!]
}

function chanceOf(text: string): Chance {
  return chance(Number.parseInt(sha256Hex(text).slice(0, 8), 16))
}

/** Whether these are the three pictures of the code, in whatever order a child touched them. */
export function isSignedIn(cards: Pick<ClassCards, 'seed'>, code: string, touched: readonly Thing[]): boolean {
  const mine = picturesOf(cards, code)
  return touched.length === mine.length && mine.every(thing => touched.includes(thing))
}

/** The cards of every class that this tablet knows, the last of each. */
export function allCards(entries: readonly Entry[]): Map<string, ClassCards> {
  const found = new Map<string, ClassCards>()
  for (const entry of entries) {
    if (entry.kind === 'class-cards') found.set(entry.body.class, entry.body)
    else if (entry.kind === 'class-away') found.delete(entry.body.class)
  }
  return found
}

export function cardsOf(entries: readonly Entry[], className: string | null): ClassCards | null {
  return className === null ? null : (allCards(entries).get(className) ?? null)
}

/** What cards that were just read mean to this tablet. `older`: the teacher has made new ones since, which are here. */
export type CardsNews =
  | { readonly is: 'known' | 'older' }
  /** To be written down: cards of a new class, newer cards, or further codes of those that are here. */
  | { readonly is: 'first' | 'newer' | 'more'; readonly cards: ClassCards }

export function cardsNews(entries: readonly Entry[], read: ClassCards): CardsNews {
  const here = cardsOf(entries, read.class)
  if (!here) return { is: 'first', cards: read }
  const codes = [...new Set([...here.codes, ...read.codes])]
  if (here.seed === read.seed) {
    if (codes.length === here.codes.length) return { is: 'known' }
    return { is: 'more', cards: { ...here, codes } }
  }
  if (read.made <= here.made) return { is: 'older' }
  // A newer card of one child must not make the others disappear.
  return { is: 'newer', cards: { ...read, codes: read.codes.length > 1 ? read.codes : codes } }
}

/** The learner who stands for a code on this tablet: the last one that was tied to it. */
export function learnerOfCode(entries: readonly Entry[], className: string, code: string): string | null {
  const away = new Set(entries.filter(isKind('learner-away')).map(({ body }) => body.learner))
  const ties = new Map<string, string | null>()
  for (const { body } of entries.filter(isKind('learner-code'))) {
    ties.delete(body.learner)
    ties.set(body.learner, body.class === className ? body.code : null)
  }
  return [...ties].findLast(([learner, tied]) => tied === code && !away.has(learner))?.[0] ?? null
}
