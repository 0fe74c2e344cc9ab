import { cardReader } from './card-reader'
import type { CardPicture } from './cards'

/** Runs in a worker of its own: a picture comes in, the cards on it go out. */

const read = cardReader()
let paper: OffscreenCanvasRenderingContext2D | null = null
let data = new Uint8Array()

self.onmessage = ({ data: picture }: MessageEvent<ImageBitmap>) => {
  const begun = performance.now()
  const { width, height } = picture
  if (!paper || paper.canvas.width !== width || paper.canvas.height !== height) {
    paper = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true, alpha: false })
    data = new Uint8Array(width * height)
  }
  paper?.drawImage(picture, 0, 0)
  picture.close()
  const dots = paper?.getImageData(0, 0, width, height).data
  // The eye's weights, in 256ths.
  if (dots)
    for (let at = 0, dot = 0; at < data.length; at++, dot += 4)
      data[at] = (dots[dot]! * 77 + dots[dot + 1]! * 150 + dots[dot + 2]! * 29) >> 8
  const seen = dots ? read({ width, height, data }) : []
  self.postMessage({ seen, took: performance.now() - begun } satisfies CardPicture)
}
