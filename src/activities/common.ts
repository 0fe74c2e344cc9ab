import type { Clue, Hamlet, Side } from '../core/level'
import type { BandName } from '../ui/band'

/** Each hamlet's own textile; never another's (art guide §7). */
const BANDS: Readonly<Record<Hamlet, BandName>> = {
  'ban-pieu': 'tai-pieu-hook',
  'ban-thuyen': 'tai-qua-tram',
  'ban-may': 'hmong-snail',
  'ban-chieng': 'muong-cap-zig',
  'ban-cham': 'dao-tien-wax',
  'ban-mang': 'khomu-stripe',
}

export function bandOf(hamlet: Hamlet): BandName {
  return BANDS[hamlet]
}

/** Clues that speak for a thing; on a risky one they are meant negated ("no one saw it"). */
const GOOD = [
  'known',
  'asks-nothing',
  'place-time',
  'can-ask',
  'two-sources',
  'named',
  'today',
  'seen',
  'permission-ok',
  'in-person',
  'right-door',
  'says-limits',
] as const satisfies readonly Clue[]
type GoodClue = (typeof GOOD)[number]

function isGood(clue: Clue): clue is GoodClue {
  return (GOOD as readonly Clue[]).includes(clue)
}

/** Name of the phrase that says this clue on an item of this side. */
export function clueKey(clue: Clue, side: Side): `phrases.clue-${Clue}` | `phrases.clue-${GoodClue}-not` {
  return side === 'risky' && isGood(clue) ? `phrases.clue-${clue}-not` : `phrases.clue-${clue}`
}
