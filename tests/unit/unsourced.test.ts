import { describe, expect, it } from 'vitest'
import { noteOf, unsourced } from '../../src/core/unsourced'

const FORMS = ['ua si', 'sib faib', 'tsis', 'leej twg']

describe('words that no source attests', () => {
  it('are all but those of the glossary, each once and in order', () => {
    expect(unsourced('Txhob tsis ua si, txhob!', FORMS, 'rpa')).toEqual({ words: ['txhob'], loans: [] })
  })

  it('a phrase counts only where it stands whole', () => {
    expect(unsourced('Sib pom, sib faib', FORMS, 'rpa').words).toEqual(['sib', 'pom'])
    expect(unsourced('Leej {{n}} twg', FORMS, 'rpa').words).toEqual(['leej', 'twg'])
  })

  it('names and Vietnamese words are told apart, for RPA alone', () => {
    expect(unsourced('Tsis muaj mạng, Lừa!', FORMS, 'rpa')).toEqual({ words: ['muaj'], loans: ['mạng', 'lừa'] })
    expect(unsourced('báu mạng', ['báu'], null)).toEqual({ words: ['mạng'], loans: [] })
  })

  it('gaps are no words', () => {
    expect(unsourced('{{name}} tsis {{n}}', FORMS, 'rpa')).toEqual({ words: [], loans: [] })
  })
})

describe('the note of a draft', () => {
  const some = { words: ['sib', 'pom'], loans: ['mạng'] }

  it('says the words first, then what a person wrote', () => {
    const note = noteOf(some, 'hỏi lại. Rồi ghi.')
    expect(note).toBe('Từ chưa có nguồn: sib, pom. Từ mượn, tên riêng: mạng. hỏi lại. Rồi ghi.')
    expect(noteOf(some, note!)).toBe(note)
  })

  it('forgets words that have a source now, and keeps what a person wrote', () => {
    const before = noteOf(some, 'hỏi lại')!
    expect(noteOf({ words: ['pom'], loans: [] }, before)).toBe('Từ chưa có nguồn: pom. hỏi lại')
    expect(noteOf({ words: [], loans: [] }, before)).toBe('hỏi lại')
    expect(noteOf({ words: [], loans: [] }, noteOf(some)!)).toBeNull()
  })
})
