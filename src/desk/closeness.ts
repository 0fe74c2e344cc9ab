/**
 * How close a level is set on paper, from roomy to as close as can be read: the first that fits two pages is taken. `once`:
 * beside a second language, small lines of a card (where it stood, who wrote it) stand in Vietnamese alone.
 */
export const CLOSENESS = ['roomy', 'long', 'full', 'full once'] as const

/** Millimetres of one page, and of two, that are surely there: a card that does not fit below the others goes to the next page. */
const [ONE, TWO] = [292, 520]
/** So little on a second page is not worth its paper. */
const LITTLE = 70
/** The closest that leaves nothing out. */
const WHOLE = CLOSENESS.indexOf('full')

export interface Closeness {
  readonly step: number
  /** Two pages are fitted by this; a closer one may fit a single page. Null before that, and after it did not. */
  readonly two: number | null
  /** No closer one fits a single page. */
  readonly tried: boolean
}

export const ROOMY: Closeness = { step: 0, two: null, tried: false }

/** What to set it as, once it is seen how high it is as it is set now, in millimetres. */
export function closer(now: Closeness, high: number): Closeness {
  const next = { ...now, step: Math.min(now.step + 1, CLOSENESS.length - 1) }
  if (now.two !== null && high > ONE) return now.step < WHOLE ? next : { step: now.two, two: null, tried: true }
  if (high > TWO) return now.step === next.step ? now : next
  const isLittle = high > ONE && high < ONE + LITTLE
  return isLittle && !now.tried && now.step < WHOLE ? { ...next, two: now.step } : now
}
