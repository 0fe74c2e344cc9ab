import { useMemo, useState } from 'preact/hooks'
import { tabletName } from '../core/bundle'
import { type Burst, burstOf } from '../core/burst'
import { receiptsOf } from '../core/collect'
import { fileName, letterOf } from '../core/letter'
import { receiptBytes } from '../core/receipt-bytes'
import type { qrOf } from '../platform/qr'
import { BurstShow } from '../ui/burst-show'
import { Button } from '../ui/button'
import type { ClassRoomProps } from './class-room'

interface GiveReceiptProps extends ClassRoomProps {
  /** The tablets whose records have just come in. */
  readonly devices: readonly string[]
  readonly onClose: () => void
}

/** Tells the tablets what has been collected: by a file, or as QR codes for their cameras. */
export function GiveReceipt(props: GiveReceiptProps) {
  const { say, journal, shown, devices, onClose } = props
  const [said, setSaid] = useState('')
  const [showing, setShowing] = useState<{ qr: typeof qrOf; burst: Burst } | null>(null)
  const entries = journal.entries()
  const bytes = useMemo(
    () => receiptBytes({ class: shown.name, receipts: receiptsOf(entries, shown.name, devices) }),
    [entries, shown.name, devices.join()],
  )
  const save = () => {
    const file = fileName('bien-nhan', shown.name)
    const text = letterOf(say('collect.notice-receipt', { class: shown.name }), bytes)
    props.saveFile(file, new Blob([text], { type: 'text/plain;charset=utf-8' }))
    setSaid(say('collect.receipt-saved', { file }))
  }
  const show = () =>
    props.qr().then(
      qr => setShowing({ qr, burst: burstOf(bytes, tabletName(entries.at(-1)?.device ?? '')) }),
      () => setSaid(say('burst.missing')),
    )
  return (
    <div class="collect-receipt">
      <p role="status">{said || say('collect.save-receipt-line')}</p>
      <div class="desk-row">
        <Button kind={said ? 'plain' : 'primary'} icon="download" onClick={save}>
          {say('collect.save-receipt')}
        </Button>
        <Button icon="ma-quet" onClick={show}>
          {say('burst.receipt-show')}
        </Button>
        <Button icon="table" onClick={onClose}>
          {say('collect.back')}
        </Button>
      </div>
      {showing && (
        <BurstShow
          {...props}
          title={say('burst.receipt-show-title')}
          line={say('burst.receipt-show-line')}
          dotsAt={n => showing.qr(showing.burst.frame(n), { for: 'screen' })}
          round={showing.burst.blocks}
          onStop={() => setShowing(null)}
        />
      )}
    </div>
  )
}
