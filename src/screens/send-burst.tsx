import { useState } from 'preact/hooks'
import { burstOf } from '../core/burst'
import { Catcher } from '../core/catcher'
import type { qrOf } from '../platform/qr'
import { BurstRead } from '../ui/burst-read'
import { BurstShow } from '../ui/burst-show'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import type { Say } from '../ui/say'
import type { Cameras } from '../ui/scanner'

/** What is shown as QR codes: the bundle of one class, and what makes codes. */
export interface Showing {
  readonly message: Uint8Array
  readonly qr: typeof qrOf
}

interface SendBurstProps {
  readonly say: Say
  readonly tablet: string
  readonly showing: Showing
  readonly calm: boolean
  readonly stayAwake: () => () => void
  readonly onStop: () => void
  /** The teacher holds out the receipt. */
  readonly onReceipt: () => void
}

/** Shows this tablet's results to the teacher's camera. */
export function SendBurst({ say, tablet, showing, onReceipt, ...rest }: SendBurstProps) {
  const [burst] = useState(() => burstOf(showing.message, tablet))
  return (
    <BurstShow
      {...rest}
      say={say}
      title={say('burst.show-title')}
      line={say('burst.show-line')}
      dotsAt={n => showing.qr(burst.frame(n), { for: 'screen' })}
      round={burst.blocks}
    >
      <Button icon="may-anh" onClick={onReceipt}>
        {say('burst.receipt-read')}
      </Button>
    </BurstShow>
  )
}

interface ReadReceiptProps {
  readonly say: Say
  readonly cameras: () => Promise<Cameras>
  readonly onReceipt: (bytes: Uint8Array<ArrayBuffer>) => void
  readonly onClose: () => void
}

/** Reads the receipt from the teacher's screen. */
export function ReadReceipt({ say, cameras, onReceipt, onClose }: ReadReceiptProps) {
  const [catcher] = useState(() => new Catcher())
  return (
    <Dialog
      title={say('burst.receipt-read-title')}
      closeLabel={say('burst.stop-reading')}
      onClose={onClose}
      class="reading"
    >
      <BurstRead
        say={say}
        cameras={cameras}
        catcher={catcher}
        line={say('burst.receipt-read-line')}
        onMessage={onReceipt}
      />
      <Button icon="close" onClick={onClose}>
        {say('burst.stop-reading')}
      </Button>
    </Dialog>
  )
}
