import { type Chance, chance } from '../src/core/chance'

/** Sounds made from nothing but arithmetic: struck bamboo, small gongs, drops, rustling. Times in seconds, tones in Hz. */
export const RATE = 32000

export type Wave = Float32Array

export function silence(seconds: number): Wave {
  return new Float32Array(Math.round(seconds * RATE))
}

/** Lays one wave over another from a moment on; what reaches over the end is cut. */
export function lay(under: Wave, over: Wave, at: number, loud = 1): Wave {
  const start = Math.round(at * RATE)
  for (let n = 0; n < over.length && start + n < under.length; n++) under[start + n]! += over[n]! * loud
  return under
}

interface Partial {
  readonly ratio: number
  readonly loud: number
  /** Seconds until it has died away to a third. */
  readonly fade: number
}

function struck(tone: number, seconds: number, partials: readonly Partial[], rise: number): Wave {
  const wave = silence(seconds)
  for (const { ratio, loud, fade } of partials) {
    const step = (2 * Math.PI * tone * ratio) / RATE
    for (let n = 0; n < wave.length; n++) {
      const t = n / RATE
      wave[n]! += loud * Math.sin(step * n) * Math.min(1, t / rise) * Math.exp(-t / fade)
    }
  }
  return wave
}

/** A bamboo tube of a đàn t'rưng, struck with a soft stick: warm, short, a little hollow. */
export function bamboo(tone: number, seconds = 0.4, fade = Math.min(0.16, 60 / tone)): Wave {
  const wave = struck(
    tone,
    seconds,
    [
      { ratio: 1, loud: 1, fade },
      { ratio: 2.01, loud: 0.22, fade: fade * 0.6 },
      { ratio: 3.93, loud: 0.16, fade: fade * 0.3 },
      { ratio: 9.2, loud: 0.05, fade: fade * 0.12 },
    ],
    0.002,
  )
  return lay(wave, knock(tone * 2.4, 0.03, 1), 0, 0.3)
}

/** A small bossed gong: soft start, partials that beat against each other, long in dying. */
export function gong(tone: number, seconds: number): Wave {
  return struck(
    tone,
    seconds,
    [
      { ratio: 1, loud: 1, fade: seconds * 0.42 },
      { ratio: 1.006, loud: 0.5, fade: seconds * 0.4 },
      { ratio: 1.51, loud: 0.35, fade: seconds * 0.3 },
      { ratio: 2.02, loud: 0.4, fade: seconds * 0.26 },
      { ratio: 2.74, loud: 0.18, fade: seconds * 0.16 },
      { ratio: 4.1, loud: 0.08, fade: seconds * 0.08 },
    ],
    0.012,
  )
}

/** A drop in water: a bubble whose tone rises as it closes. */
export function drop(tone: number, seconds = 0.12): Wave {
  const wave = silence(seconds)
  let turn = 0
  for (let n = 0; n < wave.length; n++) {
    const t = n / RATE
    turn += (2 * Math.PI * tone * (1 + (0.9 * t) / seconds)) / RATE
    wave[n] = Math.sin(turn) * Math.min(1, t / 0.004) * Math.exp((-4 * t) / seconds)
  }
  return wave
}

/** Noise around a tone, which glides from `from` to `to`; narrow `width` rings, wide hisses. `swell` shapes it; its peak is 1. */
export function rush(
  from: number,
  to: number,
  width: number,
  seconds: number,
  seed: number,
  swell: (part: number) => number,
): Wave {
  const next: Chance = chance(seed)
  const wave = silence(seconds)
  let low = 0
  let band = 0
  for (let n = 0; n < wave.length; n++) {
    const part = n / wave.length
    // A state-variable filter, stable for tones far below the rate.
    const f = 2 * Math.sin((Math.PI * (from * (to / from) ** part)) / RATE)
    const high = next() * 2 - 1 - low - width * band
    band += f * high
    low += f * band
    wave[n] = band * swell(part)
  }
  const most = peak(wave)
  return wave.map(value => value / most)
}

/** A dry knock on wood. */
export function knock(tone: number, seconds: number, seed: number): Wave {
  return rush(tone, tone * 0.8, 0.35, seconds, seed, part => Math.exp(-6 * part))
}

/** Starts at once and dies away. */
export const dying = (part: number): number => Math.min(1, part * 40) * Math.exp(-4.5 * part)
/** Comes and goes. */
export const passing = (part: number): number => Math.sin(Math.PI * part) ** 1.5

/** Loudest tenth of a second, as root mean square; what the ear compares short sounds by. */
export function loudness(wave: Wave): number {
  const span = Math.min(wave.length, RATE / 10)
  let sum = 0
  let most = 0
  for (let n = 0; n < wave.length; n++) {
    sum += wave[n]! ** 2 - (n >= span ? wave[n - span]! ** 2 : 0)
    most = Math.max(most, sum)
  }
  return Math.sqrt(most / span)
}

export function peak(wave: Wave): number {
  return wave.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
}

/** As loud as asked, but never with a peak above `top`; both ends run out to nothing, so that nothing clicks. */
export function levelled(wave: Wave, loud: number, top: number): Wave {
  const out = wave.slice()
  const [ramp, tail] = [Math.round(0.001 * RATE), Math.round(0.03 * RATE)]
  for (let n = 0; n < out.length; n++) out[n]! *= Math.min(1, n / ramp, (out.length - 1 - n) / tail)
  const gain = Math.min(loud / loudness(out), top / peak(out))
  return out.map(value => value * gain)
}
