import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from './button'
import { classes } from './dom'
import { Icon } from './icon'
import type { Say } from './say'
import './scanner.css'

export type ScannerTrouble = 'insecure' | 'refused' | 'missing' | 'in-use' | 'away'

/** A camera as far as this piece needs it; the part of the house that knows browsers hands it in. */
export interface ScannerCamera {
  readonly stream: MediaStream
  readonly mirror: boolean
  readonly others: boolean
  onAway(told: () => void): void
  close(): void
}
export interface Cameras {
  readonly openCamera: (side: 'back' | 'front') => Promise<ScannerCamera | ScannerTrouble>
  readonly readCodes: (video: HTMLVideoElement, onText: (text: string) => void) => () => void
}

export interface ScannerProps {
  readonly say: Say
  /** Fetches what opens cameras, when this is shown. */
  readonly cameras: () => Promise<Cameras>
  /** The camera to try first. */
  readonly side?: 'back' | 'front'
  /** Called for every QR code that is read, so many times a second for one that stays in sight. */
  readonly onText: (text: string) => void
  /** What is said under the picture; how to aim when left out. */
  readonly children?: ComponentChildren
}

/** What the camera sees, with a frame to aim by; or a sentence that says why there is no picture and what to do. */
export function Scanner({ say, cameras, side: first = 'back', onText, children }: ScannerProps) {
  const video = useRef<HTMLVideoElement>(null)
  const [side, setSide] = useState(first)
  const [tries, setTries] = useState(0)
  const [camera, setCamera] = useState<ScannerCamera | null>(null)
  const [trouble, setTrouble] = useState<ScannerTrouble | null>(null)
  const told = useRef(onText)
  told.current = onText

  useEffect(() => {
    let gone = false
    let leave = () => {}
    setCamera(null)
    setTrouble(null)
    const open = async () => {
      const { openCamera, readCodes } = await cameras()
      const opened = await openCamera(side)
      if (typeof opened === 'string') {
        if (!gone) setTrouble(opened)
        return
      }
      const picture = video.current
      if (gone || !picture) return opened.close()
      picture.srcObject = opened.stream
      const stop = readCodes(picture, text => told.current(text))
      leave = () => {
        stop()
        opened.close()
      }
      opened.onAway(() => {
        if (!gone) setTrouble('away')
      })
      setCamera(opened)
    }
    void open()
    return () => {
      gone = true
      leave()
    }
  }, [side, tries])

  return (
    <div class="scanner">
      <div class={classes('scanner-picture', camera?.mirror && 'mirror')}>
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
          <Button kind="primary" icon="undo" onClick={() => setTries(tries + 1)}>
            {say('camera.again')}
          </Button>
        )}
        {camera?.others && !trouble && (
          <Button icon="swap" onClick={() => setSide(side === 'back' ? 'front' : 'back')}>
            {say('camera.other')}
          </Button>
        )}
      </div>
    </div>
  )
}
