import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Catcher } from '../core/catcher'
import { BurstRead } from '../ui/burst-read'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import type { Say } from '../ui/say'
import type { Cameras } from '../ui/scanner'

interface ReadScreenProps {
  readonly say: Say
  readonly cameras: () => Promise<Cameras>
  readonly onMessage: (bytes: Uint8Array<ArrayBuffer>, tablet: string) => void
  readonly onClose: () => void
  /** What could not be taken of what was read. */
  readonly children: ComponentChildren
}

/** Reads the results that tablets show as QR codes, one tablet after the other or two at once. */
export function ReadScreen({ say, cameras, onMessage, onClose, children }: ReadScreenProps) {
  const [catcher] = useState(() => new Catcher())
  const [some, setSome] = useState(false)
  const close = say(some ? 'burst.read-close' : 'burst.stop-reading')
  return (
    <Dialog title={say('burst.read-title')} closeLabel={close} onClose={onClose} class="reading">
      <BurstRead
        say={say}
        cameras={cameras}
        catcher={catcher}
        line={say('burst.read-line')}
        onMessage={(message, tablet) => {
          setSome(true)
          onMessage(message, tablet)
        }}
      >
        {some && <p>{say('burst.read-next')}</p>}
        {children}
      </BurstRead>
      <Button kind={some ? 'primary' : 'plain'} icon={some ? 'check' : 'close'} onClick={onClose}>
        {close}
      </Button>
    </Dialog>
  )
}
