import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FONT_NAMES, fontsOf } from '../../src/ui/fonts'
import { type Face, facesIn } from './font-characters'

const EVERYWHERE = facesIn('src/ui/fonts.css')
const OF_SCRIPT = new Map(FONT_NAMES.map(name => [name, facesIn(`src/ui/fonts-${name}.css`)]))

/** Every text of a language: its own folder, and its file beside each level. */
function textsOf(tag: string): Map<string, string> {
  const texts = new Map<string, string>()
  const add = (file: string, key: string, value: unknown): void => {
    if (typeof value === 'string') texts.set(`${file} ${key}`, value)
    else if (typeof value === 'object' && value !== null)
      for (const [name, part] of Object.entries(value)) add(file, `${key}.${name}`, part)
  }
  const files = [
    ...readdirSync(`assets/languages/${tag}`, { recursive: true, encoding: 'utf8' }).map(
      name => `assets/languages/${tag}/${name}`,
    ),
    ...readdirSync('levels', { recursive: true, encoding: 'utf8' })
      .map(name => `levels/${name}`)
      .filter(name => name.endsWith(`/${tag}.json`)),
  ]
  for (const file of files.filter(name => name.endsWith('.json'))) add(file, '', JSON.parse(readFileSync(file, 'utf8')))
  return texts
}

/** Arrows, stars and pictures come from the device; what steers lines and directions is not drawn. */
const NOT_DRAWN = /[\p{S}\p{Emoji_Modifier}\p{Cf}\p{Cc}\p{Variation_Selector}′]/u
/** A letter with the marks that stand on it. */
const LETTER = /\P{M}\p{M}*|^\p{M}+/gu

/** The characters of a text that no face draws: a mark must come from the file of its letter, or it finds no place. */
function undrawn(text: string, weight: number): string[] {
  const faces = [...fontsOf(text).flatMap(name => OF_SCRIPT.get(name)!), ...EVERYWHERE].filter(face =>
    bears(face, weight),
  )
  const draws = (cluster: string) => {
    const codes = [...cluster].filter(one => !NOT_DRAWN.test(one)).map(one => one.codePointAt(0)!)
    return faces.some(face => codes.every(code => face.has(code)))
  }
  return [...new Set(text.normalize('NFC').match(LETTER))].filter(cluster => !draws(cluster))
}

function bears({ weight }: Face, wanted: number): boolean {
  const [from = 0, to = from] = weight.split(' ').map(Number)
  return wanted >= from && wanted <= to
}

const tags = readdirSync('assets/languages', { withFileTypes: true }).filter(entry => entry.isDirectory())

describe('no letter is shown as an empty box', () => {
  it.each(tags.map(({ name }) => name))('in %s', tag => {
    const texts = textsOf(tag)
    expect(texts.size).toBeGreaterThan(0)
    // All of them at once; each alone only where something is missing, to say where.
    const whole = [...texts.values()].join('\n')
    const missing = [400, 700].flatMap(weight => undrawn(whole, weight))
    const where = [...texts].filter(([, text]) => missing.some(one => text.normalize('NFC').includes(one)))
    expect(missing, where.map(([at]) => at).join('\n')).toEqual([])
  })

  it('for all of Tai Viet, both spellings of Mông, the Mường alphabet of 2016 and the Latin of Sơn La', () => {
    const tai = Array.from({ length: 0xaadf - 0xaa80 + 1 }, (_, n) => String.fromCodePoint(0xaa80 + n))
    const assigned = tai.filter(letter => /\p{Assigned}/u.test(letter))
    expect(assigned).toHaveLength(72)
    const muong = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'].flatMap(vowel =>
      [...'\u0312\u0309\u0301\u032d'].map(mark => vowel + mark),
    )
    for (const text of [assigned.join('\n'), muong.join(' '), 'cưk tsêr njôngr hmôngz nkauj', 'phãy hẳư dượn lụk'])
      for (const weight of [400, 700]) expect(undrawn(text, weight)).toEqual([])
  })

  // A browser puts only such files together as name the same weights; of others it takes one set, and the rest is another font.
  it('and each weight of the alphabet of everywhere is one set of files', () => {
    const sets = new Map<string, number>()
    for (const { weight } of EVERYWHERE) sets.set(weight, (sets.get(weight) ?? 0) + 1)
    expect(Object.fromEntries(sets)).toEqual({ 400: 2, '600 800': 2 })
  })

  it('and a letter that no font has is found', () => {
    expect(undrawn('aꓐ', 400)).toEqual(['ꓐ'])
    expect(undrawn('a\u0324', 400)).toEqual(['a\u0324'])
  })
})
