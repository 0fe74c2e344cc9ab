import { type Answer, type Card, itemsOf, type Rules, type Run } from '../../core/play'
import { isSecondLook, streamProgress } from '../../core/stream'
import { basketsOf, judged, type TerracesLevel, TerracesLevelSchema, TUBES } from './level'
import { belongs, right, slipAt } from './order'
import { problems } from './problems'
import { firstPairs, marks, start, step, type TerracesState } from './state'

/** Share of the scored pairs that must stand in order for the second star: more must hold than not. */
const ORDER_AT_LEAST = 0.5

/** Answers everything rightly, but the basket `slip` wrongly at first, by the rules themselves. */
function walk(level: TerracesLevel, run: Run, slip: string | null): Answer[] {
  const answers: Answer[] = []
  let state = start(level, run)
  for (let set = state.queue[0]; set !== undefined; set = state.queue[0]) {
    const baskets = basketsOf(level, set)
    const slips = slip !== null && !isSecondLook(state, set) && baskets.some(item => item.id === slip)
    const placed = slips ? slipAt(level, baskets, slip) : belongs(baskets)
    const turn = [
      ...Object.entries(placed).map(([item, place]) => ({ do: 'place', on: item, with: place })),
      { do: 'done', on: set },
    ]
    answers.push(...turn)
    state = turn.reduce<TerracesState>((now, answer) => step(level, now, answer), state)
  }
  return answers
}

/** Half of the pairs or more; a level without pairs asks for none. */
function secondStar(level: TerracesLevel, state: TerracesState): boolean {
  const pairs = firstPairs(level, state)
  return pairs.filter(pair => pair.right).length >= pairs.length * ORDER_AT_LEAST
}

function words(level: TerracesLevel): string[] {
  return level.items.flatMap(({ id }) => [`${id}.question`, `${id}.source`, ...TUBES.map(tube => `${id}.peek.${tube}`)])
}

/** One basket by itself: may it be used (asked) for this question? */
function card(level: TerracesLevel, { id }: { id: string }): Card {
  const lines = [
    { key: `${id}.question`, small: true },
    { key: `${id}.source` },
    ...TUBES.map(tube => ({ key: `${id}.peek.${tube}`, small: true })),
  ]
  if (level.terraces.mode === 'choose') {
    return {
      lines,
      choices: [
        { given: 'tot-nhat', icon: 'check', words: 'terraces.card-ask' },
        { given: 'chua-nen', icon: 'close', words: 'terraces.card-ask-not' },
      ],
    }
  }
  return {
    lines,
    choices: [
      { given: 'dung-duoc', icon: 'check', words: 'play.card-dung-duoc' },
      { given: 'chua-dung-duoc', icon: 'close', words: 'play.card-chua-dung-duoc' },
    ],
  }
}

export const rules: Rules<TerracesLevel, TerracesState> = {
  mechanic: 'M9',
  schema: TerracesLevelSchema,
  problems,
  words,
  judged,
  start,
  step,
  done: (_level, state) => state.queue.length === 0,
  marks,
  secondStar,
  progress: (_level, state) => streamProgress(state),
  solution: (level, run) => walk(level, run, null),
  slips: (level, run) =>
    itemsOf(level, run.pool)
      .filter(judged)
      .map(item => ({ item: item.id, answers: walk(level, run, item.id) })),
  card,
  right,
}
