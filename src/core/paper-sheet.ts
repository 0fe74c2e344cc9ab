import type { LetteredChoice } from './class-item'

/** A child's answer sheet while it is typed in: the item that comes next, and what was typed; null is left empty. */
export interface PaperSheet {
  /** 0 … as many as there are items: then all are through. */
  readonly at: number
  readonly given: readonly (string | null)[]
}

export function emptySheet(items: number): PaperSheet {
  return { at: 0, given: Array.from({ length: items }, () => null) }
}

/** Answers that the child gave. */
export function filled({ given }: PaperSheet): number {
  return given.filter(one => one !== null).length
}

/** Pressed again, an answer is taken back. The next item is the one after. */
export function chosen({ given }: PaperSheet, item: number, answer: string): PaperSheet {
  return { at: item + 1, given: given.with(item, given[item] === answer ? null : answer) }
}

/**
 * One key at the item that comes next: 1–4 or the letter of an answer, 0 for one left empty, backspace for the
 * one before. A key that says nothing here leaves the sheet as it is.
 */
export function typed(
  sheet: PaperSheet,
  questions: readonly { readonly choices: readonly LetteredChoice[] }[],
  key: string,
): PaperSheet {
  const { at, given } = sheet
  if (key === 'backspace') return at === 0 ? sheet : { at: at - 1, given: given.with(at - 1, null) }
  const choices = questions[at]?.choices
  if (!choices) return sheet
  if (key === '0') return { at: at + 1, given: given.with(at, null) }
  const choice = choices.find(({ letter }, n) => key === String(n + 1) || key === letter.toLowerCase())
  return choice ? { at: at + 1, given: given.with(at, choice.given) } : sheet
}
