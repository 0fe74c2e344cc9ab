import type { SoundName } from '../activity'
import type { Cast } from './cast'
import type { Look } from './look'
import { FIRE, LAMP, MESSENGER } from './spots'
import type { Goes } from './world'

/** How large the fire burns: at rest, with wood held over it, and when it is given some. */
const FLAME = { rests: 0.62, wanted: 0.8, fed: 0.9 }
/** How far each plank of the woodpile lies above the one below it. */
const LAYER = 11

/** Both ends of the bridge: home with its lamp and fire, and whoever calls from the mist. */
export class Banks {
  constructor(
    private readonly cast: Cast,
    private readonly sound: (name: SoundName) => void,
  ) {}

  settle(look: Look): void {
    this.settleHome(look)
    this.settleFar(look)
  }

  private settleHome(look: Look): void {
    const { homeGlow, fire, wood } = this.cast
    const bright = look.at === 'home' || look.outcome !== null
    homeGlow.put({ x: LAMP.x, y: LAMP.y + 26 }, bright ? 1.7 : 1, bright ? 1 : 0.8)
    const mending = look.at === 'mending'
    fire.put(FIRE, FLAME.rests, mending ? 1 : 0)
    wood.forEach((plank, n) => {
      const spot = { x: FIRE.x - 66 + (n % 2) * 14, y: FIRE.y + 4 - n * LAYER }
      plank.put(spot, 0.5, mending && n < look.wood ? 1 : 0)
    })
  }

  private settleFar({ outcome, at }: Look): void {
    const { messenger, mist, farGlow } = this.cast
    const shown = outcome === 'over' || outcome === 'missed'
    const gone = outcome === 'home' || outcome === 'stopped' || at === 'mending'
    messenger.put(MESSENGER, 1.15, gone ? 0 : 1)
    mist.put({ x: 1080, y: 506 }, 1, shown || gone ? 0 : 1)
    farGlow.show(shown ? 1 : 0)
  }

  /** The fire leaps to a plank that is held over it. */
  held(look: Look, over: 'place' | 'wood' | 'nothing' | null): void {
    this.cast.fire.put(FIRE, over === 'wood' ? FLAME.wanted : FLAME.rests, look.at === 'mending' ? 1 : 0)
  }

  hideMessenger(): void {
    this.cast.messenger.show(0.01)
  }

  messengerComes(): Promise<void> {
    return this.cast.messenger.to({ alpha: 1 }, { ms: 500 })
  }

  showMessenger(): void {
    this.cast.messenger.show(1)
  }

  /** The mist leaves, and whoever stood in it is seen. */
  async mistLeaves(goes: Goes): Promise<void> {
    const { mist, farGlow } = this.cast
    this.sound('lantern')
    await Promise.all([
      mist.to({ alpha: 0, x: 1136 }, { ms: 900, ease: 'Sine.easeInOut' }),
      farGlow.to({ alpha: 1 }, { ms: 700 }),
    ])
    if (goes()) farGlow.show(1)
  }

  /** Whoever it was goes off with the mist. */
  async messengerLeaves(): Promise<void> {
    const { messenger, mist } = this.cast
    await Promise.all([messenger.to({ alpha: 0 }, { ms: 900 }), mist.to({ alpha: 0 }, { ms: 1100 })])
  }

  /** The lamp at home as somebody comes home, goes out again, or has come home rightly. */
  lamp(how: 'brightens' | 'dims' | 'shines'): Promise<void> {
    const { homeGlow } = this.cast
    if (how === 'brightens') return homeGlow.to({ s: 1.7, alpha: 1 }, { ms: 900 })
    if (how === 'dims') return homeGlow.to({ s: 1, alpha: 0.8 }, { ms: 600 })
    return homeGlow.to({ s: 2, alpha: 1 }, { ms: 700, ease: 'Back.easeOut' })
  }

  /** The newest plank of the pile falls onto it. */
  async pile(wood: number): Promise<void> {
    const top = this.cast.wood[Math.min(this.cast.wood.length, wood) - 1]
    const to = { x: FIRE.x - 66, y: FIRE.y + 4 - LAYER * Math.max(0, wood - 1) }
    top?.put({ x: to.x + 30, y: to.y - 90 }, 0.5, 1)
    await top?.to(to, { ms: 320, ease: 'Bounce.easeOut' })
  }

  async flareUp(): Promise<void> {
    const { fire } = this.cast
    await fire.to({ s: FLAME.fed }, { ms: 260, ease: 'Back.easeOut' })
    await fire.to({ s: FLAME.rests }, { ms: 400 })
  }
}
