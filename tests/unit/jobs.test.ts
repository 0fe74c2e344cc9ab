import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { JOBS } from '../../src/desk/jobs'
import { vneduSubject } from './school-sheets'

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
    expect(made[4]).toHaveProperty('problem')
  })

  it('makes a sheet of 1,000 pupils and as many columns as 36 levels need', async () => {
    const cell = { kind: 'number', value: 0.75, places: 2 } as const
    const rows = Array.from({ length: 1000 }, () => Array.from({ length: 116 }, () => cell))
    const columns = Array.from({ length: 116 }, (_, n) => ({ head: `Cột ${n}`, width: 9, align: 'center' as const }))
    const sheet = { file: 'lop', parts: [{ name: 'Kết quả', lead: [], columns, rows, sticky: 1 }] }
    expect((await JOBS.sheet({ format: 'xlsx', sheet })).size).toBeGreaterThan(100_000)
  })
})
