import type * as Phaser from 'phaser'
import type { Tools, View } from '../stage'

const KEY = 'village-backdrop'
/**
 * Its mists drift a few px in a second: so seldom is what they show drawn anew while nothing else there moves. Counted in
 * frames too, or a tablet that shows two in a second would pay for it in each, and show fewer still.
 */
const ANEW = { ms: 400, frames: 6 }

type Thing = Phaser.GameObjects.GameObject

/**
 * What lies behind everything that stands: sky, mountains, ground. A dozen layers as wide as the screen are more than the
 * graphics of a cheap tablet can fill in each frame; they are drawn into a picture of their own, which most frames show.
 */
export class Backdrop {
  /** Holds the layers; it has the place and the scale of all that is drawn before it. */
  readonly layers: Phaser.GameObjects.Container
  private readonly texture: Phaser.Textures.DynamicTexture
  private readonly image: Phaser.GameObjects.Image
  /** When it was drawn, and how many frames ago. */
  private drawnAt = Number.NEGATIVE_INFINITY
  private frames = Number.POSITIVE_INFINITY

  constructor(private readonly tools: Tools) {
    const { scene } = tools
    this.layers = scene.add.container(0, 0).setVisible(false)
    this.texture = scene.textures.addDynamicTexture(KEY, 2, 2, false)!
    this.texture.camera.setOrigin(0, 0)
    this.image = scene.add.image(0, 0, KEY).setOrigin(0)
    const keep = () => this.keep()
    scene.events.on('postupdate', keep)
    this.image.once('destroy', () => {
      scene.events.off('postupdate', keep)
      scene.textures.remove(KEY)
    })
  }

  fill({ width, height }: View): void {
    const ratio = this.tools.scene.cameras.main.zoom
    this.texture.setSize(Math.ceil(width * ratio), Math.ceil(height * ratio), false)
    this.texture.camera.setZoom(ratio)
    this.image.setScale(1 / ratio)
    this.frames = Number.POSITIVE_INFINITY
    this.drawnAt = Number.NEGATIVE_INFINITY
  }

  /** Draws it anew where it would show something old. */
  private keep(): void {
    const { tools } = this
    const now = performance.now()
    this.frames++
    const fresh = now - this.drawnAt < ANEW.ms || this.frames < ANEW.frames
    if (fresh && !tools.stale() && !this.moves()) return
    this.drawnAt = now
    this.frames = 0
    this.texture.clear().draw(this.layers).render()
  }

  private moves(): boolean {
    return this.tools.scene.tweens.getTweens().some(tween => tween.targets.some(target => this.holds(target as Thing)))
  }

  private holds(thing: Thing): boolean {
    for (let at: Thing | null = thing; at; at = at.parentContainer) if (at === this.layers) return true
    return false
  }
}
