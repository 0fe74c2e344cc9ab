import { chance, shuffled } from './chance'
import { crc32Hex } from './checksum'
import type { ClueUse } from './clue-use'
import type { Body, Entry } from './entry'
import { isKind } from './entry'
import { type Evidence, evidenceOf } from './evidence'
import type { LevelCard } from './level'
import { type RemarkBank, registerOf } from './remark-bank'
import { type Fitting, type Sayable, sayable } from './remark-fit'
import type { PupilResult } from './results'
import { atOnce, type Steps } from './steps'

/** A drafted remark of one pupil: what goes well and what to practise next. It holds no name. */
export interface Remark {
  readonly text: string
  /** Ids of its two sentences. */
  readonly sentences: readonly [string, string]
}

export interface RemarksInput {
  readonly bank: RemarkBank
  readonly className: string
  /** 1…9: it decides the register. */
  readonly grade: number
  /** The period that the remarks are for, as in `2026-2027/1`; another one draws other sentences. */
  readonly term: string
  /** Class-local codes in the order of the register: neighbours share no sentence. */
  readonly codes: readonly string[]
  readonly results: ReadonlyMap<string, PupilResult>
  readonly levels: readonly Pick<LevelCard, 'id' | 'strand' | 'mechanic'>[]
  readonly tests: readonly Pick<LevelCard, 'id' | 'strand'>[]
  readonly uses: readonly ClueUse[]
}

/**
 * Drafts the remarks of a class. Pupils who finished no level get none. No two pupils get the same remark, and sentences are
 * dealt evenly; where the bank is used up, a pupil with results has none and the teacher writes it by hand.
 */
export function draftedRemarks(input: RemarksInput): ReadonlyMap<string, Remark> {
  return atOnce(remarkSteps(input))
}

/** The same pupil by pupil. */
export function* remarkSteps(input: RemarksInput): Steps<ReadonlyMap<string, Remark>> {
  const drafts = new Map<string, Remark>()
  const dealt = new Dealt()
  for (const [at, code] of input.codes.entries()) {
    yield { done: at, of: input.codes.length }
    const said = sayableOf(input, code)
    const remark = said && dealt.deal(said, orderOf(input, code))
    if (remark) drafts.set(code, remark)
  }
  return drafts
}

/** What may be said of one pupil; null for one who finished no level. */
export function sayableOf(input: RemarksInput, code: string): Sayable | null {
  const evidence = evidenceIn(input, code)
  return evidence && sayable(input.bank, evidence, registerOf(input.grade))
}

function evidenceIn({ results, levels, tests, uses }: RemarksInput, code: string): Evidence | null {
  const result = results.get(code)
  if (!result || result.levels.size === 0) return null
  const evidence = evidenceOf(result, levels, tests, uses)
  return evidence.firstTries === 0 ? null : evidence
}

/** Another remark for one pupil than `texts`, from the same evidence; null when nothing else can be said. */
export function otherRemark(input: RemarksInput, code: string, texts: ReadonlySet<string>): string | null {
  const said = sayableOf(input, code)
  const pairs = said ? pairsOf(said).filter(pair => !texts.has(textOf(pair))) : []
  const [pair] = shuffled(pairs, chance(orderOf(input, `${code} ${texts.size}`)))
  return pair ? textOf(pair) : null
}

/** What stands in the sheet for a pupil: the teacher's own words, else the draft; null for neither. */
export function remarkOf(
  drafts: ReadonlyMap<string, Remark>,
  kept: ReadonlyMap<string, string>,
  code: string,
): string | null {
  return kept.get(code) || drafts.get(code)?.text || null
}

/** The sealed remarks that the teacher wrote for a class in a term, the last of each pupil. */
export function sealedRemarks(
  entries: readonly Entry[],
  className: string,
  term: string,
): ReadonlyMap<string, Body<'remark'>['sealed']> {
  const own = entries.filter(isKind('remark')).filter(({ body }) => body.class === className && body.term === term)
  return new Map(own.map(({ body }) => [body.code, body.sealed]))
}

/** The same pupil meets the same order on every device and day of a term. */
function orderOf({ className, term }: RemarksInput, code: string): number {
  return Number.parseInt(crc32Hex(`${className} ${term} ${code}`), 16)
}

type Pair = readonly [Fitting, Fitting]

const textOf = ([well, next]: Pair) => `${well.text} ${next.text}`
const firstWord = ({ text }: Fitting) => text.split(/[\s,]/, 1)[0]

/** Two sentences do not begin alike and do not speak of the same clue. */
function pairsOf({ well, next }: Sayable): Pair[] {
  return well.flatMap(one =>
    next
      .filter(two => firstWord(one) !== firstWord(two) && !two.names.some(name => one.names.includes(name)))
      .map((two): Pair => [one, two]),
  )
}

/** What a class was told so far, so that the next pupil hears something else. */
class Dealt {
  readonly #uses = new Map<string, number>()
  readonly #texts = new Set<string>()
  #last: readonly string[] = []

  deal(said: Sayable, seed: number): Remark | null {
    const free = shuffled(pairsOf(said), chance(seed)).filter(pair => !this.#texts.has(textOf(pair)))
    const apart = free.filter(pair => !pair.some(({ id }) => this.#last.includes(id)))
    const cost = (pair: Pair) => pair.reduce((sum, { id }) => sum + (this.#uses.get(id) ?? 0), 0)
    const best = (apart.length > 0 ? apart : free).reduce<Pair | null>(
      (least, pair) => (least === null || cost(pair) < cost(least) ? pair : least),
      null,
    )
    if (!best) return null
    const [well, next] = best
    for (const { id } of best) this.#uses.set(id, (this.#uses.get(id) ?? 0) + 1)
    this.#last = [well.id, next.id]
    this.#texts.add(textOf(best))
    return { text: textOf(best), sentences: [well.id, next.id] }
  }
}
