import { describe, expect, it } from 'vitest'
import { type Known, noteOf, unsourced } from '../../src/core/unsourced'

const FORMS = [
  ...['ua si', 'sib faib', 'tsis', 'leej twg'].map(text => ({ text, attested: true })),
  { text: 'me nyuam', attested: false },
]

const of = (text: string, forms: readonly Known[] = FORMS, spelling: 'rpa' | null = 'rpa', vi = '') =>
  unsourced({ text, vi }, forms, spelling)

describe('words that no source attests', () => {
  it('are all but those of the glossary, each once and in order', () => {
    expect(of('Txhob tsis ua si, txhob!')).toEqual({ words: ['txhob'], loans: [] })
  })

  it('a phrase counts only where it stands whole', () => {
    expect(of('Sib pom, sib faib').words).toEqual(['sib', 'pom'])
    expect(of('Leej {{n}} twg').words).toEqual(['leej', 'twg'])
  })

  it('a phrase that the glossary has without a source is told whole', () => {
    expect(of('Me nyuam, me').words).toEqual(['me nyuam', 'me'])
  })

  it('Vietnamese words are told apart in RPA, and names not at all', () => {
    expect(of('Tsis muaj mạng, Lừa!')).toEqual({ words: ['muaj'], loans: ['mạng'] })
    const tai = [{ text: 'báu', attested: true }]
    expect(of('báu mạng', tai, null)).toEqual({ words: ['mạng'], loans: [] })
  })

  it('a name that is a syllable of RPA is no word, where it stands in the Vietnamese line too', () => {
    expect(of('Kws tshuaj Sua', FORMS, 'rpa', 'Y sĩ Sua').words).toEqual(['kws', 'tshuaj'])
    expect(of('Kws tshuaj Sua').words).toEqual(['kws', 'tshuaj', 'sua'])
  })

  it('gaps are no words', () => {
    expect(of('{{name}} tsis {{n}}')).toEqual({ words: [], loans: [] })
  })
})

describe('the note of a draft', () => {
  const some = { words: ['sib', 'pom'], loans: ['mạng'] }

  it('says the words first, then what a person wrote', () => {
    const note = noteOf(some, 'hỏi lại. Rồi ghi.')
    expect(note).toBe('Từ chưa có nguồn: sib, pom. Giữ nguyên tiếng Việt: mạng. hỏi lại. Rồi ghi.')
    expect(noteOf(some, note!)).toBe(note)
  })

  it('forgets words that have a source now, and keeps what a person wrote', () => {
    const before = noteOf(some, 'hỏi lại')!
    expect(noteOf({ words: ['pom'], loans: [] }, before)).toBe('Từ chưa có nguồn: pom. hỏi lại')
    expect(noteOf({ words: [], loans: [] }, before)).toBe('hỏi lại')
    expect(noteOf({ words: [], loans: [] }, noteOf(some)!)).toBeNull()
  })
})
