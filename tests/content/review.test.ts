import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import source from '../../levels/AT06/level.json'

describe('the list for a person of the place', () => {
  it('has every doubt of a level as a line to tick off', () => {
    const list = execFileSync('node', ['scripts/run.mjs', 'scripts/review.ts'], { encoding: 'utf8' })
    expect(Number(/(\d+) points\./.exec(list)?.[1])).toBeGreaterThan(100)
    for (const doubt of source.checks) expect(list).toContain(doubt)
  }, 60_000)
})
