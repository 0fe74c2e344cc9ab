import type { Row } from '../../src/core/bundle'
import { uuid } from './journal-of'

/** A level as far as exports need one; its id, strand and competences are the test's own. */
export const CARD = {
  tier: 1,
  mechanic: 'M1',
  place: 'suoi',
  hamlet: 'ban-pieu',
  minutes: 7,
  sensitive: false,
  hash: 'a',
} as const

/** AT02 played to two stars, as a bundle carries it. */
export const FINISHED: Omit<Row, 'id' | 'seq' | 'at' | 'sure'> = {
  level: 'AT02',
  hash: '000000000000',
  kind: 'level',
  pool: 'core',
  mode: 'alone',
  marks: [],
  stars: 2,
  lights: [],
  t0: 1,
  t1: 2,
}

/** The `n`th of such rows. */
export const finishedRow = (n: number): Row => ({ id: uuid(n), seq: n, at: 1, sure: true, ...FINISHED })
