import type * as Phaser from 'phaser'

/**
 * The stage: one Phaser game for the whole visit, showing one picture at a time. It knows no level and no record.
 *
 * Drawing costs power, so it draws only when something changes: moves that were asked for (at most 30 frames a second),
 * ambient life (20 frames a second, for 20 seconds after the last touch, never while `hush(true)`), and a fresh layout. A world at
 * rest is not drawn.
 */

export interface View {
  /** Size in CSS px of the rectangle that the picture may fill; (0, 0) is its top left. */
  readonly width: number
  readonly height: number
}

/** Where the files under assets/art lie; the carrier of the game knows. */
export interface ArtFiles {
  /** Address of a drawing. */
  art(file: string): string
  /** Bytes of a painting. */
  painting(file: string): Promise<Blob>
}

/** A texture: a file under assets/art, drawn `width` CSS px wide at most (its own proportions). */
export interface Art {
  readonly key: string
  readonly file: string
  readonly width: number
  /** A strip of this many equal pictures side by side, named '0', '1' …; `width` is that of the whole strip. */
  readonly frames?: number
}

export interface Picture<Handle> {
  readonly art: readonly Art[]
  /** Puts the things on the stage; afterwards `layout` is called at once and after each change of size. */
  build(tools: Tools): Handle & { layout(view: View): void }
}

export type Props = Readonly<Partial<Record<'x' | 'y' | 'scale' | 'scaleX' | 'scaleY' | 'alpha' | 'angle', number>>>

export interface Motion {
  readonly ms: number
  /** Phaser's names: 'Sine.easeInOut', 'Back.easeOut' … */
  readonly ease?: string
  readonly delay?: number
}

export interface Drag {
  readonly start?: () => void
  /** Position of the finger in view px, and how far it came. */
  readonly move: (x: number, y: number) => void
  /** Let go; `moved` in px tells a drag from a tap. */
  readonly end: (x: number, y: number, moved: number) => void
}

export interface Tools {
  readonly scene: Phaser.Scene
  /** Reduced motion: movers arrive at once, ambient life stands still. Ask each time; it can be switched. */
  calm(): boolean
  view(): View
  image(key: string, x?: number, y?: number): Phaser.GameObjects.Image
  /** Loads a texture that the picture need not wait for. Ask `alive()` afterwards. */
  bring(art: Art): Promise<void>
  /** Moves a thing; resolves when it is there (at once when calm, or when the picture goes). */
  move(
    target: Phaser.GameObjects.GameObject | readonly Phaser.GameObjects.GameObject[],
    to: Props,
    motion: Motion,
  ): Promise<void>
  /** Waits without a timer of one's own: part of a sequence. At once when calm. */
  pause(ms: number): Promise<void>
  /** Called for each drawn frame with the seconds since the picture came; not when calm, hushed or at rest. */
  ambient(step: (seconds: number) => void): void
  onTap(thing: Phaser.GameObjects.Image | Phaser.GameObjects.Zone, tapped: () => void): void
  onDrag(thing: Phaser.GameObjects.Image | Phaser.GameObjects.Zone | Phaser.GameObjects.Container, drag: Drag): void
  /** Draws what was changed by hand (texture, visibility) outside `move` and `ambient`. */
  redraw(): void
  /** Something was changed by hand since the last frame. */
  stale(): boolean
  /** True until the picture is put away: sequences stop when it is false. */
  alive(): boolean
}

export interface Stage {
  show<Handle>(picture: Picture<Handle>): Promise<Handle>
  /**
   * What is shown belongs to a screen that is gone, or was cut to another frame: the canvas is not seen until a picture that
   * is asked for from now on has been drawn. Its box has `data-veiled` for as long.
   */
  veil(): void
  /** Tells the stage which rectangle of the window it may fill, CSS px. */
  place(rect: { x: number; y: number; width: number; height: number }): void
  /** While words are read nothing moves but what is asked for. */
  hush(reading: boolean): void
  setCalm(calm: boolean): void
  /** Keeps the world awake for another 20 seconds; called on every touch and key. */
  wake(): void
}
