import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** Files that are packed already: packing them again costs time and saves nothing. */
const PACKED = /\.(mp3|ogg|woff2|webp|png|zip)$/

export interface ZipWish {
  /** When the files were made, milliseconds since 1970. */
  readonly now: number
  /** Awaited after each of `of` files; what it throws ends the work. */
  readonly step?: (done: number, of: number) => Promise<void>
}

/** Files by path as one zip, in their order. One file after the other, so that whoever waits can breathe between. */
export async function zipped(files: ReadonlyMap<string, Uint8Array>, { now, step }: ZipWish): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let failed: Error | null = null
  const zip = new Zip((error, piece) => {
    failed ??= error
    pieces.push(piece as Uint8Array<ArrayBuffer>)
  })
  let done = 0
  for (const [name, bytes] of files) {
    const part = PACKED.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 9 })
    part.mtime = now
    zip.add(part)
    part.push(bytes, true)
    await step?.(++done, files.size)
  }
  zip.end()
  if (failed) throw failed
  return new Blob(pieces, { type: 'application/zip' })
}
