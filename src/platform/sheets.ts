import type { SheetPlan } from '../core/answer-sheet'
import type { SeenSheet } from '../core/scanned'
import { type CardQuestion, readPictures } from './cards'
import workerUrl from './sheets-worker.ts?worker&url'
import { scriptUrl } from './trusted'

/** A picture, and where on a sheet its bubbles are. */
export interface SheetQuestion extends CardQuestion {
  readonly plan: SheetPlan
}

export interface SheetAnswer {
  readonly sheets: readonly SeenSheet[]
}

/** Dots along the longer side of a photograph: twice as many as a bubble needs when a whole page is on it. */
const LONGER = 1920

const open = () => new Worker(scriptUrl(workerUrl), { type: 'module', name: 'sheets' })

/** Reads the answer sheets of one plan that a playing video shows, until it is stopped; as `readCards`. */
export function readSheets(
  plan: SheetPlan,
  video: HTMLVideoElement,
  onSheets: (sheets: readonly SeenSheet[]) => void,
  onTrouble: () => void,
): () => void {
  const ask = (picture: CardQuestion): SheetQuestion => ({ ...picture, plan })
  return readPictures<SheetAnswer>(open(), ask, video, ({ sheets }) => onSheets(sheets), onTrouble)
}

/** Reads the answer sheets on a photograph; null where the file is no picture that this device can open. */
export async function readPhoto(plan: SheetPlan, file: Blob): Promise<readonly SeenSheet[] | null> {
  const image = await createImageBitmap(file).catch(() => null)
  const paper = document.createElement('canvas').getContext('2d', { alpha: false })
  if (!image || !paper) return null
  const size = Math.min(1, LONGER / Math.max(image.width, image.height))
  const [width, height] = [Math.round(image.width * size), Math.round(image.height * size)]
  Object.assign(paper.canvas, { width, height })
  paper.imageSmoothingQuality = 'high'
  paper.drawImage(image, 0, 0, width, height)
  image.close()
  const { data: dots } = paper.getImageData(0, 0, width, height)
  const worker = open()
  try {
    return await new Promise((done, failed) => {
      worker.onmessage = ({ data }: MessageEvent<SheetAnswer>) => done(data.sheets)
      worker.onerror = failed
      worker.postMessage({ width, height, dots, plan } satisfies SheetQuestion, [dots.buffer])
    })
  } finally {
    worker.terminate()
  }
}

/** What a screen needs to read answer sheets. */
export interface SheetEye {
  readonly readSheets: typeof readSheets
  readonly readPhoto: typeof readPhoto
}
