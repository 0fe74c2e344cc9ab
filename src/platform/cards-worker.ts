import { cardReader } from './card-reader'
import type { CardPicture, CardQuestion } from './cards'

/** Runs in a worker of its own: a picture comes in, the cards on it go out. */

const read = cardReader()
let data = new Uint8Array()

self.onmessage = ({ data: { width, height, dots } }: MessageEvent<CardQuestion>) => {
  const begun = performance.now()
  if (data.length !== width * height) data = new Uint8Array(width * height)
  // The eye's weights, in 256ths.
  for (let at = 0, dot = 0; at < data.length; at++, dot += 4)
    data[at] = (dots[dot]! * 77 + dots[dot + 1]! * 150 + dots[dot + 2]! * 29) >> 8
  const seen = read({ width, height, data })
  self.postMessage({ seen, took: performance.now() - begun } satisfies CardPicture)
}
