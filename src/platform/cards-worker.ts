import { cardReader, greyOf } from './card-reader'
import type { CardPicture, CardQuestion } from './cards'

/** Runs in a worker of its own: a picture comes in, the cards on it go out. */

const read = cardReader()
let data = new Uint8Array()

self.onmessage = ({ data: { width, height, dots } }: MessageEvent<CardQuestion>) => {
  const begun = performance.now()
  if (data.length !== width * height) data = new Uint8Array(width * height)
  greyOf(dots, data)
  const seen = read({ width, height, data })
  self.postMessage({ seen, took: performance.now() - begun } satisfies CardPicture)
}
