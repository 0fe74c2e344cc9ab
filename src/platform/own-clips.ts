import localforage from 'localforage'
import * as v from 'valibot'
import { type Clip, ClipSchema, heardOf, isFamilys, replacedBy, type Speaker, SpeakerSchema } from '../core/clip'
import { recordingOf } from '../core/speech'
import type { OwnVoice } from './voice-clips'

/** The lines that were recorded on this tablet, or brought to it. */
export interface OwnClips {
  /** In no order. */
  of(tag: string): readonly Clip[]
  /** What families said for themselves, in no order. */
  familys(): readonly Clip[]
  /** The clips of one line, in whatever language. */
  saying(key: string): readonly Clip[]
  /** Keeps a clip, in place of the same speaker's earlier tries. Rejects when the tablet is full; nothing is lost then. */
  keep(clip: Clip, bytes: ArrayBuffer): Promise<void>
  /** Keeps several, and tells of them once. Rejects as `keep` does; those that were kept by then stay. */
  keepAll(all: readonly { readonly clip: Clip; readonly bytes: ArrayBuffer }[]): Promise<void>
  /** Writes down a yes, or that there is none. */
  change(clip: Clip): Promise<void>
  drop(clip: Clip): Promise<void>
  bytes(clip: Clip): Promise<ArrayBuffer | null>
  /** Who spoke last on this tablet. */
  speaker(): Speaker | null
  setSpeaker(speaker: Speaker): Promise<void>
  watch(seen: () => void): () => void
}

const SPEAKER = 'speaker'

/** Clips are small files among settings: losing them loses a recording, never a record. */
export async function openOwnClips(): Promise<OwnClips> {
  const about = localforage.createInstance({ name: 'ban-sang-own', storeName: 'about' })
  const sounds = localforage.createInstance({ name: 'ban-sang-own', storeName: 'sounds' })
  const clips = new Map<string, Clip>()
  const watchers = new Set<() => void>()
  let speaker: Speaker | null = null
  await about.iterate((value: unknown, key) => {
    if (key === SPEAKER) speaker = v.is(SpeakerSchema, value) ? value : null
    // What an older version wrote otherwise lies there unread: it is not thrown away.
    else if (v.is(ClipSchema, value)) clips.set(key, value)
  })
  const changed = () => {
    for (const seen of watchers) seen()
  }
  const remove = async ({ id }: Clip) => {
    clips.delete(id)
    await about.removeItem(id)
    await sounds.removeItem(id)
  }
  const put = async ({ clip, bytes }: { clip: Clip; bytes: ArrayBuffer }) => {
    await sounds.setItem(clip.id, bytes)
    await about.setItem(clip.id, clip)
    clips.set(clip.id, clip)
    // Whichever of two comes first, the same is kept.
    const all = [...clips.values()]
    if (all.some(one => replacedBy(one, [clip]).length > 0)) return remove(clip)
    for (const old of replacedBy(clip, all)) await remove(old)
  }
  const keepAll: OwnClips['keepAll'] = async all => {
    const kept = await Promise.allSettled(all.map(put))
    changed()
    const failed = kept.find(one => one.status === 'rejected')
    if (failed) throw failed.reason
  }
  return {
    of: tag => [...clips.values()].filter(clip => clip.tag === tag),
    familys: () => [...clips.values()].filter(isFamilys),
    saying: key => [...clips.values()].filter(clip => clip.key === key),
    keep: (clip, bytes) => keepAll([{ clip, bytes }]),
    keepAll,
    async change(clip) {
      await about.setItem(clip.id, clip)
      clips.set(clip.id, clip)
      changed()
    },
    async drop(clip) {
      await remove(clip)
      changed()
    },
    bytes: clip => sounds.getItem<ArrayBuffer>(clip.id),
    speaker: () => speaker,
    async setSpeaker(next) {
      speaker = next
      await about.setItem(SPEAKER, next)
      changed()
    },
    watch(seen) {
      watchers.add(seen)
      return () => watchers.delete(seen)
    },
  }
}

/** What was recorded in a language, found by the Vietnamese text of each line: heard at once after it was kept. */
export function ownVoice(own: OwnClips, tag: string): OwnVoice {
  let byName: Map<string, Clip> | null = null
  own.watch(() => {
    byName = null
  })
  const named = (name: string): Clip | undefined => {
    byName ??= heardByName(own.of(tag).filter(clip => !isFamilys(clip)))
    return byName.get(name)
  }
  return {
    isRecorded: name => named(name) !== undefined,
    async recording(name) {
      const clip = named(name)
      const bytes = clip && (await own.bytes(clip))
      return bytes ? { bytes, cut: { from: clip.from, length: clip.length, gain: clip.gain } } : null
    },
  }
}

function heardByName(clips: readonly Clip[]): Map<string, Clip> {
  const byName = new Map<string, Clip>()
  for (const clip of clips) {
    const name = recordingOf(clip.vi)
    const before = byName.get(name)
    byName.set(name, before ? heardOf([before, clip])! : clip)
  }
  return byName
}
