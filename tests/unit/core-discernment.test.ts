import { describe, expect, it } from 'vitest'
import { chance } from '../../src/core/chance'
import { discernment } from '../../src/core/discernment'
import { z } from '../../src/core/normal'

const marks = (risky: number, ofRisky: number, safe: number, ofSafe: number) => [
  ...Array.from({ length: ofRisky }, (_, i) => ({ side: 'risky' as const, right: i < risky })),
  ...Array.from({ length: ofSafe }, (_, i) => ({ side: 'safe' as const, right: i < safe })),
]

describe('the normal quantile', () => {
  it.each([
    [0.5, 0],
    [0.975, 1.959964],
    [0.9, 1.281552],
    [0.1, -1.281552],
    [0.001, -3.090232],
    [1e-12, -7.034484],
  ])('of %d is %d', (share, quantile) => expect(z(share)).toBeCloseTo(quantile, 5))
})

describe('d′ and c', () => {
  it('are those of the textbook formula with the log-linear correction', () => {
    const found = discernment(marks(4, 4, 3, 4))!
    expect(found.sensitivity.value).toBeCloseTo(z(4.5 / 5) - z(1.5 / 5), 6)
    expect(found.criterion.value).toBeCloseTo(-(z(4.5 / 5) + z(1.5 / 5)) / 2, 6)
  })

  it('tell one who refuses everything from one who can tell apart', () => {
    const refuses = discernment(marks(4, 4, 0, 4))!
    expect(refuses.sensitivity.value).toBeCloseTo(0, 6)
    expect(refuses.criterion.value).toBeLessThan(-1)
    const trusts = discernment(marks(0, 4, 4, 4))!
    expect(trusts.criterion.value).toBeGreaterThan(1)
  })

  it('know nothing before both sides were met', () => expect(discernment(marks(4, 4, 0, 0))).toBeNull())

  it('are less sure after eight items than after eighty', () => {
    const width = ({ low, high }: { low: number; high: number }) => high - low
    const few = discernment(marks(3, 4, 3, 4))!
    const many = discernment(marks(30, 40, 30, 40))!
    expect(width(few.sensitivity)).toBeGreaterThan(2.5)
    expect(width(many.sensitivity)).toBeLessThan(1.3)
  })

  it('come back from 2,000 simulated pupils within the sampling error of theory', () => {
    const next = chance(7)
    const pupils = 2000
    const sheets = [0, 1, 2, 3, 4].map(h => [0, 1, 2, 3, 4].map(a => discernment(marks(h, 4, 4 - a, 4))!))
    for (const [trueD, trueC] of [
      [0, 0],
      [1.5, 0.4],
      [2.2, -0.3],
    ] as const) {
      const hit = phi(trueD / 2 - trueC)
      const alarm = phi(-trueD / 2 - trueC)
      const each = Array.from({ length: pupils }, () => {
        const right = (share: number) => Array.from({ length: 4 }, () => next() < share).filter(Boolean).length
        return sheets[right(hit)]![right(alarm)]!
      })
      const expected = exact(hit, alarm)
      for (const figure of ['sensitivity', 'criterion'] as const) {
        const values = each.map(one => one[figure].value)
        const mean = values.reduce((sum, value) => sum + value, 0) / pupils
        expect(Math.abs(mean - expected[figure].mean)).toBeLessThan((3.5 * expected[figure].sd) / Math.sqrt(pupils))
      }
      const truth = { sensitivity: trueD, criterion: trueC }
      for (const figure of ['sensitivity', 'criterion'] as const) {
        const held = each.filter(one => one[figure].low <= truth[figure] && truth[figure] <= one[figure].high).length
        expect(held / pupils).toBeGreaterThan(0.93)
      }
    }
  })
})

/** Standard normal distribution function (Abramowitz & Stegun 7.1.26). */
function phi(x: number): number {
  const t = 1 / (1 + (0.3275911 * Math.abs(x)) / Math.SQRT2)
  const p = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  const tail = (p * Math.exp((-x * x) / 2)) / 2
  return x > 0 ? 1 - tail : tail
}

/** Mean and spread of d′ and c over every possible answer sheet of four and four, by the binomial distribution. */
function exact(hit: number, alarm: number) {
  const binomial = (k: number, p: number) => [1, 4, 6, 4, 1][k]! * p ** k * (1 - p) ** (4 - k)
  const all = [0, 1, 2, 3, 4].flatMap(h =>
    [0, 1, 2, 3, 4].map(a => {
      const [zh, za] = [z((h + 0.5) / 5), z((a + 0.5) / 5)]
      return { weight: binomial(h, hit) * binomial(a, alarm), sensitivity: zh - za, criterion: -(zh + za) / 2 }
    }),
  )
  const of = (figure: 'sensitivity' | 'criterion') => {
    const mean = all.reduce((sum, one) => sum + one.weight * one[figure], 0)
    return { mean, sd: Math.sqrt(all.reduce((sum, one) => sum + one.weight * (one[figure] - mean) ** 2, 0)) }
  }
  return { sensitivity: of('sensitivity'), criterion: of('criterion') }
}
