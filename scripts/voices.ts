// Makes the Vietnamese voice: `npm run voices`. Needs espeak-ng and ffmpeg; what it makes is committed.
// `npm run voices -- --list` prints the texts of the levels for the youngest with the names that recordings of them take.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { recordingOf } from '../src/core/speech'
import { readSources } from './bind'
import { levelled } from './sound-making'
import { textsOf, wordsIn, youngestOf } from './voice-texts'

const FOLDER = resolve('assets/voices/vi')
/** How single words are told to espeak-ng where it would read them wrongly. */
const SPELLING = resolve(FOLDER, 'spelling.json')
const INDEX = resolve(FOLDER, 'made.json')

const RATE = 16_000
/** Samples in one mp3 frame at this rate, and bytes: at a constant rate every frame is as long as the other. */
const FRAME = 576
const BITS = 16_000
const FRAME_BYTES = ((FRAME / 8) * BITS) / RATE
/** Frames of silence after each word: frames reach into each other, words must not. */
const GAP = 2
/** What mp3 puts before everything, in samples. */
const DELAY = 1105
/** Words in a minute; espeak-ng's own pace is 175. */
const PACE = '140'
const LOUD = 0.16
const TOP = 0.8
/** As a part of the loudest that a wave can be: quieter is silence. */
const SILENT = 0.01
const MOST_BYTES = 3_000_000

function need(tool: string, how: string): void {
  if (spawnSync(tool, ['-version']).error) throw new Error(`${tool} is not installed. Install it: ${how}`)
}

function ffmpeg(options: readonly string[], input: Uint8Array): Buffer {
  const all = ['-hide_banner', '-loglevel', 'error', ...options]
  return execFileSync('ffmpeg', all, { input, maxBuffer: 1e9 })
}

/** What espeak-ng is given to say: short numbers to dial digit by digit, thousands without their dots. */
function readable(word: string): string {
  if (/^(11\d|156|5656|123456|0\d+)$/.test(word)) return [...word].join(' ')
  return /^\d{1,3}(\.\d{3})+$/.test(word) ? word.replaceAll('.', '') : word
}

/** A word as espeak-ng says it, without the silence around it. Throws where it says nothing. */
function said(word: string, spelling: Readonly<Record<string, string>>): Float32Array {
  const wav = execFileSync('espeak-ng', ['-v', 'vi', '-s', PACE, '--stdout', spelling[word] ?? readable(word)])
  // After the 44 bytes of its header a WAV holds samples of 16 bits.
  const wave = Float32Array.from({ length: (wav.length - 44) >> 1 }, (_, n) => wav.readInt16LE(44 + 2 * n) / 32768)
  const from = wave.findIndex(one => Math.abs(one) > SILENT)
  const to = wave.findLastIndex(one => Math.abs(one) > SILENT)
  if (from < 0) throw new Error(`espeak-ng says nothing for "${word}". Give it a spelling in ${SPELLING}`)
  return levelled(wave.slice(from, to + 1), LOUD, TOP)
}

const bytesOf = (wave: Float32Array) => new Uint8Array(wave.buffer, wave.byteOffset, wave.byteLength)
const raw = (rate: number) => ['-f', 'f32le', '-ar', `${rate}`, '-ac', '1']

function joined(waves: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(waves.reduce((length, wave) => length + wave.length, 0))
  let at = 0
  for (const wave of waves) {
    all.set(wave, at)
    at += wave.length
  }
  return all
}

/** All waves at espeak-ng's rate, each at ours. */
function slower(waves: readonly Float32Array[]): Float32Array[] {
  const ESPEAK = 22_050
  const pcm = ffmpeg([...raw(ESPEAK), '-i', 'pipe:0', ...raw(RATE), 'pipe:1'], bytesOf(joined(waves)))
  const all = new Float32Array(pcm.buffer.slice(pcm.byteOffset, pcm.byteOffset + pcm.byteLength))
  let at = 0
  return waves.map(({ length }) => {
    const from = at
    at += length
    const part = (sample: number) => Math.round((sample * RATE) / ESPEAK)
    return all.slice(part(from), part(at))
  })
}

function encoded(wave: Float32Array): Buffer {
  const mp3 = ['-c:a', 'libmp3lame', '-b:a', `${BITS / 1000}k`, '-reservoir', '0', '-write_xing', '0']
  const bare = ['-map_metadata', '-1', '-id3v2_version', '0', '-fflags', '+bitexact', '-f', 'mp3']
  return ffmpeg([...raw(RATE), '-i', 'pipe:0', ...mp3, ...bare, 'pipe:1'], bytesOf(wave))
}

function make(): void {
  need('espeak-ng', 'apt-get install -y espeak-ng')
  need('ffmpeg', 'apt-get install -y ffmpeg')
  mkdirSync(FOLDER, { recursive: true })
  const spelling: Record<string, string> = JSON.parse(readFileSync(SPELLING, 'utf8'))
  // What was once said can be said for ever: a text may take a word back.
  const before = existsSync(INDEX) ? Object.keys(JSON.parse(readFileSync(INDEX, 'utf8'))) : []
  const words = [...new Set([...wordsIn(textsOf(sources)), ...before])].sort()
  const waves = slower(words.map(word => said(word, spelling)))
  const laid: Float32Array[] = []
  const index: Record<string, [from: number, bytes: number]> = {}
  let at = 0
  for (const [n, word] of words.entries()) {
    const wave = waves[n]!
    const frames = Math.ceil(wave.length / FRAME) + GAP
    const first = Math.floor((at + DELAY) / FRAME) - 1
    const last = Math.ceil((at + wave.length + DELAY) / FRAME)
    index[word] = [first * FRAME_BYTES, (last - first) * FRAME_BYTES]
    const room = new Float32Array(frames * FRAME)
    room.set(wave)
    laid.push(room)
    at += room.length
  }
  const mp3 = encoded(joined([...laid, new Float32Array(4 * FRAME)]))
  if (mp3.length > MOST_BYTES) throw new Error(`The voice is ${mp3.length} bytes, more than ${MOST_BYTES}`)
  writeFileSync(resolve(FOLDER, 'made.mp3'), mp3)
  const lines = Object.entries(index).map(([word, place]) => `${JSON.stringify(word)}: [${place.join(', ')}]`)
  writeFileSync(INDEX, `{\n${lines.join(',\n')}\n}\n`)
  console.log(`${words.length} words, ${(at / RATE).toFixed(0)} s, ${mp3.length} bytes`)
}

const sources = readSources(process.cwd())
if (process.argv.includes('--list')) {
  const texts = new Map(
    youngestOf(sources).map(({ file, key, text }) => [recordingOf(text), `${file} ${key}\t${text}`]),
  )
  for (const [name, line] of texts) console.log(`${name}.mp3\t${line}`)
} else make()
