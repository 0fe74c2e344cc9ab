import workerUrl from './code-worker.ts?worker&url'
import { scriptUrl } from './trusted'

/** Finds QR codes in what a video shows now. */
export interface CodeReader {
  /** The text of each code in sight; none where there is none, or none can be made out. */
  read(video: HTMLVideoElement): Promise<readonly string[]>
  close(): void
}

/** What the worker is asked: a square picture, four bytes a dot, row by row. */
export interface CodeQuestion {
  readonly dots: Uint8ClampedArray
  readonly side: number
}
/** The text, or null. */
export type CodeAnswer = string | null

/** A square of this many dots is enough for 57 × 57 modules, and small enough to be read ten times a second. */
const SIDE = 400
/**
 * Ways to look: at a part of the picture's shorter side, all of it or its middle when the code is held far away; as it is,
 * or smoothed, because grain of a cheap camera in a dim room hides a code that does not fill the picture.
 */
const WAYS = [
  { part: 1, filter: 'none' },
  { part: 0.6, filter: 'none' },
  { part: 1, filter: 'blur(1px)' },
  { part: 0.6, filter: 'blur(1px)' },
] as const

/** The browser's own reader, which TypeScript's DOM library does not know yet. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
interface DetectorClass {
  new (options: { formats: readonly string[] }): Detector
  getSupportedFormats(): Promise<readonly string[]>
}

/** The browser's own reader where it has one for QR codes, else ours in a worker, fetched only then. */
export async function codeReader(): Promise<CodeReader> {
  const own = await ownDetector()
  return own ? detectorReader(own) : workerReader()
}

async function ownDetector(): Promise<Detector | null> {
  const Own = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector
  if (!Own) return null
  try {
    if (!(await Own.getSupportedFormats()).includes('qr_code')) return null
    return new Own({ formats: ['qr_code'] })
  } catch {
    return null // It is named but does not work here: ours does.
  }
}

function detectorReader(own: Detector): CodeReader {
  let instead: CodeReader | null = null
  return {
    async read(video) {
      if (instead) return instead.read(video)
      try {
        return (await own.detect(video)).map(({ rawValue }) => rawValue)
      } catch {
        // The service behind it is missing on this device, which it tells only now.
        instead = workerReader()
        return []
      }
    },
    close: () => instead?.close(),
  }
}

function workerReader(): CodeReader {
  const worker = new Worker(scriptUrl(workerUrl), { type: 'module', name: 'codes' })
  const paper = new OffscreenCanvas(SIDE, SIDE).getContext('2d', { willReadFrequently: true })
  let answered: (answer: CodeAnswer) => void = () => {}
  let good = 0
  let missed = 0
  worker.onmessage = ({ data }: MessageEvent<CodeAnswer>) => answered(data)
  // A worker that did not start reads nothing; the page says meanwhile that no code was seen yet.
  worker.onerror = () => answered(null)
  return {
    async read(video) {
      if (!paper) return []
      // The way that worked last, and between its tries one of the others.
      const way = missed % 2 === 0 ? good : (good + (missed + 1) / 2) % WAYS.length
      const dots = middleOf(paper, video, WAYS[way]!)
      const answer = await new Promise<CodeAnswer>(resolve => {
        answered = resolve
        worker.postMessage({ dots, side: SIDE } satisfies CodeQuestion, [dots.buffer])
      })
      missed = answer === null ? missed + 1 : 0
      if (answer === null) return []
      good = way
      return [answer]
    },
    close: () => {
      worker.terminate()
      answered(null)
    },
  }
}

/** The middle square of the picture. */
function middleOf(
  paper: OffscreenCanvasRenderingContext2D,
  video: HTMLVideoElement,
  { part, filter }: (typeof WAYS)[number],
): Uint8ClampedArray {
  const { videoWidth: width, videoHeight: height } = video
  const side = Math.min(width, height) * part
  paper.filter = filter
  paper.drawImage(video, (width - side) / 2, (height - side) / 2, side, side, 0, 0, SIDE, SIDE)
  return paper.getImageData(0, 0, SIDE, SIDE).data
}
