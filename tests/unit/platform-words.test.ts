import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Files } from '../../src/platform/files'
import { chainOf, openWords } from '../../src/platform/words'

const PACKS: Readonly<Record<string, unknown>> = {
  'languages/vi.json': { weir: { go: 'Thả {{n}} tin', 'card.cho-qua': 'Cho qua', only: 'Chỉ có ở đây' } },
  'desk/words.vi.json': { desk: { title: 'Bàn giáo viên', lock: 'Khóa' } },
  'desk/words.en.json': { desk: { title: "Teacher's desk" } },
  'languages/en.json': { weir: { go: 'Let {{n}} go', 'card.cho-qua': 'Let it pass' } },
}
let page: { lang: string }
let loads: string[]

function files(missing: readonly string[] = []): Files {
  return {
    art: path => path,
    painting: () => Promise.reject(new Error('no paintings here')),
    sound: name => name,
    async json(path) {
      loads.push(path)
      if (missing.includes(path)) throw new Error(`${path} could not be loaded`)
      return PACKS[path]
    },
    onLevel: () => () => {},
  }
}

beforeEach(() => {
  loads = []
  page = { lang: '' }
  vi.stubGlobal('document', { documentElement: page })
})

describe('words', () => {
  it('are Vietnamese until a language is chosen, and load no other', async () => {
    const words = await openWords(files(), null)
    expect([words.tag(), page.lang, words.say('weir.go', { n: 3 })]).toEqual(['vi', 'vi', 'Thả 3 tin'])
    expect(loads).toEqual(['languages/vi.json'])
  })

  it('change at any moment, and those that are missing come from the authority', async () => {
    const words = await openWords(files(), null)
    const seen = vi.fn()
    words.watch(seen)
    await words.choose('en')
    expect([words.say('weir.go', { n: 3 }), words.say('weir.only'), page.lang]).toEqual([
      'Let 3 go',
      'Chỉ có ở đây',
      'en',
    ])
    expect(words.say('weir.card.cho-qua')).toBe('Let it pass')
    expect(seen).toHaveBeenCalledOnce()
    expect(words.chain()).toEqual(['en', 'vi'])
  })

  it('change in one stroke with what belongs to them, once they are there', async () => {
    const words = await openWords(files(), null)
    const seen: string[] = []
    words.watch(() => seen.push(`watcher ${words.say('weir.card.cho-qua')}`))
    await words.fetch('en')
    expect([words.tag(), seen]).toEqual(['vi', []])
    void words.choose('en', () => seen.push(`also ${words.say('weir.card.cho-qua')}`))
    expect(seen).toEqual(['also Let it pass', 'watcher Let it pass'])
    void words.choose('vi')
    expect(words.say('weir.card.cho-qua')).toBe('Cho qua')
  })

  it('are those that were chosen last, whichever came first', async () => {
    const words = await openWords(files(), null)
    const also = vi.fn()
    const slow = words.choose('en', also)
    await words.choose('vi')
    await slow
    expect([words.tag(), page.lang]).toEqual(['vi', 'vi'])
    expect(also).not.toHaveBeenCalled()
  })

  it('show what a person typed as it is', async () => {
    const words = await openWords(files(), 'en')
    expect(words.say('weir.go', { n: '<b>{{x}} $t(weir.only)' })).toBe('Let <b>{{x}} $t(weir.only) go')
  })

  it('stay as they were when a language cannot be loaded, and may be asked again', async () => {
    const missing = ['languages/en.json']
    const words = await openWords(files(missing), 'en')
    expect(words.tag()).toBe('vi')
    await expect(words.choose('en')).rejects.toThrow('could not be loaded')
    expect(words.say('weir.go', { n: 1 })).toBe('Thả 1 tin')
    missing.length = 0
    await words.choose('en')
    expect(words.tag()).toBe('en')
  })

  it('of the rooms for adults come when one is entered, and with each language that is chosen then', async () => {
    const words = await openWords(files(), null)
    expect(words.say('desk.title')).toBe('title')
    await words.forAdults()
    expect(words.say('desk.title')).toBe('Bàn giáo viên')
    await words.choose('en')
    expect([words.say('desk.title'), words.say('desk.lock')]).toEqual(["Teacher's desk", 'Khóa'])
    expect(loads.filter(path => path === 'desk/words.vi.json')).toHaveLength(1)
  })

  it('know their languages from the folders alone', async () => {
    const words = await openWords(files(), 'xx')
    expect(words.tag()).toBe('vi')
    expect(words.tags()).toContainEqual({ tag: 'en', endonym: 'English' })
    expect(words.tags()[0]).toEqual({ tag: 'vi', endonym: 'Tiếng Việt' })
  })
})

describe('chainOf', () => {
  const fallbacks: Readonly<Record<string, readonly string[]>> = {
    blt: ['tai', 'vi'],
    tai: ['en', 'blt'],
    en: ['vi'],
    vi: [],
  }
  it('goes from near to far, ends in Vietnamese, and is not caught in a circle', () => {
    expect(chainOf('blt', tag => fallbacks[tag] ?? [])).toEqual(['blt', 'tai', 'en', 'vi'])
    expect(chainOf('vi', tag => fallbacks[tag] ?? [])).toEqual(['vi'])
    expect(chainOf('mtq', () => [])).toEqual(['mtq', 'vi'])
  })
})
