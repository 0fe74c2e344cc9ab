/** What TypeScript's DOM library leaves out: files that are written at once, in workers only. */
export interface SyncFile {
  read(bytes: Uint8Array, options: { at: number }): number
  write(bytes: Uint8Array, options: { at: number }): number
  truncate(size: number): void
  getSize(): number
  flush(): void
  close(): void
}

/** All of it: a reading may give less than it was asked for, and what is missing would look as if it was never written. */
export function bytesOf(file: SyncFile): Uint8Array {
  const bytes = new Uint8Array(file.getSize())
  for (let at = 0; at < bytes.length; ) {
    const read = file.read(bytes.subarray(at), { at })
    if (read === 0) throw new DOMException('The file is shorter than it says', 'NotReadableError')
    at += read
  }
  return bytes
}
