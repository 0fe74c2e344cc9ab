import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { Eye, Pen, Unreadable } from './bytes'
import type { DeviceReceipt } from './collect'

/** What the desk gives back: which records of which tablets of a class it has. */
export interface Receipt {
  readonly class: string
  readonly receipts: readonly DeviceReceipt[]
}

const MARK = [0x42, 0x53, 0x02, 0x01] as const
const HASH = 8
const ID = 6
const MOST = { devices: 2000, ids: 200_000 }

export function receiptBytes({ class: className, receipts }: Receipt): Uint8Array<ArrayBuffer> {
  const pen = new Pen()
  for (const byte of MARK) pen.byte(byte)
  pen.text(className).whole(receipts.length)
  for (const { device, ids } of receipts) {
    pen.bytes(hexToBytes(device)).whole(ids.length)
    for (const id of ids) pen.bytes(hexToBytes(id))
  }
  return pen.bytes(sha256(pen.written()).subarray(0, HASH)).written()
}

/** Whether these bytes are a receipt of some version. */
export function isReceipt(bytes: Uint8Array): boolean {
  return MARK.slice(0, 3).every((byte, at) => bytes[at] === byte)
}

/** Null for a receipt that is damaged or of a newer version: asking the desk for it again costs nothing. */
export function openReceipt(bytes: Uint8Array): Receipt | null {
  const body = bytes.subarray(0, -HASH)
  if (!isReceipt(bytes) || bytes[3] !== MARK[3]) return null
  if (bytesToHex(sha256(body).subarray(0, HASH)) !== bytesToHex(bytes.subarray(-HASH))) return null
  try {
    const eye = new Eye(body)
    eye.bytes(MARK.length)
    const className = eye.text()
    const receipts = Array.from({ length: eye.whole(MOST.devices) }, () => {
      const device = bytesToHex(eye.bytes(4))
      return { device, ids: Array.from({ length: eye.whole(MOST.ids) }, () => bytesToHex(eye.bytes(ID))) }
    })
    eye.end()
    return { class: className, receipts }
  } catch (reason) {
    if (!(reason instanceof Unreadable)) throw reason
    return null
  }
}
