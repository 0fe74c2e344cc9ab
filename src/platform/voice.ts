import { recordingOf, stretchesOf, wordsOf } from '../core/speech'
import { type DeviceVoice, type Heard, openDeviceVoice } from './device-voice'
import type { VoiceFiles } from './files'
import type { ReadAlong } from './read-along'
import { openSpeaker, type Speaker } from './speaker'
import type { OwnVoice, VoiceClips } from './voice-clips'

/** Reading aloud: what was recorded, else the voice that was made for the language, else the tablet's own. */
export interface Voice {
  /** Whether a text of the language (`vi`, `en`) can be said. May become true some seconds after the start. */
  canSpeak(lang: string): boolean
  /** Says a text, cutting short what is being said; asked for the same again while it is said, falls silent. */
  speak(text: string, lang: string): void
  /** Says a text unless the browser would keep it silent, because nobody touched the page yet. */
  speakItself(text: string, lang: string): void
  hush(): void
  /** From now on says first what is recorded here; what is not, as before: never silence. Null: nothing is. */
  beside(own: OwnVoice | null): void
  /** Fetches the voice of a language, once. Called when nothing more urgent is on its way. */
  load(lang: string): void
  /** Calls back when what can be said came or went; returns how to stop. */
  watch(seen: () => void): () => void
}

/** What else speaks and where clips come from: given by tests, the browser's own otherwise. */
export interface VoiceParts {
  readonly device: DeviceVoice
  readonly speaker: Speaker
  readonly clips: (lang: string) => Promise<VoiceClips | null>
  /** Shows what is said; null where the browser cannot, or its script is out of reach. */
  readonly along: () => Promise<ReadAlong | null>
}

const partsOf = (files: VoiceFiles): VoiceParts => ({
  device: openDeviceVoice(),
  speaker: openSpeaker(),
  // A script that is out of reach is a voice that is: no Listen button.
  clips: lang =>
    import('./voice-clips').then(
      ({ openVoiceClips }) => openVoiceClips(files, lang),
      () => null,
    ),
  along: () =>
    import('./read-along').then(
      ({ openReadAlong }) => openReadAlong(),
      () => null,
    ),
})

const NO_CLIPS: VoiceClips = {
  has: () => false,
  word: () => null,
  isRecorded: () => false,
  recording: async () => null,
}

/** The valley's own recordings before those of the language itself. */
function joined(first: OwnVoice | null, clips: VoiceClips): VoiceClips {
  return first ? { ...clips, ...before(first, clips) } : clips
}

/** What one voice recorded, and what it lacks or cannot reach from another. */
export function before(first: OwnVoice, then: OwnVoice): OwnVoice {
  return {
    isRecorded: name => first.isRecorded(name) || then.isRecorded(name),
    recording: async name => (first.isRecorded(name) && (await first.recording(name))) || then.recording(name),
  }
}

/** Whether clips say all of a text: each word was made, or the whole was recorded. */
function all(text: string, clips: VoiceClips): boolean {
  return clips.isRecorded(recordingOf(text)) || wordsOf(text).every(({ word }) => clips.has(word))
}

export function openVoice(files: VoiceFiles, { device, speaker, clips, along }: VoiceParts = partsOf(files)): Voice {
  const asked = new Set<string>()
  const loaded = new Map<string, VoiceClips>()
  const watchers = new Set<() => void>()
  let saying: string | null = null
  let beside: OwnVoice | null = null
  let shown: Promise<ReadAlong | null> | null = null

  const hush = (): void => {
    saying = null
    void shown?.then(one => one?.clear())
    device.hush()
    speaker.hush()
  }
  const start = (text: string, lang: string): void => {
    hush()
    const now = `${lang} ${text}`
    const ended = () => {
      if (saying !== now) return
      saying = null
      void shown?.then(one => one?.clear())
    }
    saying = now
    shown ??= along()
    const heard: Heard = (from, count) =>
      void shown?.then(one => {
        if (saying === now) one?.mark(text, from, count)
      })
    const made = loaded.get(lang)
    const own = joined(beside, made ?? NO_CLIPS)
    const isOwn = beside !== null && stretchesOf(text, beside.isRecorded).some(({ recording }) => recording !== null)
    const isAll = (made !== undefined || isOwn) && all(text, own)
    // A word that was never made (a typed one) is left out where the tablet has no voice of its own.
    const byDevice = () => device.speak(text, lang, ended, heard)
    if (isAll || (made && (isOwn || !device.canSpeak(lang))))
      // A recording that this tablet cannot play must not leave a line unsaid.
      void speaker.say(text, own, heard).then(said => (said || saying !== now ? ended() : byDevice()))
    else byDevice()
  }

  return {
    canSpeak: lang => loaded.has(lang) || device.canSpeak(lang),
    speak(text, lang) {
      if (saying === `${lang} ${text}`) hush()
      else start(text, lang)
    },
    speakItself(text, lang) {
      if (navigator.userActivation?.hasBeenActive ?? true) start(text, lang)
    },
    hush,
    beside(own) {
      beside = own
    },
    load(lang) {
      if (asked.has(lang)) return
      asked.add(lang)
      void clips(lang).then(own => {
        // Out of reach now is not out of reach for ever.
        if (!own) return asked.delete(lang)
        const could = device.canSpeak(lang)
        loaded.set(lang, own)
        if (!could) for (const seen of watchers) seen()
      })
    },
    watch(seen) {
      watchers.add(seen)
      const stop = device.watch(seen)
      return () => {
        watchers.delete(seen)
        stop()
      }
    },
  }
}
