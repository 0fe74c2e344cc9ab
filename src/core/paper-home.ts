import type { Home } from './home'
import type { Status } from './home-pack'

/** What stands under a Vietnamese line on paper. */
export interface LineBeside {
  readonly text: string
  /** Nobody who speaks the language has read it: it is marked. */
  readonly unread: boolean
}

/** A word of a paper game in the language of home. */
export interface WordBeside extends LineBeside {
  readonly vi: string
}

const isUnread = (status: Status) => status === 'draft' || status === 'rule'

/** The same line in the language of home; null where it has none that may be shown. */
export function lineOnPaper(home: Home, vietnamese: string): LineBeside | null {
  const line = home.line(vietnamese)
  return line && { text: line.text, unread: isUnread(line.origin.status) }
}

/** Whether most of these Vietnamese texts have a line of home: a word alone may be one by chance. */
export function speaksOnPaper(home: Home, texts: readonly string[]): boolean {
  return texts.filter(text => home.line(text)).length * 2 > texts.length
}

/**
 * Words of these Vietnamese texts that the language of home has, each once and as the texts come, at most so many: for a
 * language that has no lines of a level yet.
 */
export function wordsOnPaper(home: Home, texts: readonly string[], most: number): WordBeside[] {
  const found = new Map<string, WordBeside>()
  for (const text of texts)
    for (const { text: vi, word } of home.pieces(text) ?? [])
      if (word && !found.has(word.concept))
        found.set(word.concept, { vi: vi.toLowerCase(), text: word.text, unread: isUnread(word.status) })
  return [...found.values()].slice(0, most)
}
