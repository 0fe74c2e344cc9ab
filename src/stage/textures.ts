import type * as Phaser from 'phaser'
import type { Art, ArtFiles } from './stage'

/** Old tablets refuse textures wider or higher than this many pixels. */
const WIDEST = 2048

/** A picture with its pixels, ready to become a texture. */
export type Decoded = HTMLCanvasElement | ImageBitmap

/**
 * Reads a picture: a drawing `art.width` stage units wide at `ratio` pixels a unit, a painting as it is. `gl`: it is for
 * WebGL. Needs no game, so that a start reads its pictures while Phaser begins.
 */
export function decoded(art: Art, files: ArtFiles, ratio: number, gl: boolean): Promise<Decoded> {
  return art.file.endsWith('.webp') ? painting(art, files, gl) : drawing(art, files, ratio)
}

/** Makes it a texture, measured in stage units. */
export function addTexture(scene: Phaser.Scene, art: Art, source: Decoded): void {
  if (scene.textures.exists(art.key)) return
  // Phaser takes what a canvas takes; its types know of images alone.
  const texture = scene.textures.addImage(art.key, source as unknown as HTMLImageElement)!
  const resolution = source.width / art.width
  texture.source[0]!.resolution = resolution
  inUnits(texture.get(), resolution)
  const frames = art.frames ?? 0
  const step = source.width / Math.max(1, frames)
  for (let i = 0; i < frames; i++) {
    const frame = texture.add(String(i), 0, Math.round(i * step), 0, Math.floor(step), source.height)
    if (frame) inUnits(frame, resolution)
  }
}

async function drawing(art: Art, files: ArtFiles, ratio: number): Promise<HTMLCanvasElement> {
  const image = new Image()
  image.src = files.art(art.file)
  await image.decode()
  const fits = Math.min(ratio, WIDEST / art.width, (WIDEST / art.width) * (image.width / image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(art.width * fits)
  canvas.height = Math.round((art.width * fits * image.height) / image.width)
  // Drawn by the processor: it goes to the graphics memory once, and a detour there and back took ten times as long.
  canvas.getContext('2d', { willReadFrequently: true })!.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}

/** Decoded beside the main thread, in the order of rows that WebGL wants: its upload turns no bitmap over. */
async function painting(art: Art, files: ArtFiles, gl: boolean): Promise<ImageBitmap> {
  return createImageBitmap(await files.painting(art.file), {
    imageOrientation: (gl ? 'flipY' : 'none') as ImageOrientation,
    premultiplyAlpha: 'premultiply',
  })
}

/** Phaser measures images by their frame; this makes a frame of many pixels measure in stage units. */
export function inUnits(frame: Phaser.Textures.Frame, ratio: number): void {
  const { data } = frame as unknown as { data: { sourceSize: { w: number; h: number } } }
  data.sourceSize.w = frame.cutWidth / ratio
  data.sourceSize.h = frame.cutHeight / ratio
}
