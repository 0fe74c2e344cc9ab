import { describe, expect, it } from 'vitest'
import { openBundle } from '../../src/core/bundle-bytes'
import { siftAll, siftSteps } from '../../src/core/collect'
import type { Body, Entry } from '../../src/core/entry'
import { extentOf } from '../../src/core/gather'
import { resultSteps, resultsOf } from '../../src/core/results'
import type { Step, Steps } from '../../src/core/steps'
import { inSlices } from '../../src/desk/slices'
import { JournalOf } from './journal-of'
import { bytesOf, CLASS, fullClass } from './tablets'

const PUPILS = 30
const read = openBundle(bytesOf(fullClass(PUPILS, 4)))
if (!read.ok) throw new Error(read.problem.kind)
const piece = { opened: read, signed: false }
const codes = new Set(read.bundle.pupils.map(({ code }) => code))
const desk = new JournalOf('de5c0000').add('learner-code', { learner: crypto.randomUUID(), class: CLASS, code: '01' })

function journalWith(bodies: readonly Body<'collected'>[]): readonly Entry[] {
  return bodies.reduce((journal, body) => journal.add('collected', body), new JournalOf('de5c0000')).entries
}

/** All steps of a work, and what it made. */
function gone<Made>(steps: Steps<Made>): { told: Step[]; made: Made } {
  const told: Step[] = []
  for (;;) {
    const step = steps.next()
    if (step.done) return { told, made: step.value }
    told.push(step.value)
  }
}

describe('a long work', () => {
  it('goes pupil by pupil and makes what it makes at once', () => {
    const sifting = gone(siftSteps(desk.entries, [piece, piece], codes))
    expect(sifting.made).toEqual(siftAll(desk.entries, [piece, piece], codes))
    // What two files bring is new once only, and written down once only.
    expect(sifting.made.map(({ fresh, known, entries }) => [fresh, known, entries.length])).toEqual([
      [PUPILS * 4, 0, PUPILS],
      [0, PUPILS * 4, 0],
    ])
    const pupils = sifting.told.filter(({ of }) => of === 2 * PUPILS).map(({ done }) => done)
    expect([...new Set(pupils)]).toEqual(Array.from({ length: 2 * PUPILS }, (_, at) => at))

    const entries = journalWith(sifting.made.flatMap(one => one.entries))
    const counting = gone(resultSteps(entries, CLASS))
    expect(counting.made).toEqual(resultsOf(entries, CLASS))
    expect(counting.made.size).toBe(PUPILS)
    expect(counting.told.filter(({ of }) => of > 0).map(({ done }) => done)).toEqual(
      Array.from({ length: PUPILS }, (_, at) => at + 1),
    )
  })

  it('is anew to be done when records come, go or are tied, and not for what else is written down', () => {
    const [{ entries: bodies } = { entries: [] }] = siftAll(desk.entries, [piece], codes)
    const entries = journalWith(bodies)
    const { records, mark } = extentOf(entries)
    expect(records).toBe(PUPILS * 4)
    expect(extentOf(new JournalOf('de5c0000').entries).records).toBe(0)
    const marks = [entries.slice(0, -1), entries.slice(1)].map(some => extentOf(some).mark)
    expect(new Set([mark, ...marks]).size).toBe(3)
    const journal = new JournalOf('de5c0000')
    journal.entries = [...entries]
    journal.add('class-away', { class: '9Z' })
    expect(extentOf(journal.entries).mark).toBe(mark)
    journal.add('learner-code', { learner: crypto.randomUUID(), class: CLASS, code: '02' })
    expect(extentOf(journal.entries).mark).not.toBe(mark)
  })
})

describe('on the page', () => {
  const STEPS = 40
  let stepped = 0
  function* slow(): Steps<string> {
    for (stepped = 0; stepped < STEPS; stepped++) {
      const until = performance.now() + 2
      while (performance.now() < until);
      yield { done: stepped, of: STEPS }
    }
    return 'made'
  }

  it('lets the page have its turn again and again, and tells how far it is', async () => {
    let turns = 0
    const clock = setInterval(() => turns++, 0)
    const told: Step[] = []
    const made = await inSlices(
      slow(),
      step => void told.push(step),
      () => false,
    )
    clearInterval(clock)
    expect(made).toBe('made')
    expect(turns).toBeGreaterThan(3)
    expect(told.length).toBeGreaterThan(3)
    expect(told.at(-1)!.done).toBeGreaterThan(told[0]!.done)
  })

  it('is left where it is', async () => {
    let asked = 0
    const made = await inSlices(
      slow(),
      () => {},
      () => ++asked > 1,
    )
    expect(made).toBeNull()
    expect(stepped).toBeLessThan(STEPS)
  })

  it('throws what is wrong with the work', async () => {
    function* broken(): Steps<never> {
      yield { done: 0, of: 1 }
      throw new Error('a bug')
    }
    await expect(
      inSlices(
        broken(),
        () => {},
        () => false,
      ),
    ).rejects.toThrow('a bug')
  })
})
