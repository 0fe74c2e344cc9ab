import type * as Phaser from 'phaser'
import type { Tools } from '../stage'
import type { Sheet } from './sheet'
import type { Water } from './water'

/** Names of the sounds the toys answer with. */
export type ToySound = 'hop' | 'key' | 'loudspeaker' | 'fold' | 'tap' | 'splash' | 'paper'

type Image = Phaser.GameObjects.Image

interface Ground {
  readonly things: Phaser.GameObjects.Container
  readonly water: Water
}

/** Everything in the village answers a finger, and nothing of that is ever needed. */
export class Toys {
  private readonly buffalo: Image
  private chewing = 0
  private chewed = 0

  constructor(
    private readonly tools: Tools,
    private readonly sheet: Sheet,
    private readonly ground: Ground,
    private readonly sounds: (name: ToySound) => void,
  ) {
    this.hen()
    this.dog()
    this.gongs()
    this.speaker()
    this.bird()
    this.stream()
    this.buffalo = this.stands(sheet.piece('buffalo-0', 1006, 812, 0.26), 812)
    this.toy(this.buffalo, 'fold', async () => {
      this.chewing = 3
    })
  }

  /** The buffalo goes on chewing, whatever happens; when touched, faster for a while. */
  chew(seconds: number): void {
    const passed = Math.min(0.2, Math.max(0, seconds - this.chewed))
    this.chewed = seconds
    this.chewing = Math.max(0, this.chewing - passed)
    const open = this.chewing > 0 ? seconds % 0.5 > 0.25 : seconds % 6 > 4.6 && seconds % 0.7 > 0.35
    this.sheet.turn(this.buffalo, open ? 'buffalo-1' : 'buffalo-0')
  }

  private hen(): void {
    const hen = this.stands(this.sheet.piece('chicken', 0, 0, 0.25).setOrigin(0.5, 0.94), 752)
    hen.setPosition(560, 752)
    let left = true
    this.toy(hen, 'hop', async () => {
      const to = left ? 496 : 560
      hen.setFlipX(!left)
      for (let hop = 1; hop <= 4; hop++) {
        const x = hen.x + (to - hen.x) / (5 - hop)
        await this.tools.move(hen, { x: (hen.x + x) / 2, y: 743 }, { ms: 80 })
        await this.tools.move(hen, { x, y: 752 }, { ms: 80, ease: 'Sine.easeIn' })
      }
      left = !left
    })
  }

  private dog(): void {
    const dog = this.stands(this.sheet.piece('dog', 0, 0, 0.34).setOrigin(0.5, 0.96), 738)
    dog.setPosition(716, 738)
    const scale = dog.scale
    this.toy(dog, 'tap', async () => {
      for (const _ of [1, 2]) {
        await this.tools.move(dog, { y: 728 }, { ms: 130, ease: 'Quad.easeOut' })
        await this.tools.move(dog, { y: 738, scale }, { ms: 130, ease: 'Quad.easeIn' })
      }
    })
  }

  private gongs(): void {
    const gongs = this.stands(this.sheet.piece('gongs', 0, 0, 0.34).setOrigin(0.5, 0.06), 700)
    gongs.setPosition(842, 662)
    this.toy(gongs, 'key', async () => {
      for (const angle of [4, -3.4, 2.4, -1.4, 0])
        await this.tools.move(gongs, { angle }, { ms: 150, ease: 'Sine.easeInOut' })
    })
  }

  private speaker(): void {
    const waves = this.stands(this.sheet.piece('waves', 1062, 602, 0.62), 665).setVisible(false)
    const zone = this.zone(1034, 600, 70, 90)
    this.toy(zone, 'loudspeaker', async () => {
      waves.setVisible(true)
      for (const _ of [1, 2, 3]) {
        waves.setAlpha(0)
        await this.tools.move(waves, { alpha: 1 }, { ms: 160 })
        await this.tools.move(waves, { alpha: 0 }, { ms: 240 })
      }
      waves.setVisible(false)
    })
  }

  private bird(): void {
    const { sheet, tools } = this
    const bird = this.stands(sheet.piece('bird', 1040, 626, 0.105), 716)
    const scale = bird.scale
    this.toy(bird, 'paper', async () => {
      for (const [x, y] of [
        [1090, 560],
        [1180, 540],
        [1130, 590],
        [1040, 626],
      ] as const) {
        bird.setFlipX(x < bird.x)
        for (let beat = 1; beat <= 3 && tools.alive(); beat++) {
          sheet.turn(bird, beat % 2 ? 'bird-up' : 'bird-down')
          bird.setScale(scale)
          const part = 1 / (4 - beat)
          await tools.move(
            bird,
            { x: bird.x + (x - bird.x) * part, y: bird.y + (y - bird.y) * part },
            { ms: 150, ease: 'Linear' },
          )
        }
      }
      if (!tools.alive()) return
      sheet.turn(bird, 'bird')
      bird.setFlipX(false).setScale(scale)
    })
  }

  private stream(): void {
    this.toy(this.zone(1168, 752, 120, 66), 'splash', () => this.ground.water.touch())
  }

  private stands(image: Image, ground: number): Image {
    this.ground.things.add(image.setDepth(ground))
    return image
  }

  private zone(x: number, y: number, width: number, height: number): Phaser.GameObjects.Zone {
    const zone = this.tools.scene.add.zone(x, y, width, height)
    this.ground.things.add(zone)
    return zone
  }

  /** Answers once at a time; further taps while it moves only sound. */
  private toy(thing: Image | Phaser.GameObjects.Zone, sound: ToySound, play: () => Promise<void>): void {
    let busy = false
    this.tools.onTap(thing, () => {
      this.sounds(sound)
      if (busy) return
      busy = true
      void play().finally(() => {
        busy = false
      })
    })
  }
}
