import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSources } from '../../scripts/bind'
import { wordsIn, youngestOf } from '../../scripts/voice-texts'

const FOLDER = 'assets/voices/vi'
const MOST_BYTES = 3_000_000
const index: Record<string, [from: number, bytes: number]> = JSON.parse(readFileSync(`${FOLDER}/made.json`, 'utf8'))

test('every text that a child of the first grades meets can be said in Vietnamese', () => {
  const texts = youngestOf(readSources(process.cwd()))
  expect(texts.length).toBeGreaterThan(500)
  const dumb = texts.flatMap(one => {
    const words = wordsIn([one]).filter(word => !(word in index))
    return words.length > 0 ? [`${one.file} ${one.key}: ${words.join(', ')}`] : []
  })
  expect(
    dumb,
    'These words have no clip. Make them with `npm run voices` (it needs espeak-ng), and commit them.',
  ).toEqual([])
})

test('every clip lies whole within its file, which is small enough to be fetched where the signal is weak', () => {
  const mp3 = readFileSync(`${FOLDER}/made.mp3`)
  for (const [word, [from, bytes]] of Object.entries(index)) {
    expect(from + bytes, word).toBeLessThanOrEqual(mp3.length)
    // Each clip begins with a frame of its own, and so can be decoded alone.
    expect([mp3[from], mp3[from + 1]! & 0xe0], word).toEqual([0xff, 0xe0])
  }
  expect(statSync(`${FOLDER}/made.mp3`).size).toBeLessThan(MOST_BYTES)
})

/** Bytes a second of an mp3, as its first frame says (layer III; constant, as `npm run voices` makes it). */
function bytesPerSecond(mp3: Buffer): number {
  const at = mp3.findIndex((byte, n) => byte === 0xff && (mp3[n + 1]! & 0xe6) === 0xe2)
  const newest = (mp3[at + 1]! & 0x18) === 0x18
  const kilobits = newest
    ? [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
    : [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
  return (kilobits[mp3[at + 2]! >> 4]! * 1000) / 8
}

test('a voice takes no more than 3 kB a second, made or recorded', () => {
  const all = readdirSync('assets/voices', { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.mp3'))
  expect(all).toContain(join('vi', 'made.mp3'))
  for (const file of all) {
    const rate = bytesPerSecond(readFileSync(join('assets/voices', file)))
    expect(rate, file).toBeGreaterThan(0)
    expect(rate, file).toBeLessThanOrEqual(3000)
  }
})
