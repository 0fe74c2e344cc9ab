import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { Button } from './button'
import { classes } from './dom'
import { Icon } from './icon'
import type { Say } from './say'
import { type CameraSide, type CameraTrouble, type SeenCamera, useCamera } from './use-camera'
import './scanner.css'

export interface Cameras {
  readonly openCamera: (side: CameraSide) => Promise<SeenCamera | CameraTrouble>
  readonly readCodes: (video: HTMLVideoElement, onText: (text: string) => void) => () => void
}

export interface ScannerProps {
  readonly say: Say
  /** Fetches what opens cameras, when this is shown. */
  readonly cameras: () => Promise<Cameras>
  /** The camera to try first. */
  readonly side?: CameraSide
  /** Called for every QR code that is read, so many times a second for one that stays in sight. */
  readonly onText: (text: string) => void
  /** What is said under the picture; how to aim when left out. */
  readonly children?: ComponentChildren
}

/** What the camera sees, with a frame to aim by; or a sentence that says why there is no picture and what to do. */
export function Scanner({ say, cameras, side: first = 'back', onText, children }: ScannerProps) {
  const told = useRef(onText)
  told.current = onText
  const { video, camera, trouble, again, turn } = useCamera(first, async side => {
    const { openCamera, readCodes } = await cameras()
    return { camera: await openCamera(side), read: picture => readCodes(picture, text => told.current(text)) }
  })
  return (
    <div class="scanner">
      <div class={classes('camera-picture', 'scanner-picture', camera?.mirror && 'mirror')}>
        <video ref={video} autoplay muted playsInline />
        {camera && !trouble && <span class="scanner-frame" aria-hidden="true" />}
        {!camera && !trouble && <p role="status">{say('camera.opening')}</p>}
        {trouble && (
          <p role="alert" class="scanner-trouble">
            <Icon name="warning" /> <span>{say(`camera.${trouble}`)}</span>
          </p>
        )}
      </div>
      {camera && !trouble && <div class="scanner-below">{children ?? <p>{say('camera.aim')}</p>}</div>}
      <div class="scanner-row">
        {trouble && trouble !== 'insecure' && (
          <Button kind="primary" icon="undo" onClick={again}>
            {say('camera.again')}
          </Button>
        )}
        {camera?.others && !trouble && (
          <Button icon="swap" onClick={turn}>
            {say('camera.other')}
          </Button>
        )}
      </div>
    </div>
  )
}
