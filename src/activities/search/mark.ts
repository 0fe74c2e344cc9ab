import { fold } from './fold'

/** A piece of a text; `hit` where the query's words stand. */
export interface Part {
  readonly text: string
  readonly hit: boolean
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu

/**
 * Whether a word of a page answers a word of the query. Somebody who typed marks means them: “lá” is not “là”.
 * Without marks every spelling is meant. `found` holds further folded words that the engine took for the same (slips, endings).
 */
function answers(word: string, asked: readonly string[], found: ReadonlySet<string>): boolean {
  const plain = fold(word)
  const same = asked.filter(one => fold(one) === plain)
  if (same.length === 0) return found.has(plain)
  return same.some(one => one === plain || one === word)
}

/** Cuts a text into plain pieces and the words that answer the query; joined together they are the text again. */
export function marked(text: string, query: string, found: ReadonlySet<string>): Part[] {
  const whole = text.normalize('NFC')
  const asked = query.normalize('NFC').toLowerCase().match(WORD) ?? []
  const parts: { text: string; hit: boolean }[] = []
  const add = (piece: string, hit: boolean) => {
    const last = parts.at(-1)
    if (piece === '') return
    if (last && last.hit === hit) last.text += piece
    else parts.push({ text: piece, hit })
  }
  let from = 0
  for (const match of whole.matchAll(WORD)) {
    const gap = whole.slice(from, match.index)
    const hit = answers(match[0].toLowerCase(), asked, found)
    // Neighbours that both answer are marked as one: “vàng lá”.
    add(gap, hit && gap === ' ' && parts.at(-1)?.hit === true)
    add(match[0], hit)
    from = match.index + match[0].length
  }
  add(whole.slice(from), false)
  return parts
}
