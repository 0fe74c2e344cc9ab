import { useRef } from 'preact/hooks'
import type { CardPicture } from '../platform/cards'
import { Button } from '../ui/button'
import { classes } from '../ui/dom'
import { Icon } from '../ui/icon'
import { useCamera } from '../ui/use-camera'
import type { WholeProps } from './whole'

/** As many dots as cheap cameras give: a card in the last row has few of them. */
const WANTED = { width: 1920, height: 1080 }

interface CameraPictureProps extends Pick<WholeProps, 'say' | 'cardEye'> {
  readonly onPicture: (picture: CardPicture) => void
  /** The reader does not run here. */
  readonly onDead: () => void
  /** The class answers without its cards; for what only a camera can read there is nothing of the kind. */
  readonly onTapping?: () => void
}

/** What the camera sees, read card by card while it is shown; or why there is no picture, and what to do. */
export function CameraPicture({ say, cardEye, onPicture, onDead, onTapping }: CameraPictureProps) {
  const told = useRef({ onPicture, onDead })
  told.current = { onPicture, onDead }
  const { video, camera, trouble, again, turn } = useCamera('back', async side => {
    const { openCamera, readCards } = await cardEye()
    const read = (picture: HTMLVideoElement) =>
      readCards(
        picture,
        one => told.current.onPicture(one),
        () => told.current.onDead(),
      )
    return { camera: await openCamera(side, WANTED), read }
  })
  return (
    <div class="wg-camera">
      <div class={classes('camera-picture', 'wg-video', camera?.mirror && 'mirror')}>
        <video ref={video} autoplay muted playsInline />
        {!camera && !trouble && <p role="status">{say('camera.opening')}</p>}
        {trouble && (
          <p role="alert">
            <Icon name="warning" /> <span>{say(`camera.${trouble}`)}</span>
          </p>
        )}
      </div>
      {trouble && trouble !== 'insecure' && (
        <Button icon="undo" onClick={again}>
          {say('camera.again')}
        </Button>
      )}
      {trouble && onTapping && (
        <Button icon="hand" onClick={onTapping}>
          {say('whole.how-tap')}
        </Button>
      )}
      {camera?.others && !trouble && (
        <Button icon="swap" onClick={turn}>
          {say('camera.other')}
        </Button>
      )}
    </div>
  )
}
