import { type Clip, FAMILY, heardOf } from '../core/clip'
import { type OwnClips, openOwnClips } from './own-clips'
import { type OwnWords, openOwnWords } from './own-words'
import { type NoMicrophone, type Recorder, record, waveOf } from './recorder'
import type { Recording } from './voice-clips'

/** What people of the valley record and write on this tablet, and the microphone they do it with. */
export interface Valley {
  readonly clips: OwnClips
  readonly words: OwnWords
  readonly record: (seconds: number, onFull: () => void) => Promise<Recorder | NoMicrophone>
  /** A sound as a wave; rejects for what is no sound. */
  readonly waveOf: (bytes: ArrayBuffer) => Promise<{ samples: Float32Array; rate: number }>
  /** Plays a kept clip. */
  readonly hear: (clip: Clip) => Promise<void>
  /** Plays what the family itself recorded for a child in trouble; null where it did not. */
  readonly family: () => (() => void) | null
  /** Plays a recording once, cutting short the one before; resolves when it ended. */
  readonly play: (recording: Recording) => Promise<void>
}

export async function openValley(): Promise<Valley> {
  const [clips, words] = await Promise.all([openOwnClips(), openOwnWords()])
  let out: AudioContext | null = null
  let sounding: AudioBufferSourceNode | null = null
  const play = async ({ bytes, cut }: Recording): Promise<void> => {
    out ??= new AudioContext()
    await out.resume()
    const buffer = await out.decodeAudioData(bytes.slice(0))
    sounding?.stop()
    const source = new AudioBufferSourceNode(out, { buffer })
    source.connect(new GainNode(out, { gain: cut?.gain ?? 1 })).connect(out.destination)
    sounding = source
    const ended = new Promise<void>(done => source.addEventListener('ended', () => done()))
    source.start(0, cut?.from ?? 0, cut?.length)
    await ended
  }
  const hear = async (clip: Clip): Promise<void> => {
    const bytes = await clips.bytes(clip)
    if (bytes) await play({ bytes, cut: { from: clip.from, length: clip.length, gain: clip.gain } })
  }
  const family = () => {
    const clip = heardOf(clips.saying(FAMILY))
    return clip && (() => void hear(clip))
  }
  return { clips, words, record, waveOf, play, hear, family }
}
