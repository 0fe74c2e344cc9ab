import { Inflate } from 'fflate'
import { joined } from '../core/bytes'
import { crc32 } from '../core/checksum'
import { NotXml } from '../exports/xml-tags'
import { NotAZip, packedBytes, partsOf, type ZipPart } from '../exports/zip-splice'

export const MOST_UNPACKED_MEGABYTES = 20
const MEGABYTE = 1024 * 1024
/** Bytes given to the unpacker at once: a chunk of zeros unpacks to a thousand times its size. */
const CHUNK = 4096

/** Far more comes out of the zip than it weighs. */
export class TooMuch extends Error {}

/** Parts of the zip are under a password. */
export class Encrypted extends Error {}

/** The parts of a zip, unpacked when asked for; what comes out is counted, not what the file says of itself. */
export class Unpacked {
  readonly #bytes: Uint8Array
  readonly #parts: ReadonlyMap<string, ZipPart>
  #out = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    const parts = partsOf(bytes)
    if (parts.some(part => part.encrypted)) throw new Encrypted()
    this.#parts = new Map(parts.map(part => [part.name, part]))
  }

  /** LibreOffice's own format, or Excel's binary one. */
  isOtherBook(): boolean {
    return this.#parts.has('content.xml') || this.#parts.has('xl/workbook.bin')
  }

  text(name: string): string | null {
    const part = this.#parts.get(name)
    if (!part) return null
    const content = part.method === 0 ? this.#counted(packedBytes(this.#bytes, part)) : this.#inflated(part)
    if (crc32(content) !== part.crc) throw new NotAZip('a part that was changed on the way')
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content)
    } catch {
      throw new NotXml('not UTF-8')
    }
  }

  #counted(chunk: Uint8Array): Uint8Array {
    this.#out += chunk.length
    if (this.#out > MOST_UNPACKED_MEGABYTES * MEGABYTE) throw new TooMuch()
    return chunk
  }

  #inflated(part: ZipPart): Uint8Array {
    if (part.method !== 8) throw new NotAZip('packed in an unknown way')
    const chunks: Uint8Array[] = []
    let ended = false
    const inflate = new Inflate((chunk, final) => {
      chunks.push(this.#counted(chunk))
      ended ||= final
    })
    const packed = packedBytes(this.#bytes, part)
    for (let at = 0; at < packed.length; at += CHUNK) {
      this.#push(inflate, packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length)
    }
    if (!ended) throw new NotAZip('a part that ends too soon')
    return joined(chunks)
  }

  #push(inflate: Inflate, chunk: Uint8Array, final: boolean): void {
    try {
      inflate.push(chunk, final)
    } catch (reason) {
      if (reason instanceof TooMuch) throw reason
      throw new NotAZip('a part that does not unpack')
    }
  }
}
