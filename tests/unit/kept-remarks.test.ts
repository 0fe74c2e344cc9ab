import { expect, test } from 'vitest'
import { openRemarks, sealRemark } from '../../src/desk/kept-remarks'
import { newVault } from '../../src/desk/vault'
import { JournalOf } from './journal-of'
import { seededCrypt } from './seeded-crypt'

const crypt = seededCrypt(10)
const of = { class: '5A', code: '01', term: '2026-2027/1' }

test("the teacher's words come back by her key alone, tidied; none of them stands in the journal", async () => {
  const { key } = await newVault(crypt, 'trau gui may ban')
  const journal = new JournalOf()
    .add('remark', await sealRemark(crypt, key, of, '  Em Mai\n nhớ  lâu. '))
    .add('remark', await sealRemark(crypt, key, { ...of, code: '02' }, 'Em chăm đọc.'))
    .add('remark', await sealRemark(crypt, key, { ...of, code: '02' }, ''))
  const opened = (by: CryptoKey) => openRemarks(crypt.subtle, by, journal.entries, '5A', of.term)
  expect(await opened(key)).toEqual(new Map([['01', 'Em Mai nhớ lâu.']]))
  expect(JSON.stringify(journal.entries)).not.toMatch(/Mai|nhớ|đọc/)
  const { key: another } = await newVault(crypt, 'mot cau khac han')
  expect(await opened(another)).toEqual(new Map())
})

test('words moved to another pupil, class or term do not open', async () => {
  const { key } = await newVault(crypt, 'trau gui may ban')
  const body = await sealRemark(crypt, key, of, 'Em nhớ lâu.')
  for (const moved of [{ code: '02' }, { class: '4B' }, { term: '2026-2027/2' }]) {
    const journal = new JournalOf().add('remark', { ...body, ...moved })
    const { class: name, term } = { ...of, ...moved }
    expect(await openRemarks(crypt.subtle, key, journal.entries, name, term)).toEqual(new Map())
  }
})
