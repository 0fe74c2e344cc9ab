/** Chunks of a WebP file after its header of 12 bytes: name, bytes of the chunk with name, length and padding. */
function chunksOf(file: Buffer): { name: string; bytes: Buffer }[] {
  const chunks = []
  for (let at = 12; at < file.length; ) {
    const length = file.readUInt32LE(at + 4)
    const end = at + 8 + length + (length % 2)
    chunks.push({ name: file.toString('latin1', at, at + 4), bytes: file.subarray(at, end) })
    at = end
  }
  return chunks
}

/**
 * The same picture without the colour profile that Chromium writes into each: it says sRGB, which holds without it too.
 * Where the header of chunks then has nothing left to say but the size, it goes as well. Format: RFC 9649, 2.7.
 */
export function withoutProfile(file: Buffer): Buffer {
  const ICC = 0x20
  const chunks = chunksOf(file).filter(({ name }) => name !== 'ICCP')
  const header = chunks.find(({ name }) => name === 'VP8X')
  const apart = chunks.some(({ name }) => name === 'ALPH')
  const kept = header && !apart ? chunks.filter(chunk => chunk !== header) : chunks
  const body = Buffer.concat(kept.map(({ bytes }) => bytes))
  if (header && apart) body[8]! &= ~ICC
  const start = Buffer.from('RIFF0000WEBP', 'latin1')
  start.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([start, body])
}
