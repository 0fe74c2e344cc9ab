import type { SeenCard } from '../core/card-marks'
import type { openCamera } from './camera'
import workerUrl from './cards-worker.ts?worker&url'
import { scriptUrl } from './trusted'

/** Every card in one picture, and how long it took to find them, in milliseconds. */
export interface CardPicture {
  readonly seen: readonly SeenCard[]
  readonly took: number
}

/** What a screen needs to look at a class. */
export interface CardEye {
  readonly openCamera: typeof openCamera
  readonly readCards: typeof readCards
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
  let stopped = false
  const look = async () => {
    if (stopped) return
    if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.videoWidth === 0) {
      requestAnimationFrame(() => void look())
      return
    }
    const picture = await createImageBitmap(video)
    if (stopped) picture.close()
    else worker.postMessage(picture, [picture])
  }
  worker.onmessage = ({ data }: MessageEvent<CardPicture>) => {
    if (stopped) return
    onPicture(data)
    void look()
  }
  worker.onerror = () => {
    if (!stopped) onTrouble()
  }
  void look()
  return () => {
    stopped = true
    worker.terminate()
  }
}
