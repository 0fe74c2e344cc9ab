import type { VoiceFiles } from './files'
import type { Valley } from './valley'
import { before, type Voice } from './voice'

/**
 * What people recorded, on this tablet first and then what comes with the game, said before any other voice in the language of
 * home. `showOwn`: once nothing more urgent is on
 * its way, and again when another language was chosen. `ownVoice(false)`: not for now.
 */
export function openValleyVoice(voice: Voice, files: VoiceFiles, home: () => string) {
  let opened: Promise<Valley> | null = null
  let [wanted, shown] = [true, '']
  const valley = () => {
    opened ??= import('./valley').then(({ openValley }) => openValley())
    return opened
  }
  const showOwn = () => {
    const tag = wanted ? home() : ''
    if (tag === shown) return
    shown = tag
    if (tag === '') return voice.beside(null)
    void Promise.all([import('./own-clips'), import('./voice-clips'), valley()]).then(([own, shipped, kept]) => {
      if (shown === tag) voice.beside(before(own.ownVoice(kept.clips, tag), shipped.recordings(files, tag)))
    })
  }
  const ownVoice = (on: boolean) => {
    wanted = on
    showOwn()
  }
  return { valley, ownVoice, showOwn }
}
