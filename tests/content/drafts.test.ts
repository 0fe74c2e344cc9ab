import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Entry, Word } from '../../src/content/home-language'
import { vietOfRpa } from '../../src/core/mong-spelling'
import { noteOf, unsourced } from '../../src/core/unsourced'
import { library, sources } from './sources'

/** The drafts of Mông as they lie in their folder, beside the Vietnamese line of each; those of levels have a test of their own. */
const TAG = 'hmn-x-rpa'
const read = <T>(name: string) => JSON.parse(readFileSync(`assets/languages/${TAG}/${name}.json`, 'utf8')) as T
const glossary = read<Word[]>('key-words').map(({ text, status }) => ({ text, attested: status === 'attested' }))
const FILE = new RegExp(`/${TAG}/(.+)\\.json$`)
const names = [...sources.keys()].flatMap(file => FILE.exec(file)?.slice(1) ?? [])
const vietnamese = new Map(library.homes.find(({ tag }) => tag === TAG)!.strings.map(({ key, vi }) => [key, vi]))
const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []

/** Those of levels are looked at in a test of their own. */
const looked = names.filter(name => !/^(language|key-words|levels(-(?!hearth).*)?)$/.test(name))

describe.each(looked)('drafts of Mông: %s', name => {
  const entries = Object.entries(read<Record<string, Entry>>(name)).filter(([, { status }]) => status === 'draft')
  const viOf = (key: string) => vietnamese.get(name.startsWith('levels') ? key : `${name}.${key}`)!

  it('are syllables of its spelling, or words and names of the Vietnamese line', () => {
    const strange = entries.flatMap(([key, { text }]) => {
      const there = words(viOf(key))
      const { unread } = vietOfRpa(text.replace(/\{\{\w+\}\}/g, ' '))
      return unread.filter(word => !words(word).every(one => there.includes(one))).map(word => `${key}: ${word}`)
    })
    expect(strange).toEqual([])
  })

  // Made anew by `npm run draft-notes`.
  it('say of which words no source is known', () => {
    const stale = entries.filter(
      ([key, { text, note, source }]) =>
        !source && (note ?? null) !== noteOf(unsourced({ text, vi: viOf(key) }, glossary, 'rpa'), note),
    )
    expect(stale.map(([key]) => key)).toEqual([])
  })
})
