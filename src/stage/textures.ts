import type * as Phaser from 'phaser'
import type { Art } from './stage'

/** Old tablets refuse textures wider or higher than this many pixels. */
const WIDEST = 2048

/** Decodes an image file and draws it `art.width` stage units wide, at `ratio` pixels a unit, as a texture. */
export async function addTexture(scene: Phaser.Scene, art: Art, address: string, ratio: number): Promise<void> {
  const image = new Image()
  image.src = address
  await image.decode()
  if (scene.textures.exists(art.key)) return
  const fits = Math.min(ratio, WIDEST / art.width, (WIDEST / art.width) * (image.width / image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(art.width * fits)
  canvas.height = Math.round((art.width * fits * image.height) / image.width)
  // Drawn by the processor: it goes to the graphics memory once, and a detour there and back took ten times as long.
  canvas.getContext('2d', { willReadFrequently: true })!.drawImage(image, 0, 0, canvas.width, canvas.height)
  const texture = scene.textures.addCanvas(art.key, canvas)!
  texture.source[0]!.resolution = fits
  inUnits(texture.get(), fits)
  const frames = art.frames ?? 0
  const step = canvas.width / Math.max(1, frames)
  for (let i = 0; i < frames; i++) {
    const frame = texture.add(String(i), 0, Math.round(i * step), 0, Math.floor(step), canvas.height)
    if (frame) inUnits(frame, fits)
  }
}

/** Phaser measures images by their frame; this makes a frame of many pixels measure in stage units. */
export function inUnits(frame: Phaser.Textures.Frame, ratio: number): void {
  const { data } = frame as unknown as { data: { sourceSize: { w: number; h: number } } }
  data.sourceSize.w = frame.cutWidth / ratio
  data.sourceSize.h = frame.cutHeight / ratio
}
