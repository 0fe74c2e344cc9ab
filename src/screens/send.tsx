import { useEffect, useRef, useState } from 'preact/hooks'
import { bundleOf, type Standing, standings, tabletName } from '../core/bundle'
import { pack, sealed } from '../core/bundle-bytes'
import { fitsBurst } from '../core/burst'
import type { Journal } from '../core/journal'
import { fileName, letterOf } from '../core/letter'
import { compareNumber } from '../core/tablets'
import type { DeviceKey } from '../platform/device-key'
import type { qrOf } from '../platform/qr'
import { Band } from '../ui/band'
import { Button, RoundButton } from '../ui/button'
import { useHeadingFocus } from '../ui/dom'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import { PaperFoot } from '../ui/paper-foot'
import type { Say } from '../ui/say'
import type { Cameras } from '../ui/scanner'
import './send.css'
import { ReadReceipt, SendBurst, type Showing } from './send-burst'
import { ReceiptPanel, receiptSentence } from './send-receipt'

export interface SendProps {
  readonly say: Say
  readonly art: (path: string) => string
  readonly journal: Journal
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly saveFile: (name: string, content: Blob) => void
  readonly shareFile: ((name: string, content: Blob) => Promise<boolean>) | null
  readonly deviceKey: () => Promise<DeviceKey | null>
  readonly cameras: () => Promise<Cameras>
  readonly qr: () => Promise<typeof qrOf>
  readonly calm: boolean
  readonly stayAwake: () => () => void
  readonly onLeave: () => void
}

/** Hands this tablet's finished plays to the teacher, as a file or as QR codes, and takes the receipt that comes back. */
export function Send(props: SendProps) {
  const { say, journal, onLeave } = props
  const heading = useHeadingFocus()
  const [said, setSaid] = useState('')
  const told = useRef<HTMLParagraphElement>(null)
  // What is said stands at the top; on a phone what was pressed may be a page below.
  useEffect(() => {
    if (said) told.current?.scrollIntoView({ block: 'nearest' })
  }, [said])
  const entries = journal.entries()
  const classes = standings(entries)
  const tablet = tabletName(entries.at(-1)?.device ?? '')

  const [key, setKey] = useState<DeviceKey | null | undefined>(undefined)
  useEffect(() => void props.deviceKey().then(setKey), [])

  const [showing, setShowing] = useState<Showing | null>(null)
  const [reading, setReading] = useState(false)

  const message = async (className: string) => {
    const packed = pack(bundleOf(entries, className, props.now()), key?.key ?? null)
    return sealed(packed, key ? await key.sign(packed.head) : null)
  }
  const letter = async (className: string) => {
    const text = letterOf(say('collect.notice-bundle', { class: className, tablet }), await message(className))
    return {
      file: fileName('ket-qua', className, tablet),
      content: new Blob([text], { type: 'text/plain;charset=utf-8' }),
    }
  }
  const save = async (className: string) => {
    const { file, content } = await letter(className)
    props.saveFile(file, content)
    setSaid(say('collect.saved', { file }))
  }
  const share = async (className: string) => {
    const { file, content } = await letter(className)
    if (await props.shareFile?.(file, content)) setSaid(say('collect.shared', { file }))
  }
  const show = async (className: string) => {
    const bytes = await message(className)
    if (!fitsBurst(bytes.length)) return setSaid(say('burst.too-long', { class: className }))
    await props.qr().then(
      qr => setShowing({ message: bytes, qr }),
      () => setSaid(say('burst.missing')),
    )
  }
  const takeReceipt = async (bytes: Uint8Array) => {
    setReading(false)
    setSaid(await receiptSentence(say, journal, bytes))
  }
  const readReceipt = () => {
    setShowing(null)
    setReading(true)
  }
  return (
    <main class="send on-paper">
      <Band name="tai-qua-tram" slim />
      <header class="send-head">
        <RoundButton icon="back" label={say('app.back')} onClick={onLeave} />
        <h1 ref={heading} tabIndex={-1}>
          {say('collect.title')}
        </h1>
      </header>
      <div class="send-in">
        <p>
          <b>{say('collect.this-tablet', { tablet })}</b> {say('collect.line')}
        </p>
        <p ref={told} class="send-said" role="status">
          {said && (
            <>
              <Icon name="info" /> <span>{said}</span>
            </>
          )}
        </p>
        {key && classes.length > 0 && (
          <p>
            {say('collect.number', { number: compareNumber(key.key) })} {say('collect.number-line')}
          </p>
        )}
        {key === null && <p>{say('collect.no-key')}</p>}
        {classes.length === 0 && <p>{say('collect.no-class')}</p>}
        {classes.map(one => (
          <ClassPanel
            key={one.class}
            say={say}
            standing={one}
            ready={key !== undefined}
            onSave={() => save(one.class)}
            onShow={() => show(one.class)}
            onShare={props.shareFile && (() => share(one.class))}
          />
        ))}
        {classes.length > 0 && <ReceiptPanel say={say} onFile={takeReceipt} onCamera={readReceipt} />}
      </div>
      <PaperFoot picture={props.art('title/valley.webp')} />
      {showing && (
        <SendBurst
          {...props}
          tablet={tablet}
          showing={showing}
          onStop={() => setShowing(null)}
          onReceipt={readReceipt}
        />
      )}
      {reading && <ReadReceipt {...props} onReceipt={takeReceipt} onClose={() => setReading(false)} />}
    </main>
  )
}

interface ClassPanelProps {
  readonly say: Say
  readonly standing: Standing
  /** It is known whether this tablet can sign. */
  readonly ready: boolean
  readonly onSave: () => void
  readonly onShow: () => void
  readonly onShare: (() => void) | null
}

function ClassPanel({ say, standing, ready, onSave, onShow, onShare }: ClassPanelProps) {
  const { class: name, pupils, records, collected } = standing
  const all = records > 0 && collected === records
  return (
    <Panel band="tai-pieu-hook" slim title={say('collect.class', { class: name })} class="send-panel">
      <ul class="send-facts">
        <li>{say('collect.pupils', { n: pupils })}</li>
        <li>{say('collect.records', { n: records })}</li>
      </ul>
      <p class={all ? 'send-state all' : 'send-state'}>
        <Icon name={all ? 'check' : 'upload'} />
        <span>{stateSentence(say, standing)}</span>
      </p>
      <div class="send-row">
        <Button kind={all ? 'plain' : 'primary'} icon="download" disabled={records === 0 || !ready} onClick={onSave}>
          {say('collect.save')}
        </Button>
        <Button icon="ma-quet" disabled={records === 0 || !ready} onClick={onShow}>
          {say('burst.show')}
        </Button>
        {onShare && (
          <Button icon="share" disabled={records === 0 || !ready} onClick={onShare}>
            {say('collect.share')}
          </Button>
        )}
      </div>
    </Panel>
  )
}

function stateSentence(say: Say, { records, collected }: Standing): string {
  if (records === 0) return say('collect.state-none')
  if (collected === 0) return say('collect.state-first')
  if (collected === records) return say('collect.state-all')
  return say('collect.state-some', { collected, fresh: records - collected })
}
