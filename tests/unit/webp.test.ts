import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withoutProfile } from '../../scripts/webp'

const chunk = (name: string, ...bytes: number[]) => {
  const head = Buffer.from(`${name}0000`, 'latin1')
  head.writeUInt32LE(bytes.length, 4)
  return Buffer.concat([head, Buffer.from(bytes), Buffer.alloc(bytes.length % 2)])
}
const file = (...chunks: Buffer[]) => {
  const body = Buffer.concat(chunks)
  const head = Buffer.from('RIFF0000WEBP', 'latin1')
  head.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([head, body])
}
const PROFILE = chunk('ICCP', 1, 2, 3)

test('a picture of one chunk stands alone when its colour profile goes', () => {
  const picture = chunk('VP8L', 47, 1, 2)
  expect(withoutProfile(file(chunk('VP8X', 0x30, 0, 0, 0), PROFILE, picture))).toEqual(file(picture))
  expect(withoutProfile(file(picture))).toEqual(file(picture))
})

test('what is seen through stays beside the colours, and the header says no more that there is a profile', () => {
  const parts = [chunk('ALPH', 9), chunk('VP8 ', 8, 7)]
  const bare = file(chunk('VP8X', 0x10, 0, 0, 0), ...parts)
  expect(withoutProfile(file(chunk('VP8X', 0x30, 0, 0, 0), PROFILE, ...parts))).toEqual(bare)
})

test('no painted picture carries a profile', () => {
  const painted = readdirSync('assets/art', { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.webp'),
  )
  expect(painted.length).toBeGreaterThan(20)
  for (const name of painted) {
    const bytes = readFileSync(`assets/art/${name}`)
    expect(withoutProfile(bytes).equals(bytes), name).toBe(true)
  }
})
