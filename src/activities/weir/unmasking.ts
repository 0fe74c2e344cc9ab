import type { Hat } from './answers'
import type { WeirItem, WeirLevel } from './rules'

/** What Lừa had on for a message that came from there. */
const HATS: Readonly<Record<string, Hat>> = {
  'tay-cam': 'hat-gamer',
  'day-chuyen': 'hat-post',
  'co-giao': 'hat-teacher',
  'so-la': 'hat-phone',
}

/** What Lừa wears behind a risky message; null where he has no part (safe messages, serious levels). */
export function hatOf(level: WeirLevel, item: WeirItem): Hat | null {
  if (item.side === 'safe' || !level.cast.includes('lua')) return null
  if (item.trick === 'doi-mu') return 'hat-aunt'
  return HATS[item.from.icon] ?? 'hat-phone'
}

/** A gift too sweet to be true comes as a golden buffalo. */
export function isGolden(item: WeirItem): boolean {
  return item.trick === 'ngot-qua'
}
