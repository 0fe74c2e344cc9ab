import { wordsOf } from '../core/speech'

/** Told which words of a text are said now, counted as core/speech does. */
export type Heard = (from: number, count: number) => void

/** The tablet's own voices: free, and of uneven quality. */
export interface DeviceVoice {
  /** Whether this tablet has a voice for the language (`vi`, `en`). May become true some seconds after the start. */
  canSpeak(lang: string): boolean
  /** Says a text, and calls back when it was said or could not be. Does nothing where there is no voice. */
  speak(text: string, lang: string, ended: () => void, heard: Heard): void
  hush(): void
  /** Calls back when voices came or went; returns how to stop. */
  watch(seen: () => void): () => void
}

/** A little slower than talk: the listeners read along. */
const PACE = 0.9

const SILENT: DeviceVoice = { canSpeak: () => false, speak() {}, hush() {}, watch: () => () => {} }

/** Voices on the tablet itself come first: those of the network fall silent in a village without signal. */
function voiceFor(voices: readonly SpeechSynthesisVoice[], lang: string): SpeechSynthesisVoice | null {
  const fits = voices.filter(voice => voice.lang.toLowerCase().replace('_', '-').split('-')[0] === lang)
  return fits.find(voice => voice.localService) ?? fits[0] ?? null
}

export function openDeviceVoice(): DeviceVoice {
  if (!('speechSynthesis' in globalThis) || !('SpeechSynthesisUtterance' in globalThis)) return SILENT
  const synthesis = globalThis.speechSynthesis
  // Asked early, because browsers begin to load their voices when they are first asked.
  synthesis.getVoices()
  return {
    canSpeak: lang => voiceFor(synthesis.getVoices(), lang) !== null,
    speak(text, lang, ended, heard) {
      const voice = voiceFor(synthesis.getVoices(), lang)
      if (!voice) return ended()
      synthesis.cancel()
      const said = new SpeechSynthesisUtterance(text)
      said.voice = voice
      said.lang = voice.lang
      said.rate = PACE
      said.onend = ended
      said.onerror = ended
      // Not every voice tells; those of the tablet itself mostly do.
      said.onboundary = ({ name, charIndex }) => {
        if (name === 'word') heard(wordsOf(text.slice(0, charIndex)).length, 1)
      }
      synthesis.speak(said)
    },
    hush: () => synthesis.cancel(),
    watch(seen) {
      synthesis.addEventListener('voiceschanged', seen)
      return () => synthesis.removeEventListener('voiceschanged', seen)
    },
  }
}
