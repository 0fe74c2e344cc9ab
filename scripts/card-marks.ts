// Makes the marks of the paper cards anew. Cards in children's hands stop to be read then: only for a new edition of them.
// Usage: node scripts/run.mjs scripts/card-marks.ts
import { writeFileSync } from 'node:fs'
import { MARK_SIDE } from '../src/core/card-marks'
import { CARDS, CARDS_IN_SET, SETS } from '../src/core/card-set'
import { chance } from '../src/core/chance'

const CELLS = MARK_SIDE * MARK_SIDE
/** Cells in which any two marks differ however they are turned, and each from itself turned. */
const APART = 12
/** Neither nearly white nor nearly black, which a window or a bag is too. */
const WHITE = { least: 12, most: 24 }

const next = chance(2026)
const turned = (cells: string) =>
  Array.from({ length: CELLS }, (_, at) => {
    const [row, column] = [Math.floor(at / MARK_SIDE), at % MARK_SIDE]
    return cells[(MARK_SIDE - 1 - column) * MARK_SIDE + row]
  }).join('')
const apart = (a: string, b: string) => {
  let n = 0
  for (let i = 0; i < CELLS; i++) n += Number(a[i] !== b[i])
  return n
}

const marks: string[] = []
const seen: string[] = []
while (marks.length < CARDS) {
  const cells = Array.from({ length: CELLS }, () => (next() < 0.5 ? '0' : '1')).join('')
  const white = cells.replaceAll('0', '').length
  // With an even count everywhere distances are even too, so that twelve costs no more than eleven.
  if (white % 2 === 1 || white < WHITE.least || white > WHITE.most) continue
  const turns = [cells, turned(cells), turned(turned(cells)), turned(turned(turned(cells)))]
  if (turns.slice(1).some(turn => apart(turn, cells) < APART)) continue
  if (seen.some(other => apart(other, cells) < APART)) continue
  marks.push(cells)
  seen.push(...turns)
}
const hex = marks.map(cells => Number.parseInt(cells, 2).toString(16).padStart(9, '0'))
const rows = Array.from({ length: SETS }, (_, set) => hex.slice(set * CARDS_IN_SET, (set + 1) * CARDS_IN_SET).join(' '))
writeFileSync(
  'src/core/card-marks-list.ts',
  `/** Written by scripts/card-marks.ts: a row for each set, 36 cells of each card as nine hexadecimal digits, 1 for white. */
export const MARKS: readonly string[] = [
${rows.map(row => `  '${row}',\n`).join('')}]
`,
)
