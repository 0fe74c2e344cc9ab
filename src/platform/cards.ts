import type { SeenCard } from '../core/card-marks'
import type { openCamera } from './camera'
import workerUrl from './cards-worker.ts?worker&url'
import { scriptUrl } from './trusted'

/** Every card in one picture, and how long it took to find them, in milliseconds. */
export interface CardPicture {
  readonly seen: readonly SeenCard[]
  readonly took: number
}

/** Between two pictures: a camera that goes slowly over a class shows nothing new sooner, and the rest of the page wants to draw. */
const REST_MS = 100

/** What a screen needs to look at a class. */
export interface CardEye {
  readonly openCamera: typeof openCamera
  readonly readCards: typeof readCards
}

/** What the worker is asked: a picture, four bytes a dot, row by row. */
export interface CardQuestion {
  readonly width: number
  readonly height: number
  readonly dots: Uint8ClampedArray
}

/**
 * Reads the paper cards that a playing video shows, picture after picture, in a worker, until it is stopped. Pictures that
 * come while one is being read are left out. `onTrouble`: the worker does not start, or died.
 */
export function readCards(
  video: HTMLVideoElement,
  onPicture: (picture: CardPicture) => void,
  onTrouble: () => void,
): () => void {
  const worker = new Worker(scriptUrl(workerUrl), { type: 'module', name: 'cards' })
  return readPictures<CardPicture>(worker, dots => dots, video, onPicture, onTrouble)
}

/** Asks a worker about one picture of a video after the other. `question`: what it is sent for a picture. */
export function readPictures<A>(
  worker: Worker,
  question: (picture: CardQuestion) => object,
  video: HTMLVideoElement,
  onPicture: (answer: A) => void,
  onTrouble: () => void,
): () => void {
  // A canvas of the page, and not an ImageBitmap: those cannot be had while memory is short.
  const paper = document.createElement('canvas').getContext('2d', { willReadFrequently: true, alpha: false })
  let stopped = false
  const look = () => {
    if (stopped || !paper) return
    const { videoWidth: width, videoHeight: height } = video
    if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || width === 0) {
      requestAnimationFrame(look)
      return
    }
    if (paper.canvas.width !== width || paper.canvas.height !== height) Object.assign(paper.canvas, { width, height })
    paper.drawImage(video, 0, 0)
    const dots = paper.getImageData(0, 0, width, height).data
    worker.postMessage(question({ width, height, dots }), [dots.buffer])
  }
  worker.onmessage = ({ data }: MessageEvent<A>) => {
    if (stopped) return
    onPicture(data)
    setTimeout(look, REST_MS)
  }
  worker.onerror = () => {
    if (!stopped) onTrouble()
  }
  if (paper) look()
  else onTrouble()
  return () => {
    stopped = true
    worker.terminate()
  }
}
