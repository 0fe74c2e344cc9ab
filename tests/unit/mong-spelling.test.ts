import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXCEPTIONS, otherSpellings, vietOfRpa, vietOfSyllable } from '../../src/core/mong-spelling'
import table from '../../src/core/mong-spelling.json'

const pairs = readFileSync('tests/fixtures/spelling/mong-pairs.tsv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => line.split('\t') as [rpa: string, viet: string, rule: string, kind: string])
const regular = pairs.filter(([, , , kind]) => kind === 'regular')

/** A syllable of RPA, put together from the table. */
const syllable = fc
  .tuple(...[table.onsets, table.rimes, table.tones].map(parts => fc.constantFrom(...Object.keys(parts))))
  .map(parts => parts.join(''))
const always = EXCEPTIONS.filter(one => one.instead).map(one => one.rpa)

describe('Mông, from RPA into chữ Mông Việt Nam', () => {
  it('gives back every attested pair', () => {
    expect(regular).toHaveLength(126)
    expect(regular.map(([rpa]) => vietOfRpa(rpa).text)).toEqual(regular.map(([, viet]) => viet))
  })

  it('knows the five exceptions: two are written so, three are offered beside the regular spelling', () => {
    const irregular = pairs.filter(([, , , kind]) => kind !== 'regular')
    expect(irregular).toHaveLength(5)
    expect(EXCEPTIONS).toHaveLength(5)
    expect(['Hnub nov', 'li cas', 'Li  cas?'].map(text => vietOfRpa(text).text)).toEqual([
      'Hnuz no',
      'li chas',
      'Li chas?',
    ])
    for (const [rpa, viet, rule] of irregular) {
      const found = EXCEPTIONS.find(one => ` ${one.rpa} `.includes(` ${rpa} `))!
      expect(found.viet.split(' ')).toEqual(expect.arrayContaining(viet.split(' ')))
      if (!found.instead) expect(vietOfRpa(rpa).text).toBe(rule)
    }
    expect(otherSpellings('Sib pom hauv teb chaws').map(one => one.viet)).toEqual(['sik', 'têz qơưs'])
    expect(otherSpellings('siblings')).toEqual([])
  })

  it('keeps capitals, stops and what is no Mông word, and names it', () => {
    expect(vietOfRpa('Tsis ua si los tau')).toEqual({ text: 'Tsik uô si lok tâu', unread: [], unsure: [] })
    expect(vietOfRpa('HMOOB, Facebook 111!')).toEqual({
      text: 'HMÔNGZ, Facebook 111!',
      unread: ['Facebook'],
      unsure: [],
    })
    expect(vietOfRpa('chaw')).toEqual({ text: 'qơư', unread: [], unsure: ['chaw'] })
  })

  it('reads every syllable that the table can make, and each in one way', () => {
    fc.assert(
      fc.property(syllable, rpa => {
        const made = vietOfSyllable(rpa)
        expect(made).not.toBeNull()
        if (!always.includes(rpa)) expect(vietOfRpa(rpa).text).toBe(made!.viet)
      }),
    )
  })

  it('respells a text word by word: what stands between is left alone', () => {
    fc.assert(
      fc.property(
        fc.array(syllable, { minLength: 1 }),
        fc.constantFrom(' ', ', ', ' – ', '\n', ' 111 '),
        (words, between) => {
          const text = words.join(between)
          if (/\b(nov|li\s+cas)\b/.test(text)) return
          expect(vietOfRpa(text).text).toBe(words.map(word => vietOfRpa(word).text).join(between))
        },
      ),
    )
  })

  it('takes any text', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map(at => String.fromCharCode(at))
    fc.assert(fc.property(fc.string({ unit }), text => typeof vietOfRpa(text).text === 'string'))
  })
})
