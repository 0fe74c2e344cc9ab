import { sha256Hex } from './checksum'

/** A word as it is said, and the rest after it. */
export interface SpokenWord {
  /** Small letters or digits without anything around them; a sign that is said (`%`) stands alone. */
  readonly word: string
  readonly rest: 'none' | 'short' | 'long'
}

/** Numbers keep the dots and commas inside them; what is neither word, said sign nor stop is not heard. */
const PARTS = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+|[%@&+]|[.!?…:;–—\n]+|[,()«»"“”]+/gu
const IS_WORD = /^[\p{L}\d%@&+]/u

/** The words of a text in the order in which they are said. Vietnamese writes each syllable as a word of its own. */
export function wordsOf(text: string): SpokenWord[] {
  const spoken: SpokenWord[] = []
  for (const [part] of text.normalize('NFC').matchAll(PARTS)) {
    if (IS_WORD.test(part)) {
      spoken.push({ word: part.toLowerCase(), rest: 'none' })
      continue
    }
    const last = spoken.pop()
    if (!last) continue
    const long = last.rest === 'long' || /[.!?…:;–—\n]/.test(part)
    spoken.push({ ...last, rest: long ? 'long' : 'short' })
  }
  return spoken
}

/** A word as it is said, and where in the text it stands: first sign, and the one after its last. */
export interface PlacedWord {
  readonly word: string
  readonly from: number
  readonly to: number
}

/** The words of a text as it is shown, found by the same rules as those that are said. */
export function wordsAt(text: string): PlacedWord[] {
  return [...text.matchAll(PARTS)]
    .filter(([part]) => IS_WORD.test(part))
    .map(({ 0: part, index }) => ({ word: part.normalize('NFC').toLowerCase(), from: index, to: index + part.length }))
}

/** Name of the recording of a text: what stands around it, and the stop at its end, make no other recording. */
export function recordingOf(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.!?…]+$/g, '')
  return sha256Hex(clean).slice(0, 10)
}

/** A stretch of a text that is said as one: recorded as a whole, or put together from words. */
export interface Stretch {
  readonly text: string
  readonly recording: string | null
}

/** Views join what they say, "name. text. why": the longest runs of whole sentences that were recorded are found again. */
export function stretchesOf(text: string, isRecorded: (name: string) => boolean): Stretch[] {
  const sentences = text.split(/(?<=[.!?…])\s+/).filter(Boolean)
  const stretches: Stretch[] = []
  for (let at = 0; at < sentences.length; ) {
    let end = sentences.length
    const run = () => sentences.slice(at, end).join(' ')
    while (end > at && !isRecorded(recordingOf(run()))) end--
    const recording = end > at ? recordingOf(run()) : null
    end = Math.max(end, at + 1)
    stretches.push({ text: run(), recording })
    at = end
  }
  return stretches
}
