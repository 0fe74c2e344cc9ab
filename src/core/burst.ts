import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { base45Of } from './base45'
import { Pen } from './bytes'
import { chance } from './chance'
import { crc32 } from './checksum'

/**
 * A message as an endless row of frames, each the text of one small QR code. The first frames are its blocks as they are,
 * so that an undisturbed reader needs no more; each one after them is the sum (XOR) of about half of all blocks. Whoever
 * catches as many frames as there are blocks, any frames in any order, and one or two more, has the message.
 */
export const FRAME_MARK = 'BSB'
export const FRAME_EDITION = '1'
/** Bytes of a message in a frame; with what is around it, a code of 45 × 45 dots, which a cheap camera still reads. */
export const BLOCK = 126
/** Bytes of SHA-256 by which a message is told from others, and known to be whole. */
export const NAME = 6
/** Bytes of the sender's name, which a reader can show before the message is whole. */
export const SENDER = 2
/** Longer messages go by file: at ten frames a second this one takes seven minutes. */
export const MOST_BLOCKS = 4096

export interface Burst {
  /** Frames that an undisturbed reader needs. */
  readonly blocks: number
  /** The text of frame `n`, from 0 on, without an end. */
  frame(n: number): string
}

/** Whether a message of so many bytes can go as a burst at all. */
export function fitsBurst(bytes: number): boolean {
  return bytes <= MOST_BLOCKS * BLOCK
}

export function nameOfMessage(message: Uint8Array): Uint8Array {
  return sha256(message).subarray(0, NAME)
}

/** `sender`: four hex digits, as people call the tablet by. */
export function burstOf(message: Uint8Array, sender: string, block = BLOCK): Burst {
  const name = nameOfMessage(message)
  const blocks = Math.max(1, Math.ceil(message.length / block))
  const padded = new Uint8Array(blocks * block)
  padded.set(message)
  // What follows the end is as motley as the rest: even stretches would make a code that is hard to read.
  const filling = chance(message.length)
  for (let at = message.length; at < padded.length; at++) padded[at] = Math.floor(filling() * 256)
  return {
    blocks,
    frame(n) {
      const sum = new Uint8Array(block)
      for (const at of blocksOf(bytesToHex(name), blocks, n)) add(sum, padded.subarray(at * block, (at + 1) * block))
      const pen = new Pen().bytes(hexToBytes(sender)).bytes(name)
      pen.whole(message.length).whole(block).whole(n).bytes(sum)
      return frameText(pen.written())
    },
  }
}

/** What a frame says, sealed with its checksum, as text. */
export function frameText(body: Uint8Array): string {
  const check = crc32(body)
  const pen = new Pen().bytes(body)
  for (const shift of [24, 16, 8, 0]) pen.byte((check >>> shift) & 0xff)
  return FRAME_MARK + FRAME_EDITION + base45Of(pen.written())
}

/** The blocks whose sum frame `n` is; both sides find them by the same chance. */
export function blocksOf(name: string, blocks: number, n: number): readonly number[] {
  if (n < blocks) return [n]
  const next = chance(Number.parseInt(name.slice(0, 8), 16) ^ Math.imul(n, 0x9e3779b1))
  const chosen = Array.from({ length: blocks }, (_, at) => at).filter(() => next() < 0.5)
  // A frame that says nothing would be wasted.
  return chosen.length > 0 ? chosen : [n % blocks]
}

/** Adds `other` to `to`, bit by bit without carrying. */
export function add(to: Uint8Array, other: Uint8Array): void {
  for (let at = 0; at < to.length; at++) to[at]! ^= other[at]!
}
