import { isTest, type Level, type Tier } from '../core/level'
import type { Tell } from './problems'

const STAGES: Readonly<Record<Tier, readonly string[]>> = { 1: ['CB1'], 2: ['CB2'], 3: ['TC1', 'TC2'] }
const COLUMNS = ['CB1', 'CB2', 'TC1', 'TC2']

/** How many indicators each component has at CB1, CB2, TC1 and TC2 (Thông tư 02/2025/TT-BGDĐT, annex). */
const INDICATORS: Readonly<Record<string, readonly [number, number, number, number]>> = {
  ...{ '1.1': [3, 4, 4, 4], '1.2': [1, 1, 2, 2], '1.3': [2, 2, 2, 2] },
  ...{ '2.1': [2, 2, 2, 2], '2.2': [2, 2, 3, 3], '2.3': [2, 2, 2, 2] },
  ...{ '2.4': [1, 1, 1, 1], '2.5': [3, 3, 3, 3], '2.6': [3, 3, 3, 3] },
  ...{ '3.1': [2, 2, 2, 2], '3.2': [1, 1, 1, 1], '3.3': [1, 1, 1, 1], '3.4': [1, 1, 1, 1] },
  ...{ '4.1': [4, 4, 4, 4], '4.2': [3, 3, 3, 3], '4.3': [3, 3, 3, 3], '4.4': [1, 1, 1, 1] },
  ...{ '5.1': [2, 2, 2, 2], '5.2': [3, 3, 3, 3], '5.3': [2, 2, 2, 2], '5.4': [2, 2, 2, 3] },
  ...{ '6.1': [0, 2, 2, 2], '6.2': [3, 3, 3, 3], '6.3': [2, 2, 2, 2] },
}

/** The grade sheet hands on what a level trains: at least one code, of the level's own stage of school, that exists. */
export function tellCompetences(level: Level, tell: Tell): void {
  const { competences, ai, tier } = level
  // A test measures what levels train, and stands for no competence of its own.
  if (competences.length === 0 && !isTest(level))
    tell('competences', 'Name at least one code of Thông tư 02/2025, such as "4.2.CB1b".')
  for (const code of competences) {
    const [, component = '', stage = '', letter = ''] = /^(\d\.\d)\.(\w+?)([a-d])$/.exec(code) ?? []
    if (!STAGES[tier].includes(stage)) {
      tell('competences', `"${code}" is not of tier ${tier}. Use a code with ${STAGES[tier].join(' or ')}.`)
      continue
    }
    const most = INDICATORS[component]?.[COLUMNS.indexOf(stage)] ?? 0
    if ('abcd'.indexOf(letter) >= most)
      tell('competences', `"${code}" does not exist: ${component} has ${most} indicators at ${stage}.`)
  }
  for (const code of ai) {
    if (!/^([1-9]|1[0-2])\.[A-D]\d\.\d$/.test(code))
      tell('ai', `"${code}" is no code of QĐ 2422. They look like "6.A1.3".`)
  }
}
