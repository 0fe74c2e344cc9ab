import { foldedWords } from './fold'
import type { SearchTask } from './level'

/** The longest query that is kept; nobody asks longer, and a journal line stays short. */
export const LONGEST_QUERY = 120

/** A piece of a query: a tile by its number, or words that were typed. */
export type QueryPiece = { readonly tile: number } | { readonly typed: string }

/**
 * Queries are kept with tiles as numbers (`#0 #2 mưa`), so that a query laid in one language is read in another.
 * A number that no tile has is taken as typed words.
 */
export function piecesOf(query: string, tiles: number): QueryPiece[] {
  const pieces: QueryPiece[] = []
  for (const word of query.split(/\s+/).filter(Boolean)) {
    const tile = /^#(\d{1,2})$/.exec(word)
    const last = pieces.at(-1)
    if (tile && Number(tile[1]) < tiles) pieces.push({ tile: Number(tile[1]) })
    else if (last && 'typed' in last) pieces[pieces.length - 1] = { typed: `${last.typed} ${word}` }
    else pieces.push({ typed: word })
  }
  return pieces
}

/** The way a query is kept: the other direction of `piecesOf`. */
export function kept(pieces: readonly QueryPiece[]): string {
  return pieces
    .map(piece => ('tile' in piece ? `#${piece.tile}` : piece.typed.replaceAll('#', ' ').replace(/\s+/g, ' ').trim()))
    .filter(Boolean)
    .join(' ')
    .slice(0, LONGEST_QUERY)
    .trim()
}

/** What the engine is asked: the query with each tile's words. */
export function spoken(query: string, tiles: number, wordsOf: (tile: number) => string): string {
  return piecesOf(query, tiles)
    .map(piece => ('tile' in piece ? wordsOf(piece.tile) : piece.typed))
    .join(' ')
}

/** From here on two queries are of one kind. */
const ALIKE = 0.4

/** Share of words that two queries have in common, 0…1, marks and order aside. */
function alike(one: ReadonlySet<string>, other: string): number {
  const words = new Set(foldedWords(other))
  const common = [...one].filter(word => words.has(word)).length
  return common / (one.size + words.size - common || 1)
}

/**
 * Which of the task's weak queries this one is like, by its number; null where it is nearer to a good one or unlike
 * them all. `query` is in Vietnamese, as the task's own queries are.
 */
export function weakness(task: SearchTask, query: string): number | null {
  const words = new Set(foldedWords(query))
  const good = Math.max(0, ...task.goodQueries.map(one => alike(words, one)))
  const weak = task.weakQueries.map(one => alike(words, one.query))
  const most = Math.max(0, ...weak)
  return most >= ALIKE && most > good ? weak.indexOf(most) : null
}

/**
 * Typed words that are those of a tile in one language, said in another (`from[i]` → `to[i]`); the rest stays as it is.
 * So that a question typed in English is known by its Vietnamese kin.
 */
export function translated(text: string, from: readonly string[], to: readonly string[]): string {
  const words = foldedWords(text)
  const phrases = from.map((phrase, i) => ({ words: foldedWords(phrase), to: to[i] ?? phrase }))
  phrases.sort((a, b) => b.words.length - a.words.length)
  const out: string[] = []
  for (let at = 0; at < words.length; ) {
    const found = phrases.find(
      phrase => phrase.words.length > 0 && phrase.words.every((word, k) => words[at + k] === word),
    )
    out.push(found ? found.to : words[at]!)
    at += found ? found.words.length : 1
  }
  return out.join(' ')
}
