import * as Phaser from 'phaser'
import { worldCanvas } from './canvas'
import { Pulse } from './pulse'
import type { Art, ArtFiles, Picture, Stage, View } from './stage'
import { addTexture, type Decoded, decoded } from './textures'
import { PictureTools } from './tools'

/** More than this many pixels a CSS px is not seen on a cheap tablet, but paid for. */
const SHARPEST = 1.5
const NIGHT = '#131d43'
const FRAMES_A_SECOND = 30

class World extends Phaser.Scene {
  constructor(private readonly opened: (scene: Phaser.Scene) => void) {
    super('world')
  }

  create(): void {
    this.opened(this)
  }
}

interface Shown {
  readonly tools: PictureTools
  readonly layout: (view: View) => void
  readonly keys: readonly string[]
}

/**
 * Null when this device can show no canvas at all; the levels then work as pages. `first`: what the first picture will need
 * is read while Phaser begins.
 */
export function openStage(
  parent: HTMLElement,
  files: ArtFiles,
  calm: boolean,
  first: readonly Art[] = [],
): Promise<Stage | null> {
  if (!document.createElement('canvas').getContext('2d')) return Promise.resolve(null)
  const { canvas, context } = worldCanvas()
  const ratio = Math.min(window.devicePixelRatio || 1, SHARPEST)
  const read = (art: Art) => decoded(art, files, ratio, context !== null)
  const reading = first.map(art => ({ art, source: read(art) }))
  // What cannot be read is heard of by whoever shows the picture, and asked for again.
  for (const { source } of reading) source.catch(() => {})
  return new Promise(resolve => {
    const opened = (scene: Phaser.Scene) => {
      const stage = new PhaserStage(scene, read, ratio, calm)
      for (const { art, source } of reading) stage.take(art, source).catch(() => {})
      resolve(stage)
    }
    new Phaser.Game({
      type: context ? Phaser.WEBGL : Phaser.CANVAS,
      canvas,
      ...(context && { context: context as unknown as CanvasRenderingContext2D }),
      parent,
      width: Math.round(innerWidth * ratio),
      height: Math.round(innerHeight * ratio),
      backgroundColor: NIGHT,
      banner: false,
      audio: { noAudio: true },
      fps: { limit: FRAMES_A_SECOND },
      scale: { mode: Phaser.Scale.NONE },
      // Heard on the picture alone: on the whole window, every touch of a button would be looked up in the picture too, and
      // a panel would scroll only when the picture had been asked.
      input: { keyboard: false, gamepad: false, windowEvents: false },
      // One texture a draw, as on every phone: with more the shader compares an interpolated number with ==, and turned
      // pictures come out torn where that is a hair off.
      render: { antialias: true, maxTextures: 1, stencil: false },
      scene: new World(opened),
    })
  })
}

class PhaserStage implements Stage {
  private readonly pulse: Pulse
  private shown: Shown | null = null
  private line: Promise<unknown> = Promise.resolve()
  private readonly loading = new Map<string, Promise<void>>()
  private readonly box: HTMLElement
  /** How many pictures were asked for, and which of them the last veil still covers. */
  private asked = 0
  private veiled = 0
  private rect = { x: 0, y: 0, width: innerWidth, height: innerHeight }

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly read: (art: Art) => Promise<Decoded>,
    private readonly ratio: number,
    calm: boolean,
  ) {
    const { canvas } = scene.game
    this.box = canvas.parentElement!
    canvas.setAttribute('aria-hidden', 'true')
    this.pulse = new Pulse(scene.game, calm)
    scene.cameras.main.setOrigin(0, 0)
    scene.events.on('update', (_time: number, delta: number) => this.pulse.before(delta))
    scene.game.events.on('postrender', () => this.pulse.after())
    canvas.addEventListener('pointerdown', ({ pointerId }) => {
      // What was taken is let go wherever the hand is by then, over a button too.
      canvas.setPointerCapture(pointerId)
      this.wake()
    })
    window.addEventListener('resize', () => this.resize())
    this.resize()
  }

  show<Handle>(picture: Picture<Handle>): Promise<Handle> {
    // In the order asked for, whichever textures come first.
    const ask = ++this.asked
    const shown = this.line.then(() => this.change(picture, ask))
    this.line = shown.catch(() => {}) // The caller hears of it; the next picture must still come.
    return shown
  }

  private async change<Handle>(picture: Picture<Handle>, ask: number): Promise<Handle> {
    await Promise.all(picture.art.map(art => this.load(art)))
    const keys = picture.art.map(art => art.key)
    this.putAway(keys)
    const tools: PictureTools = new PictureTools(this.scene, this.pulse, this.view(), async art => {
      await this.load(art)
      if (tools.alive()) keys.push(art.key)
      else if (!this.shown?.keys.includes(art.key)) this.scene.textures.remove(art.key)
    })
    const handle = picture.build(tools)
    this.shown = { tools, layout: view => handle.layout(view), keys }
    handle.layout(this.view())
    // Not before it is drawn: until then the canvas holds what was there.
    this.scene.game.events.once('postrender', () => {
      if (ask > this.veiled) delete this.box.dataset.veiled
    })
    this.pulse.touch()
    return handle
  }

  /** Once at a time: what is on its way, or there, is not loaded again. */
  private load(art: Art): Promise<void> {
    if (this.scene.textures.exists(art.key)) return Promise.resolve()
    return this.loading.get(art.key) ?? this.take(art, this.read(art))
  }

  take(art: Art, source: Promise<Decoded>): Promise<void> {
    const loading = source
      .then(source => addTexture(this.scene, art, source))
      .finally(() => this.loading.delete(art.key))
    this.loading.set(art.key, loading)
    return loading
  }

  veil(): void {
    this.veiled = this.asked
    this.box.dataset.veiled = ''
  }

  place(rect: { x: number; y: number; width: number; height: number }): void {
    const same =
      rect.x === this.rect.x &&
      rect.y === this.rect.y &&
      rect.width === this.rect.width &&
      rect.height === this.rect.height
    if (same || rect.width < 1 || rect.height < 1) return
    this.rect = { x: rect.x, y: rect.y, width: rect.width, height: rect.height }
    this.fit()
  }

  hush(reading: boolean): void {
    this.pulse.hush(reading)
  }

  setCalm(calm: boolean): void {
    this.pulse.calm = calm
    this.pulse.redraw()
  }

  wake(): void {
    this.pulse.touch()
  }

  private view(): View {
    return { width: this.rect.width, height: this.rect.height }
  }

  private putAway(kept: readonly string[]): void {
    const before = this.shown
    if (!before) return
    before.tools.end()
    this.pulse.clear()
    this.scene.tweens.killAll()
    this.scene.time.removeAllEvents()
    this.scene.input.removeAllListeners()
    // Destroyed one by one: removing them from the list leaves them in the input's own.
    for (const thing of [...this.scene.children.list]) thing.destroy()
    for (const key of before.keys) if (!kept.includes(key)) this.scene.textures.remove(key)
    this.shown = null
  }

  private resize(): void {
    const { canvas } = this.scene.game
    this.scene.scale.resize(Math.round(innerWidth * this.ratio), Math.round(innerHeight * this.ratio))
    canvas.style.width = `${innerWidth}px`
    canvas.style.height = `${innerHeight}px`
    this.scene.scale.refresh()
    this.fit()
  }

  private fit(): void {
    const { ratio, rect } = this
    const camera = this.scene.cameras.main
    camera.setZoom(ratio)
    camera.setViewport(rect.x * ratio, rect.y * ratio, rect.width * ratio, rect.height * ratio)
    if (this.shown) {
      this.shown.tools.resize(this.view())
      this.shown.layout(this.view())
    }
    // Behind the veil nothing is seen; the picture that lifts it draws itself.
    if (this.box.dataset.veiled === undefined) this.pulse.redraw()
  }
}
