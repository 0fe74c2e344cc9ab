import { type Bundle, bundleOf } from '../../src/core/bundle'
import { pack, sealed } from '../../src/core/bundle-bytes'
import type { Body } from '../../src/core/entry'
import { JournalOf, uuid } from './journal-of'

/** Tablets with records, for the tests of how these travel. */
export const CLASS = '4B'

/** What happens on a tablet, one thing after the other. Learners count from 0. */
export type Happening =
  | { readonly do: 'tie'; readonly learner: number; readonly class: string; readonly code: string }
  | {
      readonly do: 'play'
      readonly learner: number
      readonly level: string
      readonly right: number
      readonly kind?: Body<'record'>['kind']
    }
  | { readonly do: 'day'; readonly n: number }
  | { readonly do: 'clock'; readonly sure: boolean }

export const learnerOf = (device: string, n: number) => `${device}-0000-4000-9000-${String(n).padStart(12, '0')}`

const ITEMS = 6

export function recordBody(learner: string, level: string, right: number, change: Partial<Body<'record'>> = {}) {
  const marks = Array.from({ length: ITEMS }, (_, n) => ({
    item: `${level}-${String(n).padStart(2, '0')}`,
    side: n % 2 ? ('safe' as const) : ('risky' as const),
    given: n < right ? 'cho-qua' : 'chan',
    right: n < right,
    tries: n < right ? 1 : 2,
    clues: n % 3 ? ['known'] : ['asks-secret', 'haste'],
  }))
  const body: Body<'record'> = {
    ...{ play: uuid(900), learner, level, hash: 'abcdef012345', kind: 'level', pool: 'core', mode: 'alone' },
    ...{ marks, stars: right > 4 ? 2 : 1, lights: [], t0: 1_793_581_200_000, t1: 1_793_581_500_000 },
  }
  return { ...body, ...change }
}

export function tabletOf(device: string, happenings: readonly Happening[]): JournalOf {
  const journal = new JournalOf(device)
  for (const one of happenings) {
    if (one.do === 'day') journal.day(one.n)
    else if (one.do === 'clock') journal.sure = one.sure
    else if (one.do === 'tie')
      journal.add('learner-code', { learner: learnerOf(device, one.learner), class: one.class, code: one.code })
    else journal.add('record', playOf(journal, learnerOf(device, one.learner), one))
  }
  return journal
}

function playOf(journal: JournalOf, learner: string, of: Extract<Happening, { do: 'play' }>): Body<'record'> {
  const time = { t0: journal.now.at - 300_000, t1: journal.now.at }
  if (of.kind === 'booster') {
    const booster = { kind: 'booster', pool: 'fresh', stars: 0 } as const
    return recordBody(learner, 'an-toan', of.right, { ...booster, lights: [of.level], ...time })
  }
  if (of.kind === 'transfer') {
    const paper = { kind: 'transfer', pool: 'transfer', stars: 0, form: 'truoc', when: 'before' } as const
    return recordBody(learner, 'TT-AT2', of.right, { ...paper, ...time })
  }
  return recordBody(learner, of.level, of.right, time)
}

export function bytesOf(bundle: Bundle): Uint8Array<ArrayBuffer> {
  return sealed(pack(bundle, null), null)
}

/** A whole class on one tablet: what a burst of QR codes must be able to carry. */
export function fullClass(pupils = 30, levels = 12, items = 12): Bundle {
  const journal = new JournalOf('a1b2c3d4')
  for (let n = 0; n < pupils; n++) {
    const code = String(n + 1).padStart(2, '0')
    journal.add('learner-code', { learner: learnerOf('a1b2c3d4', n), class: CLASS, code })
  }
  for (let level = 0; level < levels; level++) {
    for (let n = 0; n < pupils; n++) {
      const id = `AT${String(level).padStart(2, '0')}`
      const marks = Array.from({ length: items }, (_, at) => {
        const right = (at * 7 + n + level) % 5 > 0
        const of = { item: `${id}-${at}`, side: at % 2 ? ('safe' as const) : ('risky' as const) }
        return { ...of, given: right ? 'cho-qua' : 'chan', right, tries: right ? 1 : 2, clues: ['known'] }
      })
      const t1 = journal.now.at + n * 1000
      const body = recordBody(learnerOf('a1b2c3d4', n), id, 5, { marks, t0: t1 - 400_000 - n * 777, t1 })
      journal.add('record', { ...body, hash: `${id.toLowerCase().replace('at', 'a')}${'0'.repeat(9)}` })
    }
  }
  return bundleOf(journal.entries, CLASS, journal.now.at)
}
