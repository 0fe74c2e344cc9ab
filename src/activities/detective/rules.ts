import { chance } from '../../core/chance'
import { type Answer, type Card, itemsOf, type Rules, type Run } from '../../core/play'
import { answered, isSecondLook, type Stream, startStream, streamMarks, streamProgress } from '../../core/stream'
import {
  type DetectiveItem,
  type DetectiveLevel,
  DetectiveLevelSchema,
  labelKey,
  lookedAtFirst,
  verdictsOf,
} from './level'
import { problemsOf } from './problems'

export interface DetectiveState extends Stream {
  /** Numbers of the hotspots looked at, by item, in the order in which they were found. */
  readonly looked: Readonly<Record<string, readonly number[]>>
}

/** The item whose picture hangs on the board; null when the play is done. */
export function onBoard(level: DetectiveLevel, state: DetectiveState): DetectiveItem | null {
  return level.items.find(item => item.id === state.queue[0]) ?? null
}

export function lookedAt(state: DetectiveState, item: string): readonly number[] {
  return state.looked[item] ?? []
}

/** How many hotspots must still be looked at before a verdict is heard. */
export function stillToLook(state: DetectiveState, item: DetectiveItem): number {
  return Math.max(0, lookedAtFirst(item) - lookedAt(state, item.id).length)
}

function right(item: { answer: string; accept: readonly string[] }, given: string): boolean {
  return given === item.answer || item.accept.includes(given)
}

function start(level: DetectiveLevel, run: Run): DetectiveState {
  return { ...startStream(itemsOf(level, run.pool), chance(run.seed)), looked: {} }
}

function step(level: DetectiveLevel, state: DetectiveState, answer: Answer): DetectiveState {
  const item = onBoard(level, state)
  if (!item || answer.on !== item.id) return state
  if (answer.do === 'look') return look(state, item, answer.with ?? '')
  return answer.do === 'judge' ? judge(level, state, item, answer.with ?? '') : state
}

function look(state: DetectiveState, item: DetectiveItem, given: string): DetectiveState {
  const hotspot = item.hotspots.find(({ n }) => String(n) === given)
  const before = lookedAt(state, item.id)
  if (!hotspot || before.includes(hotspot.n)) return state
  return { ...state, looked: { ...state.looked, [item.id]: [...before, hotspot.n] } }
}

/** Looking comes before believing: a verdict given too early is not heard. */
function judge(level: DetectiveLevel, state: DetectiveState, item: DetectiveItem, given: string): DetectiveState {
  const known: readonly string[] = verdictsOf(level)
  if (!known.includes(given) || stillToLook(state, item) > 0) return state
  return { ...state, ...answered(state, given, right(item, given)) }
}

/** Looks at every detail and answers everything rightly, but `slip` wrongly at first, by the rules themselves. */
function walk(level: DetectiveLevel, run: Run, slip: string | null): Answer[] {
  const answers: Answer[] = []
  let state = start(level, run)
  for (let item = onBoard(level, state); item; item = onBoard(level, state)) {
    const answer = nextAnswer(level, state, item, item.id === slip)
    answers.push(answer)
    state = step(level, state, answer)
  }
  return answers
}

function nextAnswer(level: DetectiveLevel, state: DetectiveState, item: DetectiveItem, slips: boolean): Answer {
  const unseen = item.hotspots.find(({ n }) => !lookedAt(state, item.id).includes(n))
  if (unseen) return { do: 'look', on: item.id, with: String(unseen.n) }
  const wrong = verdictsOf(level).find(verdict => !right(item, verdict))
  const given = slips && !isSecondLook(state, item.id) ? (wrong ?? item.answer) : item.answer
  return { do: 'judge', on: item.id, with: given }
}

function words(level: DetectiveLevel): string[] {
  return level.items.flatMap(item => [
    `${item.picture.id}.alt`,
    `${item.id}.caption`,
    `${item.id}.account`,
    ...item.hotspots.map(hotspot => labelKey(item, hotspot)),
  ])
}

/** By itself a picture is asked about with what its details say: at the hearth nobody has a lens. */
function card(level: DetectiveLevel, { id }: { id: string }): Card {
  const item = level.items.find(candidate => candidate.id === id)
  return {
    ...(item && { picture: { id: item.picture.id, alt: `${item.picture.id}.alt` } }),
    lines: [
      { key: `${id}.account`, small: true },
      { key: `${id}.caption` },
      ...(item?.hotspots.map(hotspot => ({ key: labelKey(item, hotspot), small: true })) ?? []),
    ],
    choices: verdictsOf(level).map(verdict => ({
      given: verdict,
      icon: verdict,
      words: `detective.stamp-${verdict}`,
    })),
  }
}

export const rules: Rules<DetectiveLevel, DetectiveState> = {
  mechanic: 'M4',
  schema: DetectiveLevelSchema,
  problems: problemsOf,
  words,
  pictures: level => level.items.map(item => ({ path: `items.${item.id}.picture`, id: item.picture.id })),
  start,
  step,
  done: (_level, state) => state.queue.length === 0,
  marks: (level, state) => streamMarks(level.items, state, right),
  secondStar: () => true,
  progress: (_level, state) => streamProgress(state),
  solution: (level, run) => walk(level, run, null),
  slips: (level, run) => itemsOf(level, run.pool).map(item => ({ item: item.id, answers: walk(level, run, item.id) })),
  card,
  right,
}
