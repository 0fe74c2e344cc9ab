import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Clip, FAMILY, heardOf, mayReview, replacedBy, ruleKey, rulesWithout } from '../../src/core/clip'
import { judgeTake, LONGEST, type Take } from '../../src/core/take'
import { JournalOf, uuid } from './journal-of'

const RATE = 8000
/** Silence with a little noise, a tone of this loudness (peak) for so long, silence again. Seconds. */
function sound(peak: number, seconds: number, { before = 0.5, after = 0.5, room = 0.0005 } = {}): Float32Array {
  const samples = new Float32Array(Math.round((before + seconds + after) * RATE))
  for (let n = 0; n < samples.length; n++) {
    const at = n / RATE - before
    samples[n] = room * Math.sin(n * 1.7) + (at >= 0 && at < seconds ? peak * Math.sin(n * 0.31) : 0)
  }
  return samples.map(one => Math.max(-1, Math.min(1, one)))
}

describe('a take', () => {
  it('is heard from shortly before its first sound to shortly after its last', () => {
    const { from, length } = judgeTake(sound(0.3, 1.2, { before: 1, after: 2 }), RATE) as Take
    expect(from).toBeCloseTo(0.88, 1)
    expect(from + length).toBeCloseTo(2.45, 1)
  })

  it('is refused with the reason', () => {
    expect(judgeTake(new Float32Array(RATE), RATE)).toBe('nothing')
    expect(judgeTake(new Float32Array(0), RATE)).toBe('nothing')
    expect(judgeTake(sound(0.008, 1), RATE)).toBe('quiet')
    expect(judgeTake(sound(3, 1), RATE)).toBe('clipped')
    expect(judgeTake(sound(0.4, 0.1), RATE)).toBe('short')
    expect(judgeTake(sound(0.4, LONGEST + 1), RATE)).toBe('long')
    // As loud as can be for a moment is not cut off.
    expect(judgeTake(sound(0.98, 1), RATE)).toMatchObject({ gain: expect.any(Number) })
  })

  it('is made about as loud as any other, and never clips', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.02, max: 0.95, noNaN: true }), peak => {
        const samples = sound(peak, 1)
        const { gain } = judgeTake(samples, RATE) as Take
        expect(peak * gain).toBeLessThanOrEqual(0.96)
        // A tone of -20 dB has its peak at 0.14; eight times louder at most.
        expect(peak * gain).toBeCloseTo(Math.min(0.141, peak * 8), 1)
      }),
    )
  })

  it('lies within what was recorded, whatever that is', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { maxLength: 4000 }), wave => {
        const judged = judgeTake(Float32Array.from(wave), 1000)
        if (typeof judged === 'string') return
        expect(judged.from).toBeGreaterThanOrEqual(0)
        expect(judged.from + judged.length).toBeLessThanOrEqual(wave.length / 1000 + 1e-9)
      }),
    )
  })
})

describe('clips of one line', () => {
  const clip = (id: string, at: number, who: string, yes = false): Clip => ({
    ...{ id, tag: 'blt-Latn', key: 'phrases.clue-hurry', vi: 'Giục thật nhanh', at, type: 'audio/webm' },
    ...{ speaker: { who, village: 'Bản Piêu', agreed: 1 }, from: 0, length: 1, gain: 1 },
    yes: yes ? { who: 'Ông Sơn', at: at + 1 } : null,
  })

  it('one that a second person said yes to is heard before a newer one', () => {
    const clips = [
      clip('one-one1', 1, 'Bà Inh', true),
      clip('two-two2', 5, 'Bà Inh'),
      clip('six-six6', 3, 'Cô Lả', true),
    ]
    expect(heardOf(clips)?.id).toBe('six-six6')
    expect(heardOf([])).toBeNull()
  })

  it('nobody says yes to their own', () => {
    expect(mayReview(clip('one-one1', 1, 'Bà Inh'), ' bà  inh ')).toBe(false)
    expect(mayReview(clip('one-one1', 1, 'Bà Inh'), '')).toBe(false)
    expect(mayReview(clip('one-one1', 1, 'Bà Inh'), 'Ông Sơn')).toBe(true)
  })

  it('a new take replaces the speaker’s own tries, never what was said yes to, nor another’s', () => {
    const fresh = clip('new-new1', 9, 'Bà Inh')
    const others = [clip('one-one1', 1, 'BÀ INH'), clip('two-two2', 2, 'Bà Inh', true), clip('six-six6', 3, 'Cô Lả')]
    expect(replacedBy(fresh, [...others, fresh]).map(one => one.id)).toEqual(['one-one1'])
    const older = { ...fresh, id: 'older-01', at: fresh.at - 1 }
    expect(replacedBy(older, [older, fresh])).toEqual([])
    const [a, b] = [
      { ...fresh, id: 'same-001' },
      { ...fresh, id: 'same-002' },
    ]
    expect([...replacedBy(a, [a, b]), ...replacedBy(b, [a, b])]).toEqual([a])
  })
})

it('a rule spoken at an evening goes when the evening is in no entry any more', () => {
  const near = { picture: 'heads/in-happy.svg', name: 'In', hand: 'ginger' } as const
  const called = { evening: uuid(1), learner: uuid(9), around: [near, { ...near, name: 'Ban' }] }
  const { entries } = new JournalOf().add('evening', { ...called, turns: [{ kind: 'story', who: 0, ids: ['HE-01'] }] })
  const clips = [ruleKey(uuid(1)), ruleKey(uuid(2)), FAMILY, 'AT02-01.text'].map(key => ({ key }) as Clip)
  expect(rulesWithout(clips, entries).map(({ key }) => key)).toEqual([ruleKey(uuid(2))])
  expect(rulesWithout(clips, [])).toHaveLength(2)
})
