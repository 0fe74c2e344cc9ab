import { describe, expect, it } from 'vitest'
import { CLOSENESS, closer, ROOMY } from '../../src/desk/closeness'

/** What a paper is set as in the end whose heights, as it is set closer and closer, are these. */
function setAs(...heights: readonly number[]): string {
  let now = ROOMY
  for (let looks = 0; looks < 20; looks++) {
    const next = closer(now, heights[now.step]!)
    if (next === now) return CLOSENESS[now.step]!
    now = next
  }
  throw new Error('It is never done')
}

describe('how close a level is set on paper', () => {
  it('is roomy where it fits one page, or fills the second', () => {
    expect(setAs(250, 220, 200, 180)).toBe('roomy')
    expect(setAs(450, 400, 380, 350)).toBe('roomy')
  })

  it('is as close as two pages need', () => {
    expect(setAs(600, 510, 480, 450)).toBe('long')
    expect(setAs(700, 640, 560, 500)).toBe('full once')
    // Nothing closer is left.
    expect(setAs(900, 800, 700, 600)).toBe('full once')
  })

  it('is closer where a second page would hold next to nothing, and one is enough', () => {
    expect(setAs(310, 270, 250, 230)).toBe('long')
    expect(setAs(350, 300, 280, 250)).toBe('full')
  })

  it('is as roomy as two pages let it be where it does not fit one', () => {
    expect(setAs(350, 320, 300, 280)).toBe('roomy')
    expect(setAs(530, 350, 300, 280)).toBe('long')
  })
})
