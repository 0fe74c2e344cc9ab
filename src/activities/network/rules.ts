import type { Item } from '../../core/level'
import { type Answer, type Card, itemsOf, mark, type Rules, type Run } from '../../core/play'
import {
  CHECKS,
  houseOf,
  JUDGEMENTS,
  type Judgement,
  type NetworkLevel,
  NetworkLevelSchema,
  networkOf,
  postOf,
} from './level'
import { problems } from './problems'
import { begin, current, type NetworkState } from './state'

function dayId(level: NetworkLevel, state: NetworkState): string | undefined {
  return networkOf(level, state.pool).days[state.day]?.id
}

function right(item: Pick<Item, 'answer'>, given: string): boolean {
  return given === item.answer
}

function open(level: NetworkLevel, state: NetworkState, { on, with: kind }: Answer): NetworkState {
  const check = CHECKS.find(one => one === kind)
  const before = state.opened[on] ?? []
  if (!check || current(level, state)?.id !== on || before.includes(check)) return state
  return { ...state, opened: { ...state.opened, [on]: [...before, check] } }
}

function judge(level: NetworkLevel, state: NetworkState, { on, with: given }: Answer): NetworkState {
  const judgement = JUDGEMENTS.find(one => one === given)
  if (!judgement || current(level, state)?.id !== on) return state
  const next = { ...state, given: { ...state.given, [on]: judgement } }
  return current(level, next) ? next : { ...next, step: 'hang' }
}

function hang(level: NetworkLevel, state: NetworkState, house: string): NetworkState {
  const network = networkOf(level, state.pool)
  const hung = state.lanterns[state.day] ?? []
  const fits = state.step === 'hang' && hung.length < network.lanterns && !hung.includes(house)
  return fits && houseOf(network, house) ? tonight(state, [...hung, house]) : state
}

function take(state: NetworkState, house: string): NetworkState {
  const hung = state.lanterns[state.day] ?? []
  return state.step === 'hang' && hung.includes(house)
    ? tonight(
        state,
        hung.filter(one => one !== house),
      )
    : state
}

function tonight(state: NetworkState, hung: readonly string[]): NetworkState {
  return { ...state, lanterns: state.lanterns.with(state.day, hung) }
}

function morning(level: NetworkLevel, state: NetworkState): NetworkState {
  const last = state.day + 1 >= networkOf(level, state.pool).days.length
  return last ? { ...state, step: 'end' } : { ...state, day: state.day + 1, step: 'arrive' }
}

/**
 * The acts: `arrive` (the day's posts have come), `open` a question, `judge` a post, `hang` and `take` a lantern, `night`
 * (let it pass), `morning` (go on). A post is judged once: here nothing comes back after three.
 */
function step(level: NetworkLevel, state: NetworkState, answer: Answer): NetworkState {
  if (answer.do === 'open') return open(level, state, answer)
  if (answer.do === 'judge') return judge(level, state, answer)
  if (answer.do === 'hang') return hang(level, state, answer.on)
  if (answer.do === 'take') return take(state, answer.on)
  if (answer.on !== dayId(level, state)) return state
  if (answer.do === 'arrive' && state.step === 'arrive') return { ...state, step: 'read' }
  if (answer.do === 'night' && state.step === 'hang') return { ...state, step: 'night' }
  return answer.do === 'morning' && state.step === 'night' ? morning(level, state) : state
}

/** Everything judged rightly, but `slip` wrongly. No lantern is needed for full marks. */
function walk(level: NetworkLevel, run: Run, slip: string | null): Answer[] {
  const { order } = begin(level, run)
  const otherwise = (answer: Judgement) => JUDGEMENTS.find(one => one !== answer)!
  return networkOf(level, run.pool).days.flatMap((day, d) => [
    { do: 'arrive', on: day.id },
    ...(order[d] ?? []).flatMap(id => {
      const post = postOf(level, id)
      return post ? [{ do: 'judge', on: id, with: id === slip ? otherwise(post.answer) : post.answer }] : []
    }),
    { do: 'night', on: day.id },
    { do: 'morning', on: day.id },
  ])
}

function words(level: NetworkLevel): string[] {
  const maps = level.freshNetwork ? [level.network, level.freshNetwork] : [level.network]
  return [
    ...maps.flatMap(map => [...map.nodes.map(node => `${node.id}.name`), ...map.days.map(day => `${day.id}.say`)]),
    ...level.items.flatMap(({ id, checks }) => [
      `${id}.text`,
      `${id}.source`,
      `${id}.date`,
      ...checks.map((_, i) => `${id}.checks.${i}.text`),
    ]),
  ]
}

function card(_level: NetworkLevel, { id }: Pick<Item, 'id'>): Card {
  return {
    lines: [{ key: `${id}.source`, small: true }, { key: `${id}.text` }, { key: `${id}.date`, small: true }],
    choices: [
      { given: 'cho-qua', icon: 'cho-qua', words: 'play.card-cho-qua' },
      { given: 'chan', icon: 'chan', words: 'play.card-chan-lai' },
    ],
  }
}

export const rules: Rules<NetworkLevel, NetworkState> = {
  mechanic: 'M2',
  schema: NetworkLevelSchema,
  problems,
  words,
  start: begin,
  step,
  done: (_level, state) => state.step === 'end',
  marks: (level, state) =>
    level.items.flatMap(item => {
      const given = state.given[item.id]
      return given ? [mark(item, given, right(item, given), 1)] : []
    }),
  secondStar: () => true,
  progress: (_level, state) => {
    const of = state.order.flat().length
    return { at: Math.min(of, Object.keys(state.given).length + (state.step === 'read' ? 1 : 0)) || 1, of }
  },
  solution: (level, run) => walk(level, run, null),
  slips: (level, run) => itemsOf(level, run.pool).map(item => ({ item: item.id, answers: walk(level, run, item.id) })),
  card,
  right,
}
