import type { SpokenWord } from './speech'

/** So many words in a row are no chance: fewer count only up to a stop, as a name or an exclamation. */
const SURE = 3

/**
 * Where each spoken word stands among the words that are shown, or null where it is not to be seen. A view says its texts
 * joined ("name. text. why") and shows them apart, in any order and among others: the longest runs are found again, and of
 * two that are as long, the one that comes next after what was read.
 */
export function placesOf(spoken: readonly SpokenWord[], shown: readonly string[]): (number | null)[] {
  const byWord = new Map<string, number[]>()
  for (const [at, word] of shown.entries()) byWord.set(word, [...(byWord.get(word) ?? []), at])
  const places: (number | null)[] = []
  let read = 0
  while (places.length < spoken.length) {
    const at = places.length
    const found = (byWord.get(spoken[at]!.word) ?? []).map(from => ({ from, length: runOf(spoken, at, shown, from) }))
    const nearness = ({ from }: { from: number }) => (from >= read ? from - read : shown.length + from)
    const [best] = found.sort((one, other) => other.length - one.length || nearness(one) - nearness(other))
    if (!best || !isSure(spoken, at, best.length)) {
      places.push(null)
      continue
    }
    for (let n = 0; n < best.length; n++) places.push(best.from + n)
    read = best.from + best.length
  }
  return places
}

function runOf(spoken: readonly SpokenWord[], at: number, shown: readonly string[], from: number): number {
  let length = 0
  while (at + length < spoken.length && spoken[at + length]!.word === shown[from + length]) length++
  return length
}

function isSure(spoken: readonly SpokenWord[], at: number, length: number): boolean {
  return length >= SURE || at + length === spoken.length || spoken[at + length - 1]!.rest !== 'none'
}
