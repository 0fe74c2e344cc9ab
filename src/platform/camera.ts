import { stayAwake } from './awake'
import { type CodeReader, codeReader } from './code-reader'

/**
 * Why a camera gives no picture. `insecure`: at a plain-http address browsers open none. `refused`: by the person, or by
 * the device's settings. `missing`: the device has none. `in-use`: another app holds it. `away`: it was pulled out or taken
 * by another app while it ran.
 */
export type CameraTrouble = 'insecure' | 'refused' | 'missing' | 'in-use' | 'away'

/** Which way a camera looks; a device with one camera gives that one. */
export type CameraSide = 'back' | 'front'

export interface Camera {
  readonly stream: MediaStream
  /** It looks at who holds the device, or stands on a computer: people aim better in a mirror. */
  readonly mirror: boolean
  /** The device has more than one. */
  readonly others: boolean
  /** Calls back once when the camera stops by itself. */
  onAway(told: () => void): void
  /** The light beside the camera goes out, and the screen may go dark again. */
  close(): void
}

const TROUBLES: Readonly<Record<string, CameraTrouble>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'in-use',
  AbortError: 'in-use',
}

/** Asks for the camera, of this many dots if it has them; the browser asks the person. Gives the trouble where there is one; anything else is a bug and throws. */
export async function openCamera(
  side: CameraSide = 'back',
  wanted: { width: number; height: number } = { width: 1280, height: 720 },
): Promise<Camera | CameraTrouble> {
  const devices: MediaDevices | undefined = navigator.mediaDevices
  if (!devices?.getUserMedia) return 'insecure'
  const facingMode = side === 'back' ? 'environment' : 'user'
  try {
    const stream = await devices.getUserMedia({
      video: { facingMode: { ideal: facingMode }, width: { ideal: wanted.width }, height: { ideal: wanted.height } },
    })
    const [track] = stream.getVideoTracks()
    if (!track) return 'missing'
    const darken = stayAwake()
    const cameras = (await devices.enumerateDevices()).filter(({ kind }) => kind === 'videoinput')
    return {
      stream,
      mirror: track.getSettings().facingMode !== 'environment',
      others: cameras.length > 1,
      // Not told after `close`: a track that we stop ourselves says nothing.
      onAway: told => track.addEventListener('ended', told, { once: true }),
      close: () => {
        darken()
        for (const one of stream.getTracks()) one.stop()
      },
    }
  } catch (reason) {
    const trouble = TROUBLES[(reason as Error).name]
    if (!trouble) throw reason
    return trouble
  }
}

/** The video element as far as reading needs it: new frames are told where the browser tells them. */
type Video = HTMLVideoElement & { requestVideoFrameCallback?: (seen: () => void) => number }

/**
 * Reads the QR codes that come into sight of a playing video until it is stopped: `onText` is called for every one that is
 * read, so for a code that stays in sight many times a second. A QR code is text of unknown hands: look at it, never open
 * it. Frames that come while one is being read are left out.
 */
export function readCodes(video: HTMLVideoElement, onText: (text: string) => void): () => void {
  let stopped = false
  let reader: CodeReader | null = null
  const look = async () => {
    if (stopped) return
    reader ??= await codeReader()
    const texts = isPlaying(video) ? await reader.read(video) : []
    if (stopped) return reader.close()
    for (const text of texts) onText(text)
    next()
  }
  const next = () => afterNextFrame(video, () => void look())
  void look()
  return () => {
    stopped = true
    reader?.close()
  }
}

function isPlaying({ readyState, videoWidth }: HTMLVideoElement): boolean {
  return readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && videoWidth > 0
}

function afterNextFrame(video: Video, then: () => void): void {
  if (video.requestVideoFrameCallback && isPlaying(video)) video.requestVideoFrameCallback(then)
  else requestAnimationFrame(then)
}
