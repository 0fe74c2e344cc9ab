// Makes the sounds of the game: `node scripts/run.mjs scripts/sounds.ts`. Needs ffmpeg; what it makes is committed.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { chance } from '../src/core/chance'
import { SOUNDS, type SoundName } from '../src/core/sound'
import {
  bamboo,
  drop,
  dying,
  gong,
  knock,
  lay,
  levelled,
  loudness,
  passing,
  peak,
  RATE,
  rush,
  silence,
  type Wave,
} from './sound-making'

/** Five tones without a half step, as the valley's flutes and bamboo chimes have them. */
const C = 523.25
const [D, E, G, A] = [C * 1.125, C * 1.25, C * 1.5, C * 1.6875]

function drops(seconds: number, count: number, seed: number, tones: readonly [number, number]): Wave {
  const next = chance(seed)
  const wave = silence(seconds)
  for (let n = 0; n < count; n++) {
    const tone = tones[0] * (tones[1] / tones[0]) ** next()
    lay(wave, drop(tone, 0.05 + next() * 0.09), (seconds - 0.13) * (n / count + next() / count), 0.3 + 0.7 * next())
  }
  return wave
}

function notes(seconds: number, ...struck: readonly (readonly [tone: number, at: number, loud: number])[]): Wave {
  const wave = silence(seconds)
  for (const [tone, at, loud] of struck) lay(wave, bamboo(tone, seconds - at), at, loud)
  return wave
}

/** How each sound is made, and how loud against the others (1: as the rest). */
const RECIPES: Readonly<Record<SoundName, { readonly loud?: number; make(): Wave }>> = {
  tap: { loud: 0.6, make: () => bamboo(G, 0.12) },
  water: {
    loud: 0.7,
    make: () => lay(drops(0.8, 13, 3, [420, 1300]), rush(700, 600, 1.2, 0.8, 5, passing), 0, 0.14),
  },
  splash: { make: () => lay(rush(1900, 500, 0.9, 0.5, 7, dying), drops(0.5, 6, 11, [300, 900]), 0, 0.6) },
  weir: {
    make: () => {
      const wave = lay(bamboo(196, 0.4, 0.045), knock(900, 0.07, 21), 0, 0.9)
      lay(wave, bamboo(262, 0.3, 0.04), 0.1, 0.7)
      return lay(lay(wave, knock(1150, 0.06, 22), 0.1, 0.6), knock(800, 0.05, 23), 0.19, 0.3)
    },
  },
  basket: {
    make: () => {
      const wave = lay(silence(0.45), rush(1500, 2300, 0.25, 0.16, 31, passing), 0, 0.45)
      lay(wave, rush(1200, 1900, 0.25, 0.14, 32, passing), 0.13, 0.4)
      return lay(lay(wave, bamboo(147, 0.22, 0.05), 0.22, 0.8), knock(420, 0.09, 33), 0.22, 0.6)
    },
  },
  right: { make: () => notes(0.65, [G, 0, 0.8], [C * 2, 0.09, 0.9], [E * 2, 0.18, 1]) },
  'look-again': { loud: 0.85, make: () => notes(0.6, [A, 0, 0.8], [E, 0.16, 0.9]) },
  lantern: {
    make: () => {
      const wave = lay(gong(C / 2, 1), gong(G, 0.9), 0.05, 0.5)
      return lay(lay(wave, bamboo(C * 2, 0.5), 0.14, 0.35), bamboo(G * 2, 0.5), 0.26, 0.3)
    },
  },
  key: {
    make: () => {
      const rising = notes(1.3, [C, 0, 0.8], [E, 0.11, 0.8], [G, 0.22, 0.9], [C * 2, 0.33, 1])
      return lay(lay(rising, gong(C / 2, 0.95), 0.34, 0.6), gong(G, 0.9), 0.36, 0.35)
    },
  },
  paper: {
    loud: 0.55,
    make: () => {
      const wave = rush(3200, 4600, 1, 0.34, 41, part => passing(part) * (0.5 + 0.5 * Math.sin(part * 47) ** 2))
      return lay(wave, rush(5200, 3600, 0.8, 0.12, 42, passing), 0.18, 0.5)
    },
  },
  pin: { loud: 0.7, make: () => lay(bamboo(A * 2, 0.14), knock(2600, 0.03, 51), 0, 0.4) },
  hop: { loud: 0.8, make: () => lay(drop(E / 1.5, 0.2), bamboo(D, 0.15), 0.02, 0.3) },
  rain: {
    loud: 0.6,
    make: () => lay(drops(0.8, 34, 61, [900, 2600]), rush(4200, 3600, 1.4, 0.8, 62, passing), 0, 0.2),
  },
  loudspeaker: {
    make: () => {
      const crackle = rush(1700, 1500, 0.5, 0.18, 71, part => (Math.sin(part * 90) > 0.55 ? 1 : 0.15))
      return lay(lay(lay(silence(0.75), crackle, 0, 0.5), gong(D, 0.6), 0.14, 0.5), gong(A, 0.45), 0.3, 0.45)
    },
  },
  bump: {
    loud: 0.8,
    make: () => {
      const wave = lay(silence(0.3), bamboo(98, 0.28, 0.06), 0, 0.9)
      return lay(lay(wave, knock(300, 0.09, 91), 0, 0.9), rush(900, 500, 0.8, 0.16, 92, dying), 0.03, 0.25)
    },
  },
  lid: {
    loud: 0.7,
    make: () => lay(lay(silence(0.2), knock(1500, 0.04, 95), 0, 0.7), bamboo(A * 1.5, 0.18, 0.05), 0.015, 0.8),
  },
  fold: { loud: 0.55, make: () => rush(2200, 5600, 0.8, 0.24, 81, part => passing(part) * (1 - 0.3 * part)) },
  // Glass touched twice, the second time higher: something was seen.
  clue: {
    loud: 0.75,
    make: () => lay(notes(0.4, [E * 2, 0, 0.7], [A * 2, 0.07, 0.9]), rush(5200, 6400, 0.2, 0.1, 91, dying), 0, 0.12),
  },
  // A wooden stamp pressed down on cloth.
  stamp: {
    make: () => {
      const wave = lay(rush(1600, 900, 0.9, 0.3, 95, passing), bamboo(131, 0.28, 0.05), 0.07, 1)
      return lay(wave, knock(340, 0.12, 96), 0.07, 0.8)
    },
  },
  // Wood that slides through threads, and is caught.
  shuttle: {
    loud: 0.6,
    make: () => lay(lay(silence(0.3), rush(900, 2100, 0.7, 0.24, 91, passing), 0, 0.5), knock(620, 0.06, 92), 0.2, 0.5),
  },
  reed: {
    loud: 0.75,
    make: () => lay(lay(bamboo(131, 0.22, 0.05), knock(520, 0.08, 93), 0, 0.9), knock(1500, 0.03, 94), 0.01, 0.3),
  },
  // A thread that runs off its bobbin, slower and slower.
  unravel: {
    loud: 0.6,
    make: () => {
      const wave = silence(0.6)
      const beats = [0, 0.05, 0.1, 0.16, 0.23, 0.31, 0.4]
      for (const [i, at] of beats.entries()) lay(wave, drop(880 * 0.88 ** i, 0.09), at, 0.8 - 0.07 * i)
      return lay(wave, rush(2600, 900, 0.8, 0.5, 95, dying), 0, 0.25)
    },
  },
  hammer: {
    loud: 0.8,
    make: () => {
      const wave = lay(gong(A * 2, 0.5), gong(E * 3.02, 0.3), 0, 0.4)
      return lay(lay(wave, knock(1400, 0.06, 91), 0, 0.8), bamboo(147, 0.12, 0.03), 0, 0.6)
    },
  },
  lock: {
    make: () => {
      const wave = lay(silence(0.42), knock(520, 0.12, 92), 0, 0.8)
      return lay(lay(wave, bamboo(110, 0.3, 0.09), 0.06, 1), knock(1900, 0.04, 93), 0.06, 0.4)
    },
  },
  walk: {
    loud: 0.55,
    make: () => {
      const wave = silence(0.8)
      for (let n = 0; n < 4; n++) lay(wave, bamboo(n % 2 ? 294 : 330, 0.16, 0.03), n * 0.19, 0.8)
      return wave
    },
  },
  bellows: { loud: 0.5, make: () => rush(420, 900, 1.3, 0.42, 94, part => passing(part) * (1 - 0.4 * part)) },
  flaps: {
    loud: 0.5,
    make: () => {
      const wave = silence(0.5)
      for (let n = 0; n < 7; n++) lay(wave, knock(1300 + 130 * n, 0.05, 95 + n), n * 0.06, 0.6)
      return wave
    },
  },
  plank: {
    loud: 0.9,
    make: () => {
      const wave = lay(bamboo(E / 2, 0.5, 0.16), knock(520, 0.08, 91), 0, 0.8)
      return lay(lay(wave, bamboo(C, 0.4, 0.14), 0.03, 0.45), bamboo(G, 0.36, 0.1), 0.06, 0.2)
    },
  },
  creak: {
    loud: 0.6,
    make: () => {
      const grating = rush(
        260,
        420,
        0.12,
        0.42,
        95,
        part => passing(part) * (Math.sin(part * part * 190) > 0 ? 1 : 0.25),
      )
      return lay(lay(silence(0.55), grating, 0, 0.9), knock(240, 0.12, 96), 0.36, 0.5)
    },
  },
  // It bubbles first, then it sings, higher and higher.
  kettle: {
    loud: 0.6,
    make: () => {
      const wave = lay(silence(1.35), drops(1, 20, 97, [240, 620]), 0, 0.5)
      lay(wave, rush(950, 1750, 0.02, 0.75, 98, passing), 0.2, 0.5)
      return lay(wave, rush(1750, 1960, 0.015, 0.8, 99, passing), 0.53, 0.8)
    },
  },
}

const LOUD = 0.14
const TOP = 0.7
const FOLDER = resolve('assets/sounds')
const MOST_BYTES = 110_000
/** Above this a decoder may cut the tops off. */
const CLIPS = 0.95

function ffmpeg(options: readonly string[], input: Buffer): Buffer {
  return execFileSync('ffmpeg', ['-hide_banner', '-loglevel', 'error', ...options], { input })
}

function encoded(wave: Wave): Buffer {
  const raw = ['-f', 'f32le', '-ar', `${RATE}`, '-ac', '1', '-i', 'pipe:0']
  const mp3 = [
    '-c:a',
    'libmp3lame',
    '-b:a',
    '48k',
    '-map_metadata',
    '-1',
    '-id3v2_version',
    '0',
    '-fflags',
    '+bitexact',
  ]
  return ffmpeg([...raw, ...mp3, '-f', 'mp3', 'pipe:1'], Buffer.from(wave.buffer, wave.byteOffset, wave.byteLength))
}

function decoded(mp3: Buffer): Wave {
  const pcm = ffmpeg(['-f', 'mp3', '-i', 'pipe:0', '-f', 'f32le', '-ar', `${RATE}`, '-ac', '1', 'pipe:1'], mp3)
  return new Float32Array(pcm.buffer.slice(pcm.byteOffset, pcm.byteOffset + pcm.byteLength))
}

/** One line of the printed table; throws when what a player will hear is cut off. */
function heard(name: string, mp3: Buffer): string {
  const wave = decoded(mp3)
  if (peak(wave) > CLIPS) throw new Error(`${name} would be cut off: its peak is ${peak(wave).toFixed(2)}`)
  const seconds = (wave.length / RATE).toFixed(2)
  return `${name.padEnd(12)} ${seconds} s  ${mp3.length} B  peak ${peak(wave).toFixed(2)}  loudness ${loudness(wave).toFixed(3)}`
}

mkdirSync(FOLDER, { recursive: true })
let bytes = 0
for (const name of SOUNDS) {
  const { loud = 1, make } = RECIPES[name]
  const mp3 = encoded(levelled(make(), LOUD * loud, TOP))
  bytes += mp3.length
  writeFileSync(resolve(FOLDER, `${name}.mp3`), mp3)
  console.log(heard(name, mp3))
}
if (bytes > MOST_BYTES) throw new Error(`All sounds together are ${bytes} bytes, more than ${MOST_BYTES}`)
const source = 'made for this project by scripts/sounds.ts'
const credits = SOUNDS.map(name => ({ file: `${name}.mp3`, author: 'Bản Sáng', source, licence: 'CC BY 4.0' }))
writeFileSync(resolve(FOLDER, 'credits.json'), `${JSON.stringify(credits, null, 2)}\n`)
console.log(`${bytes} bytes`)
