import { expect, test } from 'vitest'
import { rulesOf } from '../../src/activities/rules'
import { MOST_SUSPENDED, suspendedPlay, suspendedText } from '../../src/core/lesson'
import { fold, type Rules } from '../../src/core/play'
import { library } from './sources'

/** Every level can be cut off anywhere inside a course system, and be taken up where it was. */
test.each(library.levels.map(({ level }) => [level.id, level] as const))('%s fits into what is kept', (_id, level) => {
  const rules = rulesOf[level.mechanic] as Rules
  const run = { pool: 'core', seed: 4_294_967_295 } as const
  const answers = rules.solution(level, run).map(answer => ({ with: '', ...answer }))
  const text = suspendedText({ hash: '0123456789ab', seed: run.seed, answers })
  // A child who is wrong about everything at first gives about twice the answers.
  expect(text.length).toBeLessThan(MOST_SUSPENDED / 2)
  const read = suspendedPlay(text)!
  expect(read.answers).toEqual(answers)
  expect(rules.done(level, fold(rules, level, run, read.answers))).toBe(true)
})
