import type { Valley } from './valley'
import type { Voice } from './voice'

/**
 * What people recorded here, said before any other voice in the language of home. `showOwn`: once nothing more urgent is on
 * its way, and again when another language was chosen. `ownVoice(false)`: not for now.
 */
export function openValleyVoice(voice: Voice, home: () => string) {
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
    void Promise.all([import('./own-clips'), valley()]).then(([clips, kept]) => {
      if (shown === tag) voice.beside(clips.ownVoice(kept.clips, tag))
    })
  }
  const ownVoice = (on: boolean) => {
    wanted = on
    showOwn()
  }
  return { valley, ownVoice, showOwn }
}
