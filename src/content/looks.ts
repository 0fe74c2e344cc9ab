import type { Item, Level, LevelWords, Side } from '../core/level'
import type { Rules } from '../core/play'
import type { ReadPage } from './page'
import type { Tell } from './problems'
import { syllables } from './sentences'
import { AUTHORITY } from './words'

/** A text that a pupil judges, and what is right about it. */
export interface Looked {
  readonly side: Side
  readonly text: string
}

/** Share of right guesses by looks alone that is still chance; from here on the looks give it away. */
const MOST = 0.6
/** Below so many texts a share says nothing. */
const ENOUGH = 30
const FOLDS = 10
const STEPS = 120
const RATE = 0.5
const SHRINK = 0.01

const count = (text: string, sign: RegExp) => text.match(sign)?.length ?? 0

/** What can be seen without reading: length in tiếng, share of capitals, and how many marks, digits and pictures. */
export function looksOf(text: string): number[] {
  const letters = count(text, /\p{L}/gu)
  return [
    syllables(text),
    count(text, /\p{Lu}/gu) / (letters || 1),
    count(text, /!/g),
    count(text, /[?…]/g),
    count(text, /\d/g),
    count(text, /\p{Extended_Pictographic}/gu),
  ]
}

/**
 * How often a trivial reader who sees only looks tells safe from risky, 0…1: logistic regression, each text guessed by
 * what was learned from the others (ten folds, dealt in turn, so that the same course always gives the same number).
 */
export function guessedByLooks(texts: readonly Looked[]): number {
  const looks = texts.map(({ text }) => looksOf(text))
  const risky = texts.map(({ side }) => (side === 'risky' ? 1 : 0))
  const dealt = deal(risky)
  let right = 0
  for (let fold = 0; fold < FOLDS; fold++) {
    const learn = texts.flatMap((_, i) => (dealt[i] === fold ? [] : [i]))
    const scale = scaleOf(learn.map(i => looks[i]!))
    const weights = learned(
      learn.map(i => scale(looks[i]!)),
      learn.map(i => risky[i]!),
    )
    for (const [i, look] of looks.entries()) {
      if (dealt[i] === fold && Number(sum(weights, scale(look)) > 0) === risky[i]) right++
    }
  }
  return right / texts.length
}

/** Each side by itself goes round the folds, so that every fold has as many of both. */
function deal(risky: readonly number[]): number[] {
  const next = [0, 0]
  return risky.map(side => next[side]!++ % FOLDS)
}

/** Brings each feature to mean 0 and spread 1, by the texts that are learned from; a last 1 stands for the constant. */
function scaleOf(rows: readonly number[][]): (row: readonly number[]) => number[] {
  const mean = rows[0]!.map((_, j) => rows.reduce((all, row) => all + row[j]!, 0) / rows.length)
  const spread = mean.map(
    (m, j) => Math.sqrt(rows.reduce((all, row) => all + (row[j]! - m) ** 2, 0) / rows.length) || 1,
  )
  return row => [...row.map((value, j) => (value - mean[j]!) / spread[j]!), 1]
}

const sum = (weights: readonly number[], row: readonly number[]) =>
  row.reduce((all, value, j) => all + value * weights[j]!, 0)

function learned(rows: readonly number[][], risky: readonly number[]): number[] {
  const weights = rows[0]!.map(() => 0)
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map(weight => weight * SHRINK)
    for (const [i, row] of rows.entries()) {
      const off = 1 / (1 + Math.exp(-sum(weights, row))) - risky[i]!
      for (let j = 0; j < row.length; j++) slope[j] = slope[j]! + (off * row[j]!) / rows.length
    }
    for (let j = 0; j < weights.length; j++) weights[j] = weights[j]! - RATE * slope[j]!
  }
  return weights
}

/** Items that earn a mark; some only stand beside those that do. */
export function judgedOf(rules: Rules, level: Level): Item[] {
  return level.items.filter(item => rules.judged?.(item) ?? true)
}

/** Keys of what is asked about an item, the same for both sides. */
const ASKED = /\.(ask|question)$/

/** An item's own text in Vietnamese as its card shows it, without sender and date; words of pages come in by `pages`. */
export function textOf(rules: Rules, level: Level, item: Item, words: LevelWords, pages: LevelWords): string {
  const { lines } = rules.card(level, item)
  return lines
    .filter(({ key, small }) => !small && !ASKED.test(key))
    .flatMap(({ key }) => words[key] ?? pages[key] ?? [])
    .join(' ')
}

/** Tells where texts can be told apart without reading them: over a strand, or over the whole course. */
export function tellGuessable(name: string, texts: readonly Looked[], tell: Tell): void {
  if (texts.length < ENOUGH) return
  const share = guessedByLooks(texts)
  if (share <= MOST) return
  const hundred = Math.round(share * 100)
  tell(
    name,
    `By looks alone (length, capitals, !, ?, digits, pictures) ${hundred} of 100 items are guessed right, at most 60 may be. Write some safe ones as excited and some risky ones as calm.`,
  )
}

const ONE_SIDED = 0.7
const PAGES_ENOUGH = 10
const FAR_FROM_EVEN = 0.2

/** Handsome, plain and ugly pages must be usable and not usable about equally often, and as long as each other. */
export function tellPageLooks(pages: readonly ReadPage[], tell: Tell): void {
  const judged = pages.filter(({ info }) => info.trust !== 'tuy-cau-hoi')
  for (const looks of ['dep', 'thuong', 'xau'] as const) {
    const alike = judged.filter(({ info }) => info.looks === looks)
    const usable = alike.filter(({ info }) => info.trust === 'dung-duoc').length
    const most = Math.max(usable, alike.length - usable)
    if (alike.length >= PAGES_ENOUGH && most / alike.length > ONE_SIDED)
      tell('looks', `Of ${alike.length} pages that look "${looks}" ${usable} are usable: their looks give them away.`)
  }
  const lengths = (trust: string) => judged.filter(({ info }) => info.trust === trust).map(lengthOf)
  const [usable, not] = [lengths('dung-duoc'), lengths('chua-dung-duoc')]
  const ahead = longerShare(not, usable)
  if (usable.length + not.length >= ENOUGH && Math.abs(ahead - 0.5) > FAR_FROM_EVEN)
    tell('body', `How long a page is tells whether it is usable (${ahead.toFixed(2)}, 0.50 would tell nothing).`)
}

function lengthOf({ info, words }: ReadPage): number {
  const vietnamese = words[AUTHORITY] ?? {}
  return Array.from({ length: info.body }, (_, n) => syllables(vietnamese[`${info.id}.body.${n}`] ?? '')).reduce(
    (all, n) => all + n,
    0,
  )
}

/** How often one of the first is longer than one of the second, equal ones half; 0.5 tells nothing. */
function longerShare(first: readonly number[], second: readonly number[]): number {
  let ahead = 0
  for (const a of first) for (const b of second) ahead += a > b ? 1 : a === b ? 0.5 : 0
  return ahead / (first.length * second.length || 1)
}
