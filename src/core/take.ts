/** One try at recording a line: where in it somebody is heard, and how much louder or softer it is to be played. */
export interface Take {
  /** Seconds. */
  readonly from: number
  readonly length: number
  /** What its samples are multiplied by, so that all clips are about equally loud. */
  readonly gain: number
}

/** Why a try cannot be kept. */
export type Refusal = 'nothing' | 'quiet' | 'clipped' | 'short' | 'long'

/** Seconds of a line; the recorder stops by itself here. */
export const LONGEST = 30
const SHORTEST = 0.25
/** Seconds over which loudness is looked at. */
const FRAME = 0.02
/** Loudness as a part of the loudest that can be: below, nobody is heard; below, they are too far away. */
const SILENT = 0.004
const QUIET = 0.01
/** Speech is so many times louder than the room. */
const OVER_ROOM = 2.5
/** What is played: about -20 dB, never clipped, and a room's noise not blown up. */
const WANTED = 0.1
const PEAK = 0.95
const MOST_GAIN = 8
/** Kept before the first and after the last sound: a word begins and ends softly. */
const BEFORE = 0.12
const AFTER = 0.25
/** Samples as loud as can be, several in a row: the wave was cut off. This share of them spoils a line. */
const FULL = 0.985
const SPOILT = 0.001

/** Judges a try. `samples` from -1 to 1, `rate` of them a second. */
export function judgeTake(samples: Float32Array, rate: number): Take | Refusal {
  const size = Math.max(1, Math.round(FRAME * rate))
  const loudness = framesOf(samples, size)
  const room = [...loudness].sort((a, b) => a - b)[Math.floor(loudness.length / 10)] ?? 0
  // Where somebody speaks without a pause, the softest tenth is speech as well.
  const floor = Math.max(SILENT, Math.min(room * OVER_ROOM, Math.max(0, ...loudness) / 2))
  const first = loudness.findIndex(one => one > floor)
  if (first < 0) return 'nothing'
  const last = loudness.findLastIndex(one => one > floor)
  const [start, end] = [first * size, Math.min(samples.length, (last + 1) * size)]
  const heard = (end - start) / rate
  if (heard > LONGEST) return 'long'
  if (heard < SHORTEST) return 'short'
  if (cutOff(samples, start, end) > SPOILT * (end - start)) return 'clipped'
  const spoken = loudness.filter(one => one > floor)
  const mean = Math.sqrt(spoken.reduce((sum, one) => sum + one * one, 0) / spoken.length)
  if (mean < QUIET) return 'quiet'
  let peak = 0
  for (let at = start; at < end; at++) peak = Math.max(peak, Math.abs(samples[at]!))
  const from = Math.max(0, start / rate - BEFORE)
  return {
    from,
    length: Math.min(samples.length / rate, end / rate + AFTER) - from,
    gain: Math.min(WANTED / mean, PEAK / peak, MOST_GAIN),
  }
}

/** Root mean square of each frame. */
function framesOf(samples: Float32Array, size: number): number[] {
  const frames: number[] = []
  for (let at = 0; at + size <= samples.length; at += size) {
    let sum = 0
    for (let n = at; n < at + size; n++) sum += samples[n]! ** 2
    frames.push(Math.sqrt(sum / size))
  }
  return frames
}

/** How many samples lie in runs of three or more at the very top. */
function cutOff(samples: Float32Array, from: number, to: number): number {
  let [count, run] = [0, 0]
  for (let at = from; at < to; at++) {
    run = Math.abs(samples[at]!) >= FULL ? run + 1 : 0
    if (run === 3) count += 3
    else if (run > 3) count++
  }
  return count
}
