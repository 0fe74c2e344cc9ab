import { ANSWERS, basketsOf, isUsable, type TerracesItem, type TerracesLevel } from './level'

type Found = { path: string; sentence: string }

const FEWEST = 2
const MOST = 4

function problemsOfItem(level: TerracesLevel, item: TerracesItem, i: number): Found[] {
  const answers: readonly string[] = ANSWERS[level.terraces.mode]
  const path = `items.${i}.answer`
  if (!answers.includes(item.answer))
    return [{ path, sentence: `${item.id}: “${item.answer}” is not an answer here (${answers.join(', ')}).` }]
  const risky = item.answer === answers.at(-1)
  return risky === isUsable(item)
    ? [{ path, sentence: `${item.id}: a ${item.side} basket cannot be “${item.answer}”.` }]
    : []
}

function problemsOfSet(level: TerracesLevel, set: string): Found[] {
  const baskets = basketsOf(level, set)
  const found: Found[] = []
  const say = (sentence: string) => found.push({ path: `items.${set}`, sentence: `Set ${set}: ${sentence}` })
  const count = (answer: string) => baskets.filter(item => item.answer === answer).length
  if (baskets.length < FEWEST || baskets.length > MOST)
    say(`it has ${baskets.length} baskets. Make it ${FEWEST} to ${MOST}.`)
  if (new Set(baskets.map(item => item.pool)).size > 1) say('its baskets are of different pools. Keep a set in one.')
  if (new Set(baskets.map(item => item.rank)).size < baskets.length) say('two baskets have the same rank.')
  if (!baskets.some(isUsable) || baskets.every(isUsable))
    say('it needs a basket that can be used and one that cannot, or there is nothing to compare.')
  const worst = Math.max(...baskets.filter(isUsable).map(item => item.rank))
  if (baskets.some(item => !isUsable(item) && item.rank < worst))
    say('a basket that cannot be used is ranked above one that can.')
  if (level.terraces.mode === 'choose') {
    for (const answer of ['tot-nhat', 'chua-nen'])
      if (count(answer) !== 1) say(`it has ${count(answer)} baskets that are “${answer}”. Make it one.`)
  }
  return found
}

/** What the schema cannot say about baskets and sets. */
export function problems(level: TerracesLevel): Found[] {
  const sets = [...new Set(level.items.map(item => item.set))]
  return [
    ...level.items.flatMap((item, i) => problemsOfItem(level, item, i)),
    ...sets.flatMap(set => problemsOfSet(level, set)),
  ]
}
