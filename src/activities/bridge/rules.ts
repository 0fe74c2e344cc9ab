import { type Answer, type Card, itemsOf, mark, type Rules, type Run } from '../../core/play'
import { isSecondLook, streamMarks, streamProgress } from '../../core/stream'
import { carefulWay } from './graph'
import {
  type Bridge,
  type BridgeItem,
  type BridgeLevel,
  BridgeLevelSchema,
  bridgeOf,
  CROSS,
  FIRM,
  ROTTEN,
  TURN,
  whoKey,
} from './level'
import { problems } from './problems'
import { type BridgeState, bridgeNow, plankNow, right, start, step } from './state'

/** Crosses a bridge as a careful child would, naming each clue, and decides `given` at the end. */
function walkBridge(bridge: Bridge, item: BridgeItem, given: string): Answer[] {
  const way = carefulWay(bridge, bridge.start, item.answer === CROSS)
  const talk = way.flatMap(reply => {
    const node = bridge.nodes.find(candidate => candidate.replies.includes(reply))!
    const named: Answer[] = node.clue ? [{ do: 'name', on: node.id, with: node.clue }] : []
    return [...named, { do: 'reply', on: node.id, with: reply.id }]
  })
  // Where no reply leads home the child turns round by itself.
  const turn: Answer[] = way.length === 0 ? [{ do: 'turn', on: item.id }] : []
  return [...talk, ...turn, { do: 'judge', on: item.id, with: given }]
}

const other = (given: string) => ({ [CROSS]: TURN, [TURN]: CROSS, [FIRM]: ROTTEN, [ROTTEN]: FIRM })[given] ?? given

/** Answers everything rightly, but `slip` wrongly at first, by the rules themselves. */
function walk(level: BridgeLevel, run: Run, slip: string | null): Answer[] {
  const answers: Answer[] = []
  let state = start(level, run)
  const give = (more: readonly Answer[]) => {
    answers.push(...more)
    state = more.reduce((before, answer) => step(level, before, answer), state)
  }
  const given = (item: BridgeItem) => (item.id === slip ? other(item.answer) : item.answer)
  for (let bridge = bridgeNow(level, state); bridge; bridge = bridgeNow(level, state)) {
    const { item: id } = bridge
    const item = level.items.find(candidate => candidate.id === id)!
    give(walkBridge(bridge, item, given(item)))
  }
  for (let item = plankNow(level, state); item; item = plankNow(level, state)) {
    const again = isSecondLook(state.cards, item.id)
    give([{ do: 'judge', on: item.id, with: again ? item.answer : given(item) }])
  }
  return answers
}

function marks(level: BridgeLevel, state: BridgeState) {
  const cards = streamMarks(level.items, state.cards, right)
  return level.items.flatMap(item => {
    const given = state.judged[item.id]
    if (given !== undefined) return [mark(item, given, right(item, given), 1)]
    return cards.filter(candidate => candidate.item === item.id)
  })
}

function progress(_level: BridgeLevel, state: BridgeState): { at: number; of: number } {
  const behind = Object.keys(state.judged).length + state.left.length
  const bridges = behind + state.ahead.length
  const cards = streamProgress(state.cards)
  const hasCards = cards.of > 0
  const of = bridges + cards.of
  if (state.ahead.length > 0) return { at: behind + 1, of }
  return { at: hasCards ? bridges + cards.at : Math.max(1, of), of: Math.max(1, of) }
}

function words(level: BridgeLevel): string[] {
  const talks = level.bridges.flatMap(bridge => [
    whoKey(level, bridge),
    ...bridge.nodes.flatMap(node => [
      `${node.id}.text`,
      ...node.replies.flatMap(reply => [`${reply.id}.text`, `${reply.id}.say`]),
    ]),
    ...bridge.ends.map(end => `${end.id}.text`),
  ])
  return [...talks, ...level.items.filter(item => !bridgeOf(level, item.id)).map(item => `${item.id}.text`)]
}

/** Messages of a bridge that are read by the fire: enough to judge by, not the whole talk. */
const READ_ALOUD = 3

function card(level: BridgeLevel, item: BridgeItem): Card {
  const bridge = bridgeOf(level, item.id)
  if (!bridge) {
    return {
      lines: [{ key: `${item.id}.text` }],
      choices: [
        { given: FIRM, icon: 'van', words: 'bridge.firm' },
        { given: ROTTEN, icon: 'hearth', words: 'bridge.rotten' },
      ],
    }
  }
  const nodes = bridge.nodes.filter(node => node.clue).slice(0, READ_ALOUD)
  return {
    lines: [{ key: whoKey(level, bridge), small: true }, ...nodes.map(node => ({ key: `${node.id}.text` }))],
    choices: [
      { given: CROSS, icon: 'di', words: 'bridge.cross' },
      { given: TURN, icon: 'quay-lai', words: 'bridge.turn' },
    ],
  }
}

export const rules: Rules<BridgeLevel, BridgeState> = {
  mechanic: 'M8',
  schema: BridgeLevelSchema,
  problems,
  words,
  start,
  step,
  done: (_level, state) => state.ahead.length === 0 && state.cards.queue.length === 0,
  marks,
  secondStar: () => true,
  progress,
  solution: (level, run) => walk(level, run, null),
  slips: (level, run) => itemsOf(level, run.pool).map(item => ({ item: item.id, answers: walk(level, run, item.id) })),
  card,
  right,
}
