import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Step } from '../../src/core/steps'
import { wholeBundle } from '../../src/desk/bundle-parts'
import { JOBS } from '../../src/desk/jobs'
import { vneduSubject } from './school-sheets'
import { bytesOf, fullClass } from './tablets'

const LISTS = join(import.meta.dirname, '../fixtures/class-lists')
const blob = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)])

describe('work that is done beside the page', () => {
  it('gives what can be handed from a worker to the page, as it is', async () => {
    const made = [
      await JOBS.list(blob(readFileSync(join(LISTS, 'lop-4b.csv')))),
      await JOBS.list(blob(readFileSync(join(LISTS, 'same-code.csv')))),
      await JOBS.pasted('Họ và tên\nLò Thị Mai'),
      await JOBS.template(blob(await vneduSubject())),
      await JOBS.bundle(blob(new TextEncoder().encode('no bundle'))),
    ]
    for (const one of made) expect(structuredClone(one)).toEqual(one)
    expect(made[3]).toHaveProperty('template')
    expect(made[4]).toHaveProperty('head.problem')
  })

  it('makes a sheet of 1,000 pupils and as many columns as 36 levels need', async () => {
    const cell = { kind: 'number', value: 0.75, places: 2 } as const
    const rows = Array.from({ length: 1000 }, () => Array.from({ length: 116 }, () => cell))
    const columns = Array.from({ length: 116 }, (_, n) => ({ head: `Cột ${n}`, width: 9, align: 'center' as const }))
    const part = { name: 'Kết quả', lead: [[]], columns, rows, sticky: 1 }
    const sheet = { file: 'lop', parts: [part, { ...part, name: 'Quy tắc', rows: rows.slice(0, 3) }] }
    const steps: Step[] = []
    const made = await JOBS.sheet({ format: 'xlsx', sheet }, step => void steps.push(step))
    expect(made.size).toBeGreaterThan(100_000)
    // Line over line, and the rows of pupils alone are counted.
    expect(steps.map(({ done }) => done)).toEqual([0, 0, ...rows.map((_, at) => at + 1)])
    expect(steps.every(({ of }) => of === 1000)).toBe(true)
  })

  it('hands a bundle to the page in parts that make the same whole, and tells how many records are read', async () => {
    const bundle = fullClass(25, 4)
    const steps: Step[] = []
    const made = await JOBS.bundle(blob(bytesOf(bundle)), step => void steps.push(step))
    expect(made.parts.map(part => part.length)).toEqual([10, 10, 5])
    expect(made.head).toHaveProperty('bundle.pupils', [])
    expect(wholeBundle(made)).toMatchObject({ ok: true, bundle, damaged: [] })
    expect(steps).toEqual(Array.from({ length: 100 }, (_, done) => ({ done, of: 100 })))
  })
})
