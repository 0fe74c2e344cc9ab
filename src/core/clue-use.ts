import { CLUES, type Item, type Side, type TRICKS } from './level'
import type { Mark } from './marks'

/** Which clues a level practises and which trick each of its items uses: what the desk knows of levels it does not open. */
export interface ClueUse {
  readonly level: string
  /** By a clue as it is met, `named` or `named-not`: how many items of the level show it. */
  readonly clues: Readonly<Record<string, number>>
  /** By item. */
  readonly tricks: Readonly<Record<string, (typeof TRICKS)[number]>>
}

/** Clues of risk; the others speak for a message. */
const RISK: ReadonlySet<string> = new Set(CLUES.slice(0, CLUES.indexOf('known')))

export function isRiskClue(clue: string): boolean {
  return RISK.has(clue)
}

/**
 * A clue as this item shows it, as the phrase bank names it: on a risky item a sign of good messages is missing
 * (`named-not`). Null for what only distracts there, such as hurry in a good message.
 */
export function clueMet(side: Side, clue: string): string | null {
  if (!(CLUES as readonly string[]).includes(clue)) return null
  if (side === 'risky') return isRiskClue(clue) ? clue : `${clue}-not`
  return isRiskClue(clue) ? null : clue
}

/** The clues of one judged item as met, without doubles. */
export function cluesMet({ side, clues }: Pick<Mark, 'side' | 'clues'>): string[] {
  return [...new Set(clues.flatMap(clue => clueMet(side, clue) ?? []))]
}

/** What of a level's items counts towards the desk's view of clues: those of the level itself. */
export function clueUseOf(level: { readonly id: string; readonly items: readonly Item[] }): ClueUse {
  const core = level.items.filter(item => item.pool === 'core')
  const clues: Record<string, number> = {}
  for (const clue of core.flatMap(cluesMet)) clues[clue] = (clues[clue] ?? 0) + 1
  const tricks = Object.fromEntries(core.flatMap(({ id, trick }) => (trick ? [[id, trick] as const] : [])))
  return { level: level.id, clues, tricks }
}
