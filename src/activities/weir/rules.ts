import * as v from 'valibot'
import { chance } from '../../core/chance'
import { CLUES, type Clue, ItemSchema, LevelSchema } from '../../core/level'
import { type Answer, type Card, itemsOf, type Rules, type Run } from '../../core/play'
import { answered, isSecondLook, type Stream, startStream, streamMarks, streamProgress } from '../../core/stream'

/** The basket for a grown-up: right on every risky item, and on a safe one kindly answered but not right. */
export const ASK = 'hoi'

const WeirItemSchema = v.object({
  ...ItemSchema.entries,
  /** `known`: saved in the contacts, which a taken-over account is too. */
  from: v.object({ icon: v.string(), known: v.boolean() }),
  /** Clues among which the pupil says why; the right one is the first of `clues`. */
  whyOptions: v.optional(v.array(v.object({ clue: v.picklist(CLUES) }))),
})
export type WeirItem = v.InferOutput<typeof WeirItemSchema>

const WeirLevelSchema = v.object({
  ...LevelSchema.entries,
  mechanic: v.literal('M1'),
  items: v.pipe(v.array(WeirItemSchema), v.minLength(1)),
  weir: v.object({
    /** In the order of the buttons; the first lets through. */
    exits: v.pipe(v.array(v.string()), v.minLength(2), v.maxLength(3)),
    /** After a right answer the pupil also picks the clue that shows it. */
    askWhy: v.boolean(),
    /** There when the level names its exits itself; the names are in its words. */
    exitNames: v.optional(v.object({})),
  }),
})
export type WeirLevel = v.InferOutput<typeof WeirLevelSchema>

export interface WeirState extends Stream {
  /** The item judged rightly whose reason is asked for now, if any. */
  readonly asking: string | null
  /** The clue picked as the reason of each item. */
  readonly reasons: Readonly<Record<string, Clue>>
}

/** The item that waits at the weir (or whose reason is asked for); null when the play is done. */
export function atWeir(level: WeirLevel, state: WeirState): WeirItem | null {
  const id = state.asking ?? state.queue[0]
  return level.items.find(item => item.id === id) ?? null
}

/** Word key of an exit: the level's own name for it, else the interface's. */
export function exitWords(level: WeirLevel, exit: string): string {
  return level.weir.exitNames ? `${level.id}.weir.exitNames.${exit}` : `phrases.ui-${exit}`
}

/** Whether messages come down the stream, with senders; else it is things of another sort, whose exits the level names. */
export function carriesMessages(level: WeirLevel): boolean {
  return level.weir.exits.includes('tha')
}

/** What an exit does in the scene, whatever the level calls it. */
export function exitIcon(level: WeirLevel, exit: string): 'tha' | 'chan' | 'hoi' {
  if (exit === ASK) return 'hoi'
  return letsThrough(level) === exit ? 'tha' : 'chan'
}

/** The exit that safe items take. */
function letsThrough(level: WeirLevel): string | undefined {
  return level.items.find(item => item.side === 'safe')?.answer
}

function right(item: { side: string; answer: string; accept: string[] }, given: string): boolean {
  if (given === item.answer) return true
  if (given === ASK) return item.side === 'risky'
  return item.accept.includes(given)
}

function judge(level: WeirLevel, state: WeirState, exit: string): WeirState {
  const item = level.items.find(candidate => candidate.id === state.queue[0])
  if (!item || !level.weir.exits.includes(exit)) return state
  const good = right(item, exit)
  const asking = good && level.weir.askWhy && item.whyOptions ? item.id : null
  return { ...state, ...answered(state, exit, good), asking }
}

function giveReason(level: WeirLevel, state: WeirState, clue: string): WeirState {
  const item = level.items.find(candidate => candidate.id === state.asking)
  const picked = item?.whyOptions?.find(option => option.clue === clue)
  if (!item || !picked) return state
  return { ...state, asking: null, reasons: { ...state.reasons, [item.id]: picked.clue } }
}

function start(level: WeirLevel, run: Run): WeirState {
  return { ...startStream(itemsOf(level, run.pool), chance(run.seed)), asking: null, reasons: {} }
}

function step(level: WeirLevel, state: WeirState, answer: Answer): WeirState {
  if (answer.do === 'why' && answer.on === state.asking) return giveReason(level, state, answer.with ?? '')
  const fits = answer.do === 'judge' && state.asking === null && answer.on === state.queue[0]
  return fits ? judge(level, state, answer.with ?? '') : state
}

/** Answers everything rightly, but `slip` wrongly at first, by the rules themselves. */
function walk(level: WeirLevel, run: Run, slip: string | null): Answer[] {
  const answers: Answer[] = []
  let state = start(level, run)
  for (let item = atWeir(level, state); item; item = atWeir(level, state)) {
    const answer = nextAnswer(level, state, item, item.id === slip)
    answers.push(answer)
    state = step(level, state, answer)
  }
  return answers
}

function nextAnswer(level: WeirLevel, state: WeirState, item: WeirItem, slips: boolean): Answer {
  if (state.asking) return { do: 'why', on: item.id, with: item.clues[0] }
  const wrong = level.weir.exits.find(exit => !right(item, exit))
  const given = slips && !isSecondLook(state, item.id) ? (wrong ?? item.answer) : item.answer
  return { do: 'judge', on: item.id, with: given }
}

type Found = { path: string; sentence: string }

function problems(level: WeirLevel): Found[] {
  return level.items.flatMap((item, i) => {
    const found: Found[] = []
    const say = (path: string, sentence: string) => found.push({ path: `items.${i}.${path}`, sentence })
    tellAnswers(level, item, say)
    tellReasons(level, item, say)
    return found
  })
}

type SayAt = (path: string, sentence: string) => void

function tellAnswers(level: WeirLevel, item: WeirItem, say: SayAt): void {
  const { exits } = level.weir
  for (const exit of [item.answer, ...item.accept])
    if (!exits.includes(exit)) say('answer', `${item.id}: “${exit}” is not an exit of this weir (${exits.join(', ')}).`)
  const through = item.answer === letsThrough(level)
  if (item.answer !== ASK && through !== (item.side === 'safe'))
    say('answer', `${item.id} is ${item.side}, but “${item.answer}” is the way of the others.`)
  if (exits.every(exit => right(item, exit)))
    say('accept', `${item.id}: every exit is right, so there is nothing to judge.`)
}

function tellReasons(level: WeirLevel, item: WeirItem, say: SayAt): void {
  const clues = item.whyOptions?.map(option => option.clue)
  if (level.weir.askWhy && !clues) say('whyOptions', `${item.id}: the level asks why, so the item needs whyOptions.`)
  const [told] = item.clues
  if (!clues || !told) return
  if (!clues.includes(told)) say('whyOptions', `${item.id}: none of the reasons is the right one, “${told}”.`)
  if (clues.filter(clue => item.clues.includes(clue)).length > 1)
    say('whyOptions', `${item.id}: only one of the reasons may be true of it.`)
  if (new Set(clues).size < clues.length) say('whyOptions', `${item.id}: a reason is offered twice.`)
}

function words(level: WeirLevel): string[] {
  const own = level.weir.exitNames ? level.weir.exits.map(exit => exitWords(level, exit)) : []
  return [...own, ...level.items.flatMap(({ id }) => [`${id}.from.name`, `${id}.text`])]
}

function card(level: WeirLevel, item: { id: string }): Card {
  return {
    lines: [{ key: `${item.id}.from.name`, small: true }, { key: `${item.id}.text` }],
    choices: level.weir.exits.map(exit => ({
      given: exit,
      icon: exitIcon(level, exit),
      words: exitWords(level, exit),
    })),
  }
}

export const rules: Rules<WeirLevel, WeirState> = {
  mechanic: 'M1',
  schema: WeirLevelSchema,
  problems,
  words,
  start,
  step,
  done: (_level, state) => state.queue.length === 0 && state.asking === null,
  marks: (level, state) => streamMarks(level.items, state, right),
  secondStar: () => true,
  progress: (_level, state) => streamProgress(state, state.asking !== null),
  solution: (level, run) => walk(level, run, null),
  slips: (level, run) => itemsOf(level, run.pool).map(item => ({ item: item.id, answers: walk(level, run, item.id) })),
  card,
  right,
}
