import { cardReader, greyOf } from './card-reader'
import { sheetsIn } from './sheet-reader'
import type { SheetAnswer, SheetQuestion } from './sheets'

/** Runs in a worker of its own: a picture comes in, the answer sheets on it go out. */

const read = cardReader()

self.onmessage = ({ data: { width, height, dots, plan } }: MessageEvent<SheetQuestion>) => {
  const picture = { width, height, data: new Uint8Array(width * height) }
  greyOf(dots, picture.data)
  self.postMessage({ sheets: sheetsIn(picture, read(picture), plan) } satisfies SheetAnswer)
}
