import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Clip, FAMILY, fitsSound, ruleKey } from '../../src/core/clip'
import type { Version } from '../../src/core/versions'
import { clipsToShare, readWordFile, wordFile, wordTable } from '../../src/core/word-file'

const said: Version = { key: 'phrases.ui-tha', vi: 'Thả', text: 'Tso', status: 'reviewed', by: 'Mỷ', at: 5 }
const clip: Clip = {
  ...{ id: 'clip-0001', tag: 'hmn-x-rpa', key: 'phrases.ui-tha', vi: 'Thả', at: 7, type: 'audio/webm;codecs=opus' },
  ...{ speaker: { who: 'Bà Inh', village: 'Bản Mây', agreed: 6 }, from: 0.1, length: 1, gain: 2, yes: null },
}
const file = wordFile('hmn-x-rpa', [said], [{ clip, sound: 'AAAA' }])

describe('a file of words and recordings', () => {
  it('is read as it was written', () => {
    expect(readWordFile(file)).toEqual({
      tag: 'hmn-x-rpa',
      versions: [said],
      clips: [{ clip, sound: 'AAAA' }],
      unread: 0,
    })
  })

  it('is refused with the reason when it is none, or newer than this game', () => {
    expect(readWordFile('')).toBe('other')
    expect(readWordFile(file.slice(0, -9))).toBe('other')
    expect(readWordFile('{"format":"ban-sang-words-1","tag":"../x","versions":[],"clips":[]}')).toBe('other')
    expect(readWordFile(file.replace('words-1', 'words-2'))).toBe('newer')
    expect(readWordFile('PK\u0003\u0004\u0000')).toBe('other')
    expect(readWordFile(' '.repeat(120_000_001))).toBe('large')
  })

  it('is read but for what is wrong in it: strange kinds, sounds too long, another language', () => {
    const wrong = wordFile(
      'hmn-x-rpa',
      [said, { ...said, status: 'attested!' as 'attested' }, { ...said, text: 'x'.repeat(3000) }],
      [
        { clip, sound: 'A'.repeat(700_000) },
        { clip: { ...clip, type: 'text/html' }, sound: 'AAAA' },
        { clip: { ...clip, length: 10_800 }, sound: 'AAAA' },
        { clip: { ...clip, tag: 'mtq' }, sound: 'AAAA' },
        { clip, sound: '<script>' },
      ],
    )
    expect(readWordFile(wrong)).toMatchObject({ versions: [said], clips: [], unread: 7 })
  })

  it('brings no sound that lasts an afternoon, whatever the clip says of itself', () => {
    expect([0.05, 3, 45].map(seconds => fitsSound(clip, seconds))).toEqual([false, true, true])
    expect(fitsSound(clip, 3 * 3600)).toBe(false)
  })

  it('takes any text, and nothing it reads is more than was written', () => {
    fc.assert(
      fc.property(fc.json(), text => {
        const read = readWordFile(text)
        expect(typeof read === 'string' || Array.isArray(read.versions)).toBe(true)
      }),
    )
  })

  it('leaves the family’s own words at home unless they are to go too', () => {
    const own = { ...clip, key: FAMILY }
    expect(clipsToShare([clip, own], false)).toEqual([clip])
    expect(clipsToShare([clip, own], true)).toEqual([clip, own])
    // What was spoken at the fire never goes.
    expect(clipsToShare([clip, { ...clip, key: ruleKey('evening-1') }], true)).toEqual([clip])
  })

  it('is a table that no spreadsheet computes, a line a row', () => {
    const table = wordTable([{ ...said, text: '=1+1\tso\nlong' }], () => 'Let go', new Set([said.key]))
    const [, row = ''] = table.split('\r\n')
    expect(row.split('\t')).toEqual([said.key, 'Thả', 'Let go', "'=1+1 so long", 'reviewed', 'Mỷ', '1970-01-01', '1'])
  })
})
