import { type SpokenWord, stretchesOf, wordsOf } from '../core/speech'
import type { Heard } from './device-voice'
import type { Recording, VoiceClips } from './voice-clips'

/** Samples per second of the made words; what is decoded at this rate takes little room. */
const RATE = 16_000
const RECORDED_RATE = 24_000
/** As a part of the loudest that a sample can be: quieter at either end of a word is silence. */
const SILENT = 0.012
/** Seconds by which a word begins before the one before it has died away. */
const OVERLAP = 0.025
const REST: Readonly<Record<SpokenWord['rest'], number>> = { none: 0, short: 0.16, long: 0.42 }
/** Seconds that words are decoded ahead of being heard. */
const AHEAD = 3

/** The stretch of a wave that is heard, in seconds: mp3 puts silence around what it holds. */
export function heardIn(wave: Float32Array, rate: number): { from: number; length: number } {
  const from = wave.findIndex(one => Math.abs(one) > SILENT)
  const to = wave.findLastIndex(one => Math.abs(one) > SILENT)
  return from < 0 ? { from: 0, length: 0 } : { from: from / rate, length: (to - from + 1) / rate }
}

/** A decoded clip, which words of the text it says, and the seconds of rest after it. */
interface Laid {
  readonly words: readonly [from: number, count: number]
  readonly buffer: AudioBuffer
  readonly rest: number
  readonly cut?: Recording['cut']
}

export interface Speaker {
  /**
   * Says a text word by word, recorded stretches as they were recorded, and tells what is heard as it is heard. Resolves
   * when all was said, or it was hushed: false where nothing of it could be.
   */
  say(text: string, clips: VoiceClips, heard: Heard): Promise<boolean>
  hush(): void
}

/** Puts clips one after the other into the tablet's loudspeaker. */
export function openSpeaker(): Speaker {
  let context: AudioContext | null = null
  let turn = 0
  const sounding = new Set<AudioBufferSourceNode>()

  const hush = (): void => {
    turn++
    for (const source of sounding) source.stop()
    sounding.clear()
  }

  /** Lays a clip down at a moment and returns when it will have died away. */
  function lay(out: AudioContext, { buffer, cut }: Laid, at: number): number {
    const { from, length } = cut ?? heardIn(buffer.getChannelData(0), buffer.sampleRate)
    const source = new AudioBufferSourceNode(out, { buffer })
    if (cut) source.connect(new GainNode(out, { gain: cut.gain })).connect(out.destination)
    else source.connect(out.destination)
    source.onended = () => sounding.delete(source)
    source.start(at, from, length)
    sounding.add(source)
    return at + length
  }

  async function* buffersOf(text: string, clips: VoiceClips): AsyncGenerator<Laid> {
    let at = 0
    for (const { text: stretch, recording } of stretchesOf(text, clips.isRecorded)) {
      const words = wordsOf(stretch)
      const recorded = recording && (await recordedOf(recording, clips))
      if (recorded) yield { ...recorded, words: [at, words.length], rest: REST.long }
      else
        for (const [n, { word, rest }] of words.entries()) {
          const clip = clips.word(word)
          if (clip) yield { buffer: await decoded(clip, RATE), words: [at + n, 1], rest: REST[rest] - OVERLAP }
        }
      at += words.length
    }
  }

  return {
    hush,
    async say(text, clips, heard) {
      hush()
      const mine = turn
      context ??= new AudioContext()
      const out = context
      await out.resume()
      let at = 0
      for await (const laid of buffersOf(text, clips)) {
        if (turn !== mine) return at > 0
        const begins = Math.max(at, out.currentTime + 0.03)
        at = lay(out, laid, begins) + laid.rest
        const tell = () => turn === mine && heard(...laid.words)
        setTimeout(tell, (begins - out.currentTime) * 1000)
        await until(() => at - out.currentTime < AHEAD || turn !== mine)
        if (turn !== mine) return at > 0
      }
      await until(() => out.currentTime >= at || turn !== mine)
      return at > 0
    },
  }
}

const decoded = (clip: ArrayBuffer, rate: number) => new OfflineAudioContext(1, 1, rate).decodeAudioData(clip)

/** A recording made ready; null where it is out of reach, or was packed as this browser cannot read: it is then put together. */
async function recordedOf(name: string, clips: VoiceClips): Promise<Pick<Laid, 'buffer' | 'cut'> | null> {
  const recorded = await clips.recording(name)
  if (!recorded) return null
  try {
    return { buffer: await decoded(recorded.bytes, RECORDED_RATE), cut: recorded.cut }
  } catch {
    return null
  }
}

/** Waits until something holds; looks ten times a second. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(resolve => setTimeout(resolve, 100))
}
