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

type GoodClue = Extract<
  Clue,
  | 'known'
  | 'asks-nothing'
  | 'place-time'
  | 'can-ask'
  | 'two-sources'
  | 'named'
  | 'today'
  | 'seen'
  | 'permission-ok'
  | 'in-person'
  | 'right-door'
  | 'says-limits'
>

/** Clues that speak for a thing; on a risky one they are meant negated ("no one saw it"). */
const GOOD: ReadonlySet<Clue> = new Set<GoodClue>([
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
])

/** Name of the phrase that says this clue on an item of this side. */
export function clueKey(clue: Clue, side: Side): `phrases.clue-${Clue}` | `phrases.clue-${GoodClue}-not` {
  return side === 'risky' && GOOD.has(clue) ? `phrases.clue-${clue as GoodClue}-not` : `phrases.clue-${clue}`
}
