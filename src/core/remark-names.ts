import { isRiskClue } from './clue-use'
import type { Evidence, StrandEvidence } from './evidence'
import { CLUES, STRANDS, TRICKS } from './level'
import type { Count } from './marks'
import type { RemarkBank, RemarkPattern, Slot } from './remark-bank'

/** First answers below which nothing is said about skill. */
export const FEW_TRIES = 12
/** Answers that a clue needs before it is named, and the share of right ones from which it is "noticed". */
export const CLUE_TRIES = 3
export const NOTICED = 0.75
const SLIPS_BY = 2 / 3
const STRONG = 0.8

const EPSILON = 1e-9
/** Shares of small counts are rarely exact in binary. */
export const atLeast = (value: number | null, least: number) => value !== null && value + EPSILON >= least
export const shareOf = ({ right, of }: Count) => (of === 0 ? 0 : right / of)

/** What an evidence says about the pattern's own strand, or over all strands. */
export function partOf({ when }: RemarkPattern, evidence: Evidence): Pick<StrandEvidence, 'sides' | 'clues'> {
  const own = when.is === 'strand' ? evidence.strands.find(one => one.strand === when.strand) : undefined
  return own ?? evidence
}

const RISKS = CLUES.filter(isRiskClue)
const GOODS = CLUES.filter(clue => !isRiskClue(clue))

/** What fills a gap for this pupil; undefined where there is not enough evidence: nothing is guessed. */
export function nameOf(slot: Slot, pattern: RemarkPattern, evidence: Evidence, bank: RemarkBank): string | undefined {
  const { clues } = partOf(pattern, evidence)
  const clue = (kind: 'clue' | 'trick', names: readonly string[], best: boolean) => {
    const found = pick(names, clues, best)
    return found && bank.words[`RM-${kind}-${found}.name`]
  }
  const strand = (of: string | null | undefined) => (of ? bank.words[`RM-strand-${of}.name`] : undefined)
  const names: Readonly<Record<Slot, () => string | undefined>> = {
    'nhan-ra': () => clue('clue', RISKS, true),
    'hay-lot': () => clue('clue', RISKS, false),
    'tot-nhan-ra': () => clue('clue', GOODS, true),
    'tot-bo-qua': () => clue('clue', GOODS, false),
    'tro-nhan-ra': () => clue('trick', TRICKS, true),
    'tro-hay-lot': () => clue('trick', TRICKS, false),
    'mang-tien': () => strand(evidence.grown),
    'mang-tiep': () => strand(strandNext(evidence)),
  }
  return Object.hasOwn(names, slot) ? names[slot]() : undefined
}

/** The clue that is noticed best, or slips by most; of equals the one met more often, then the earlier in the bank. */
function pick(names: readonly string[], clues: ReadonlyMap<string, Count>, best: boolean): string | undefined {
  const met = names.flatMap(name => {
    const found = clues.get(name)
    if (!found || found.of < CLUE_TRIES) return []
    const share = shareOf(found)
    return (best ? atLeast(share, NOTICED) : !atLeast(share, SLIPS_BY)) ? [{ name, share, of: found.of }] : []
  })
  const order = best ? -1 : 1
  return met.sort((a, b) => order * (a.share - b.share) || b.of - a.of)[0]?.name
}

/** The strand to go on with: one never played, else the lowest that is not firm yet. */
function strandNext({ strands }: Evidence): string | undefined {
  const unplayed = STRANDS.find(strand => !strands.some(one => one.strand === strand))
  if (unplayed) return unplayed
  const open = strands.filter(
    one => one.accuracy !== null && !(one.firstTries >= FEW_TRIES && atLeast(one.accuracy, STRONG)),
  )
  return [...open].sort((a, b) => (a.accuracy ?? 0) - (b.accuracy ?? 0))[0]?.strand
}
