import type { Howl, HowlerGlobal } from 'howler'
import type { SoundName } from '../core/sound'
import type { Files } from './files'

export interface Sound {
  /** Starts a sound and returns at once; says nothing where there is no sound, before the first touch, or when muted. */
  play(name: SoundName): void
  mute(muted: boolean): void
  muted(): boolean
}

/** A sound asked for while howler is still on its way is played if it comes within this many milliseconds. */
const STALE = 500

/** What is known once howler is loaded. */
interface Player {
  readonly howler: HowlerGlobal
  play(name: SoundName): void
}

async function openPlayer(files: Files): Promise<Player> {
  const { Howl: Sounding, Howler } = await import('howler/dist/howler.core.min.js')
  const howls = new Map<SoundName, Howl>()
  const howl = (name: SoundName): Howl => {
    const known = howls.get(name)
    if (known) return known
    const made = new Sounding({ src: [files.sound(name)] })
    howls.set(name, made)
    return made
  }
  return { howler: Howler, play: name => void howl(name).play() }
}

/**
 * Sounds of the game. Browsers let a page sound only after a touch: until the first one nothing is loaded and nothing is
 * queued, so that no old sounds burst out together.
 */
export function openSound(files: Files, startMuted: boolean): Sound {
  let muted = startMuted
  let player: Promise<Player | null> | null = null
  const touched = (): void => {
    removeEventListener('pointerdown', touched, true)
    removeEventListener('keydown', touched, true)
    player = openPlayer(files).then(
      opened => {
        opened.howler.mute(muted)
        return opened
      },
      // No sound is expected trouble that needs no words: whatever is said by sound is also seen.
      () => null,
    )
  }
  addEventListener('pointerdown', touched, true)
  addEventListener('keydown', touched, true)
  return {
    play(name) {
      if (muted || !player) return
      const asked = performance.now()
      void player.then(opened =>
        // A task of its own: a slow tablet first shows what the touch did.
        setTimeout(() => {
          if (!muted && performance.now() - asked < STALE) opened?.play(name)
        }),
      )
    },
    mute(now) {
      muted = now
      void player?.then(opened => opened?.howler.mute(now))
    },
    muted: () => muted,
  }
}
