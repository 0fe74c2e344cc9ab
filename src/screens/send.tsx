import { useEffect, useState } from 'preact/hooks'
import { bundleOf, type Standing, standings, tabletName } from '../core/bundle'
import { isBundle, pack, sealed } from '../core/bundle-bytes'
import { receiptNews } from '../core/collect'
import type { Journal } from '../core/journal'
import { bytesInFile, fileName, letterOf } from '../core/letter'
import { isReceipt, openReceipt } from '../core/receipt-bytes'
import { compareNumber } from '../core/tablets'
import type { DeviceKey } from '../platform/device-key'
import { Band } from '../ui/band'
import { Button, RoundButton } from '../ui/button'
import { useHeadingFocus } from '../ui/dom'
import { FileButton } from '../ui/file-button'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import type { Say } from '../ui/say'
import './send.css'

export interface SendProps {
  readonly say: Say
  readonly journal: Journal
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly saveFile: (name: string, content: Blob) => void
  readonly shareFile: ((name: string, content: Blob) => Promise<boolean>) | null
  readonly deviceKey: () => Promise<DeviceKey | null>
  readonly onLeave: () => void
}

/** Hands this tablet's finished plays to the teacher as a file, and takes the receipt that comes back. */
export function Send(props: SendProps) {
  const { say, journal, onLeave } = props
  const heading = useHeadingFocus()
  const [said, setSaid] = useState('')
  const entries = journal.entries()
  const classes = standings(entries)
  const tablet = tabletName(entries.at(-1)?.device ?? '')

  const [key, setKey] = useState<DeviceKey | null | undefined>(undefined)
  useEffect(() => void props.deviceKey().then(setKey), [])

  const letter = async (className: string) => {
    const packed = pack(bundleOf(entries, className, props.now()), key?.key ?? null)
    const bytes = sealed(packed, key ? await key.sign(packed.head) : null)
    const text = letterOf(say('collect.notice-bundle', { class: className, tablet }), bytes)
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
  const takeReceipt = async ([file]: readonly File[]) => {
    if (file) setSaid(await receiptSentence(props, new Uint8Array(await file.arrayBuffer())))
  }
  return (
    <main class="send">
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
        <p class="send-said" role="status">
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
            onShare={props.shareFile && (() => share(one.class))}
          />
        ))}
        {classes.length > 0 && (
          <Panel title={say('collect.receipt-title')} class="send-panel">
            <p>{say('collect.receipt-line')}</p>
            <FileButton accept=".txt" onFiles={takeReceipt}>
              {say('collect.receipt-open')}
            </FileButton>
          </Panel>
        )}
      </div>
    </main>
  )
}

interface ClassPanelProps {
  readonly say: Say
  readonly standing: Standing
  /** It is known whether this tablet can sign. */
  readonly ready: boolean
  readonly onSave: () => void
  readonly onShare: (() => void) | null
}

function ClassPanel({ say, standing, ready, onSave, onShare }: ClassPanelProps) {
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

/** Writes down what the receipt says, and answers with what was made of it. */
async function receiptSentence({ say, journal }: SendProps, file: Uint8Array): Promise<string> {
  const bytes = bytesInFile(file)
  if (isBundle(bytes)) return say('collect.receipt-is-bundle')
  if (!isReceipt(bytes)) return say('collect.receipt-not')
  const receipt = openReceipt(bytes)
  if (!receipt) return say('collect.receipt-broken')
  const entries = journal.entries()
  const news = receiptNews(entries, receipt.class, receipt.receipts)
  if (!news) return say('collect.receipt-other', { tablet: tabletName(entries.at(-1)?.device ?? '') })
  if (news.ids.length === 0) return say('collect.receipt-known')
  await journal.append('receipt', news)
  return say('collect.receipt-taken', { n: news.ids.length, class: receipt.class })
}
