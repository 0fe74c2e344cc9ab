import { bytesToHex } from '@noble/hashes/utils.js'
import { bytesOfBase45 } from './base45'
import { FRAME_EDITION, FRAME_MARK, MOST_BLOCKS, NAME, nameOfMessage, SENDER } from './burst'
import { Eye, Unreadable } from './bytes'
import { crc32 } from './checksum'
import { Puzzle } from './puzzle'

const CHECK = 4
/** What claims more is no message of ours; tablets that are read at the same time. */
const MOST = { message: 2 * 1024 * 1024, block: 2048, frame: 2 ** 31, messages: 40 }

export interface Frame {
  readonly sender: string
  readonly name: string
  readonly length: number
  readonly block: number
  readonly n: number
  readonly sum: Uint8Array
}

/** Why a QR code is no frame: of something `other`, of a `newer` edition of this game, or `misread`. */
export type NoFrame = 'other' | 'newer' | 'misread'

/** Reads the text of one QR code. Total: any text is a frame or none. */
export function readFrame(text: string): Frame | NoFrame {
  if (!text.startsWith(FRAME_MARK)) return 'other'
  if (text[FRAME_MARK.length] !== FRAME_EDITION) return 'newer'
  const bytes = bytesOfBase45(text.slice(FRAME_MARK.length + 1))
  if (!bytes) return 'misread'
  const body = bytes.subarray(0, -CHECK)
  const check = bytes.subarray(-CHECK).reduce((sum, byte) => ((sum << 8) | byte) >>> 0, 0)
  return (crc32(body) === check && frameIn(body)) || 'misread'
}

function frameIn(body: Uint8Array): Frame | null {
  try {
    const eye = new Eye(body)
    const [sender, name] = [bytesToHex(eye.bytes(SENDER)), bytesToHex(eye.bytes(NAME))]
    const [length, block, n] = [eye.whole(MOST.message), eye.whole(MOST.block), eye.whole(MOST.frame)]
    const sum = eye.bytes(block)
    eye.end()
    return block > 0 && Math.ceil(length / block) <= MOST_BLOCKS ? { sender, name, length, block, n, sum } : null
  } catch (reason) {
    if (!(reason instanceof Unreadable)) throw reason
    return null
  }
}

/** How far one message is. */
export interface Progress {
  /** Four hex digits in capitals. */
  readonly sender: string
  readonly caught: number
  readonly of: number
}

export interface Caught extends Progress {
  /** The message, with the frame that completed it; null before. Told once. */
  readonly message: Uint8Array<ArrayBuffer> | null
}

/** Catches frames of any number of messages at once, whichever come, in any order, twice or never. */
export class Catcher {
  readonly #open = new Map<string, { readonly sender: string; readonly puzzle: Puzzle }>()
  readonly #done = new Set<string>()

  /** `done` for a frame of a message that is complete. */
  take(text: string): Caught | NoFrame | 'done' {
    const frame = readFrame(text)
    if (typeof frame === 'string') return frame
    if (this.#done.has(frame.name)) return 'done'
    // What claims another length is another message, whatever its name.
    const key = `${frame.name} ${frame.length} ${frame.block}`
    const sender = frame.sender.toUpperCase()
    const { puzzle } = this.#open.get(key) ?? { puzzle: new Puzzle(frame) }
    // The one touched last stands last; the one not seen for longest makes room.
    this.#open.delete(key)
    this.#open.set(key, { sender, puzzle })
    if (this.#open.size > MOST.messages) this.#open.delete(this.#open.keys().next().value!)
    puzzle.take(frame)
    const progress = { sender, caught: puzzle.caught, of: puzzle.blocks }
    if (puzzle.caught < puzzle.blocks) return { ...progress, message: null }
    this.#open.delete(key)
    const message = puzzle.solved()
    // A frame that was no part of it slipped in: from the beginning.
    if (bytesToHex(nameOfMessage(message)) !== frame.name) return { ...progress, caught: 0, message: null }
    this.#done.add(frame.name)
    return { ...progress, message }
  }

  /** Messages that are not complete; the one seen last stands last. */
  progress(): readonly Progress[] {
    return [...this.#open.values()].map(({ sender, puzzle }) => ({ sender, caught: puzzle.caught, of: puzzle.blocks }))
  }
}
