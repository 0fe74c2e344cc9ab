import { useEffect, useRef, useState } from 'preact/hooks'
import type { Camera, CameraTrouble } from '../platform/camera'
import type { CardPicture } from '../platform/cards'
import { Button } from '../ui/button'
import { classes } from '../ui/dom'
import { Icon } from '../ui/icon'
import type { WholeProps } from './whole'

/** As many dots as cheap cameras give: a card in the last row has few of them. */
const WANTED = { width: 1920, height: 1080 }

interface CameraPictureProps extends Pick<WholeProps, 'say' | 'cardEye'> {
  readonly onPicture: (picture: CardPicture) => void
  /** The reader does not run here. */
  readonly onDead: () => void
}

/** What the camera sees, read card by card while it is shown; or why there is no picture, and what to do. */
export function CameraPicture({ say, cardEye, onPicture, onDead }: CameraPictureProps) {
  const video = useRef<HTMLVideoElement>(null)
  const [side, setSide] = useState<'back' | 'front'>('back')
  const [tries, setTries] = useState(0)
  const [camera, setCamera] = useState<Camera | null>(null)
  const [trouble, setTrouble] = useState<CameraTrouble | null>(null)
  const told = useRef({ onPicture, onDead })
  told.current = { onPicture, onDead }

  useEffect(() => {
    let gone = false
    let leave = () => {}
    setCamera(null)
    setTrouble(null)
    const open = async () => {
      const { openCamera, readCards } = await cardEye()
      const opened = await openCamera(side, WANTED)
      if (typeof opened === 'string') {
        if (!gone) setTrouble(opened)
        return
      }
      const picture = video.current
      if (gone || !picture) return opened.close()
      picture.srcObject = opened.stream
      const stop = readCards(
        picture,
        one => told.current.onPicture(one),
        () => told.current.onDead(),
      )
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
    <div class="wg-camera">
      <div class={classes('wg-video', camera?.mirror && 'mirror')}>
        <video ref={video} autoplay muted playsInline />
        {!camera && !trouble && <p role="status">{say('camera.opening')}</p>}
        {trouble && (
          <p role="alert">
            <Icon name="warning" /> <span>{say(`camera.${trouble}`)}</span>
          </p>
        )}
      </div>
      {trouble && trouble !== 'insecure' && (
        <Button icon="undo" onClick={() => setTries(tries + 1)}>
          {say('camera.again')}
        </Button>
      )}
      {camera?.others && !trouble && (
        <Button icon="swap" onClick={() => setSide(side === 'back' ? 'front' : 'back')}>
          {say('camera.other')}
        </Button>
      )}
    </div>
  )
}
