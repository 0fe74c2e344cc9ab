/** The tablet's own voices: free, and of uneven quality. */
export interface DeviceVoice {
  /** Whether this tablet has a voice for the language (`vi`, `en`). May become true some seconds after the start. */
  canSpeak(lang: string): boolean
  /** Says a text, and calls back when it was said or could not be. Does nothing where there is no voice. */
  speak(text: string, lang: string, ended: () => void): void
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
    speak(text, lang, ended) {
      const voice = voiceFor(synthesis.getVoices(), lang)
      if (!voice) return ended()
      synthesis.cancel()
      const said = new SpeechSynthesisUtterance(text)
      said.voice = voice
      said.lang = voice.lang
      said.rate = PACE
      said.onend = ended
      said.onerror = ended
      synthesis.speak(said)
    },
    hush: () => synthesis.cancel(),
    watch(seen) {
      synthesis.addEventListener('voiceschanged', seen)
      return () => synthesis.removeEventListener('voiceschanged', seen)
    },
  }
}
