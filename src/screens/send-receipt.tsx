import { tabletName } from '../core/bundle'
import { isBundle } from '../core/bundle-bytes'
import { receiptNews } from '../core/collect'
import type { Journal } from '../core/journal'
import { bytesInFile } from '../core/letter'
import { isReceipt, openReceipt } from '../core/receipt-bytes'
import { Button } from '../ui/button'
import { FileButton } from '../ui/file-button'
import { Panel } from '../ui/panel'
import type { Say } from '../ui/say'

interface ReceiptPanelProps {
  readonly say: Say
  readonly onFile: (bytes: Uint8Array) => void
  readonly onCamera: () => void
}

/** Takes the receipt that comes back from the desk, by file or by camera. */
export function ReceiptPanel({ say, onFile, onCamera }: ReceiptPanelProps) {
  return (
    <Panel title={say('collect.receipt-title')} class="send-panel">
      <p>{say('collect.receipt-line')}</p>
      <div class="send-row">
        <Button icon="may-anh" onClick={onCamera}>
          {say('burst.receipt-read')}
        </Button>
        <FileButton accept=".txt" onFiles={async ([file]) => file && onFile(new Uint8Array(await file.arrayBuffer()))}>
          {say('collect.receipt-open')}
        </FileButton>
      </div>
    </Panel>
  )
}

/** Writes down what the receipt says, and answers with what was made of it. */
export async function receiptSentence(say: Say, journal: Journal, file: Uint8Array): Promise<string> {
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
