import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { library } from './sources'

const PARTS = ['interface words', 'phrase bank', 'told at the hearth', 'tier-1 items']

test('`npm run languages` counts every line of every language once: attested, by rule, draft, reviewed or open', () => {
  const told = execFileSync(process.execPath, ['scripts/run.mjs', 'scripts/languages.ts'], { encoding: 'utf8' })
  const rows = told.split('\n').map(row => row.trim().split(/ {2,}/))
  const head = rows.find(([first]) => first === 'language')!
  expect(head.slice(2)).toEqual(['lines', 'attested', 'by rule', 'draft', 'reviewed', 'recorded', 'open'])
  for (const { tag } of library.homes)
    for (const part of PARTS) {
      const counts =
        rows
          .find(row => row[0] === tag && row[1] === part)
          ?.slice(2)
          .map(Number) ?? []
      const [lines, attested, rule, draft, reviewed, recorded, open] = counts as [number, ...number[]]
      expect([tag, part, attested! + rule! + draft! + reviewed! + open!]).toEqual([tag, part, lines])
      expect(lines).toBeGreaterThan(30)
      expect(recorded).toBeLessThanOrEqual(lines)
    }
}, 60_000)
