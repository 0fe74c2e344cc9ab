import * as v from 'valibot'
import { chance } from '../../core/chance'
import { ItemSchema, LevelSchema } from '../../core/level'
import { MOTIF_NAMES } from '../../core/motif'
import { type Answer, type Card, itemsOf, type Rules, type Run } from '../../core/play'
import { answered, isSecondLook, type Stream, startStream, streamMarks, streamProgress } from '../../core/stream'

/** For everyone, for those at home, for nobody: always in this order, the openest first. */
export const CLOTHS = ['khan-chung', 'ao-nha', 'tui-kin'] as const
export type Cloth = (typeof CLOTHS)[number]

/** More people see the first of two cloths than the second. */
export function isOpener(one: Cloth, than: Cloth): boolean {
  return CLOTHS.indexOf(one) < CLOTHS.indexOf(than)
}

const ThreadSchema = v.object({
  ...ItemSchema.entries,
  /** Drawing beside the words. */
  icon: v.string(),
})
/** One fact or photo: a thread that belongs to one of the cloths. */
export type Thread = v.InferOutput<typeof ThreadSchema>

const LoomLevelSchema = v.object({
  ...LevelSchema.entries,
  mechanic: v.literal('M7'),
  items: v.pipe(v.array(ThreadSchema), v.minLength(1)),
  loom: v.object({
    cloths: v.pipe(v.array(v.picklist(CLOTHS)), v.minLength(2), v.maxLength(3)),
    /** What the good threads are woven into, row by row. */
    motif: v.picklist(MOTIF_NAMES),
    /** What the level calls its cloths; the names are in its words. */
    clothNames: v.object({}),
  }),
})
export type LoomLevel = v.InferOutput<typeof LoomLevelSchema>

export type LoomState = Stream

/** The thread that lies in the shuttle; null when all are in. */
export function inShuttle(level: LoomLevel, state: LoomState): Thread | null {
  return level.items.find(item => item.id === state.queue[0]) ?? null
}

/** Threads that are done with: each has its row in the cloth, placed by the child or, after a second slip, with help. */
export function threadsIn(state: LoomState): string[] {
  return Object.keys(state.given).filter(id => !state.queue.includes(id))
}

/** Word key of the name that the level gives a cloth. */
export function clothWords(level: LoomLevel, cloth: Cloth): string {
  return `${level.id}.loom.clothNames.${cloth}`
}

/** Which cloth a thread lies in at the end: where it was rightly put, else where it belongs. */
export function clothOf(level: LoomLevel, state: LoomState, thread: Thread): Cloth {
  const last = state.given[thread.id]?.at(-1)
  const put = level.loom.cloths.find(cloth => cloth === last && right(thread, cloth))
  return put ?? (thread.answer as Cloth)
}

function right(item: { answer: string; accept: string[] }, given: string): boolean {
  return given === item.answer || item.accept.includes(given)
}

function start(level: LoomLevel, run: Run): LoomState {
  return startStream(itemsOf(level, run.pool), chance(run.seed))
}

function step(level: LoomLevel, state: LoomState, answer: Answer): LoomState {
  const thread = inShuttle(level, state)
  const cloth = level.loom.cloths.find(one => one === answer.with)
  if (answer.do !== 'weave' || !thread || answer.on !== thread.id || !cloth) return state
  return answered(state, cloth, right(thread, cloth))
}

/** Answers everything rightly, but `slip` wrongly at first, by the rules themselves. */
function walk(level: LoomLevel, run: Run, slip: string | null): Answer[] {
  const answers: Answer[] = []
  let state = start(level, run)
  for (let thread = inShuttle(level, state); thread; thread = inShuttle(level, state)) {
    const { id, answer: good } = thread
    const wrong = level.loom.cloths.find(cloth => !right(thread!, cloth)) ?? good
    const answer = { do: 'weave', on: id, with: id === slip && !isSecondLook(state, id) ? wrong : good }
    answers.push(answer)
    state = step(level, state, answer)
  }
  return answers
}

function problems(level: LoomLevel): { path: string; sentence: string }[] {
  const { cloths } = level.loom
  const found: { path: string; sentence: string }[] = []
  const say = (path: string, sentence: string) => found.push({ path, sentence })
  if (new Set(cloths).size < cloths.length) say('loom.cloths', `A cloth is named twice (${cloths.join(', ')}).`)
  for (const cloth of cloths)
    if (!level.items.some(item => item.answer === cloth)) say('loom.cloths', `No thread belongs to “${cloth}”.`)
  level.items.forEach((item, i) => {
    for (const given of [item.answer, ...item.accept])
      if (!cloths.some(cloth => cloth === given))
        say(`items.${i}.answer`, `${item.id}: “${given}” is not a cloth of this loom (${cloths.join(', ')}).`)
    if (cloths.every(cloth => right(item, cloth)))
      say(`items.${i}.accept`, `${item.id}: every cloth is right, so there is nothing to judge.`)
  })
  return found
}

function words(level: LoomLevel): string[] {
  return [...level.loom.cloths.map(cloth => clothWords(level, cloth)), ...level.items.map(({ id }) => `${id}.text`)]
}

function card(level: LoomLevel, item: { id: string }): Card {
  return {
    lines: [{ key: `${item.id}.text` }],
    choices: level.loom.cloths.map(cloth => ({ given: cloth, icon: cloth, words: clothWords(level, cloth) })),
  }
}

export const rules: Rules<LoomLevel, LoomState> = {
  mechanic: 'M7',
  schema: LoomLevelSchema,
  problems,
  words,
  start,
  step,
  done: (_level, state) => state.queue.length === 0,
  marks: (level, state) => streamMarks(level.items, state, right),
  secondStar: () => true,
  progress: (_level, state) => streamProgress(state),
  solution: (level, run) => walk(level, run, null),
  slips: (level, run) => itemsOf(level, run.pool).map(item => ({ item: item.id, answers: walk(level, run, item.id) })),
  card,
  cloth: level => level.loom.motif,
  right,
}
