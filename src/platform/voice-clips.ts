import localforage from 'localforage'
import type { VoiceFiles } from './files'

/** Where each word lies among the clips: its first byte, and how many. */
type Index = Readonly<Record<string, readonly [from: number, bytes: number]>>

/** A recording: where in it somebody speaks (seconds), and how much louder it is played. Without `cut`: all that is heard. */
export interface Recording {
  readonly bytes: ArrayBuffer
  readonly cut?: { readonly from: number; readonly length: number; readonly gain: number }
}

/** What people recorded in a language, by the name of the Vietnamese text. */
export interface OwnVoice {
  isRecorded(name: string): boolean
  /** A recording; null when it is neither kept nor reachable. */
  recording(name: string): Promise<Recording | null>
}

/** Clips of one language, as mp3. */
export interface VoiceClips extends OwnVoice {
  has(word: string): boolean
  /** The clip of a word; null for one that was never made. A copy: decoding takes it away. */
  word(word: string): ArrayBuffer | null
}

interface Kept {
  readonly address: string
  readonly index: Index
  readonly clips: ArrayBuffer
}

async function fetched(address: string): Promise<Response> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} could not be loaded: ${answer.status} ${answer.statusText}`)
  return answer
}

const open = () => localforage.createInstance({ name: 'ban-sang-voices', storeName: 'clips' })

/**
 * The clips of a language: those that this tablet keeps, or else those of the server, which are kept from then on.
 * Null where the language has none, or they are out of reach: expected trouble that shows as no Listen button.
 */
export async function openVoiceClips(files: VoiceFiles, tag: string): Promise<VoiceClips | null> {
  const made = files.made(tag)
  if (!made) return null
  const store = open()
  const kept = await store.getItem<Kept>(tag).catch(() => null)
  if (kept?.address === made.clips) return clipsOf(files, tag, kept, store)
  try {
    const [index, clips] = await Promise.all([
      fetched(made.index).then(answer => answer.json() as Promise<Index>),
      fetched(made.clips).then(answer => answer.arrayBuffer()),
    ])
    const fresh: Kept = { address: made.clips, index, clips }
    // A full disk keeps nothing: then they are fetched again next time.
    store.setItem(tag, fresh).catch(() => {})
    return clipsOf(files, tag, fresh, store)
  } catch {
    // Words of another version are better than none.
    return kept && clipsOf(files, tag, kept, store)
  }
}

function clipsOf(files: VoiceFiles, tag: string, { index, clips }: Kept, store: LocalForage): VoiceClips {
  return {
    has: word => Object.hasOwn(index, word),
    word(word) {
      if (!Object.hasOwn(index, word)) return null
      const [from, bytes] = index[word]!
      return clips.slice(from, from + bytes)
    },
    ...recordings(files, tag, store),
  }
}

/** What comes with the game as recordings of a language: each is fetched when it is first heard, and kept from then on. */
export function recordings(files: VoiceFiles, tag: string, store = open()): OwnVoice {
  return {
    isRecorded: name => files.recording(tag, name) !== null,
    async recording(name) {
      const address = files.recording(tag, name)
      if (address === null) return null
      const kept = await store.getItem<ArrayBuffer>(address).catch(() => null)
      if (kept) return { bytes: kept }
      try {
        const clip = await (await fetched(address)).arrayBuffer()
        store.setItem(address, clip).catch(() => {})
        return { bytes: clip.slice(0) }
      } catch {
        return null
      }
    },
  }
}
