import * as v from 'valibot'
import { chance } from '../../core/chance'
import { FORMS, type Form, ItemSchema, LevelSchema, TRICKS } from '../../core/level'
import type { Mark } from '../../core/marks'
import { type Answer, type Card, mark, type Rules, type Run } from '../../core/play'
import { mixed } from '../../core/stream'

const TestItemSchema = v.object({
  ...ItemSchema.entries,
  form: v.picklist(FORMS),
  /** Its trick or its channel is practised in no level of the strand and tier. */
  heldOut: v.optional(v.boolean(), false),
  /** The picture of a pupil who does not read yet. */
  icon: v.optional(v.string()),
})
export type TestItem = v.InferOutput<typeof TestItemSchema>

const TestLevelSchema = v.object({
  ...LevelSchema.entries,
  mechanic: v.literal('TT'),
  /** In the order of the buttons. */
  exits: v.pipe(v.array(v.string()), v.minLength(2)),
  /** The names are in the words. */
  exitNames: v.object({}),
  heldOut: v.object({ trick: v.picklist(TRICKS) }),
  /** There where all items of a paper are about one question, which is in the words. */
  questions: v.optional(v.object({})),
  items: v.pipe(v.array(TestItemSchema), v.minLength(1)),
})
export type TestLevel = v.InferOutput<typeof TestLevelSchema>

/** Items are asked once each, whatever is answered. */
export interface TestState {
  /** Ids of the paper's items in the order they are asked. */
  readonly order: readonly string[]
  readonly given: Readonly<Record<string, string>>
}

/** Items of each side in a paper. */
const OF_EACH_SIDE = 4

export const exitWords = (level: TestLevel, exit: string) => `${level.id}.exitNames.${exit}`

/** Word key of the question that a paper's items are about; null where each item speaks for itself. */
export function questionOf(level: TestLevel, form: Form): string | null {
  return level.questions ? `${level.id}.questions.${form}` : null
}

/** The item that is asked now; null after the last. */
export function itemNow(level: TestLevel, state: TestState): TestItem | null {
  const id = state.order.find(one => !Object.hasOwn(state.given, one))
  return level.items.find(item => item.id === id) ?? null
}

/** The paper's items in the order asked. */
export function asked(level: TestLevel, state: TestState): TestItem[] {
  return state.order.flatMap(id => level.items.find(item => item.id === id) ?? [])
}

function right(item: { answer: string; accept: string[] }, given: string): boolean {
  return given === item.answer || item.accept.includes(given)
}

function paperOf(level: TestLevel, run: Run): TestItem[] {
  return level.items.filter(item => item.form === (run.form ?? FORMS[0]))
}

function start(level: TestLevel, run: Run): TestState {
  return { order: mixed(paperOf(level, run), chance(run.seed)).map(item => item.id), given: {} }
}

function step(level: TestLevel, state: TestState, { do: act, on, with: exit = '' }: Answer): TestState {
  const fits = act === 'judge' && on === itemNow(level, state)?.id && level.exits.includes(exit)
  return fits ? { ...state, given: { ...state.given, [on]: exit } } : state
}

function marks(level: TestLevel, state: TestState): Mark[] {
  return level.items.flatMap(item => {
    const given = Object.hasOwn(state.given, item.id) ? state.given[item.id] : undefined
    return given === undefined ? [] : [mark(item, given, right(item, given), 1)]
  })
}

/** Answers everything rightly, but `slip`. */
function walk(level: TestLevel, run: Run, slip: string | null): Answer[] {
  return asked(level, start(level, run)).map(item => {
    const wrong = level.exits.find(exit => !right(item, exit)) ?? item.answer
    return { do: 'judge', on: item.id, with: item.id === slip ? wrong : item.answer }
  })
}

type Found = { path: string; sentence: string }

function problems(level: TestLevel): Found[] {
  return [
    ...level.items.flatMap(item => itemProblems(level, item)),
    ...FORMS.flatMap(form => paperProblems(level, form)),
  ]
}

function itemProblems(level: TestLevel, item: TestItem): Found[] {
  const found: Found[] = []
  const say = (path: string, sentence: string) => found.push({ path: `items.${item.id}.${path}`, sentence })
  const { exits, heldOut, tier } = level
  if (item.pool !== 'transfer') say('pool', 'Every item of a test is of the pool "transfer".')
  for (const exit of [item.answer, ...item.accept]) {
    if (!exits.includes(exit)) say('answer', `"${exit}" is not an exit of this test (${exits.join(', ')}).`)
  }
  if (exits.every(exit => right(item, exit))) say('accept', 'Every exit is right, so there is nothing to judge.')
  if (item.trick === heldOut.trick && !item.heldOut) {
    say('heldOut', `The trick "${heldOut.trick}" is the one held out. Write "heldOut": true.`)
  }
  if (tier === 1 && !item.icon) say('icon', 'Pupils of tier 1 need a picture. Name one.')
  return found
}

function paperProblems(level: TestLevel, form: Form): Found[] {
  const found: Found[] = []
  const say = (sentence: string) => found.push({ path: 'items', sentence })
  const paper = level.items.filter(item => item.form === form)
  const safe = paper.filter(item => item.side === 'safe').length
  const risky = paper.length - safe
  if (safe !== OF_EACH_SIDE || risky !== OF_EACH_SIDE) {
    say(
      `The paper "${form}" must have ${OF_EACH_SIDE} safe and ${OF_EACH_SIDE} risky items, but has ${safe} and ${risky}.`,
    )
  }
  if (!paper.some(item => item.trick === level.heldOut.trick)) {
    say(`No item of the paper "${form}" uses the trick that is held out, "${level.heldOut.trick}".`)
  }
  return found
}

function words(level: TestLevel): string[] {
  return [
    ...['ask', 'heldOut.channel'].map(key => `${level.id}.${key}`),
    ...level.exits.map(exit => exitWords(level, exit)),
    ...FORMS.flatMap(form => questionOf(level, form) ?? []),
    ...level.items.map(({ id }) => `${id}.text`),
  ]
}

function card(level: TestLevel, item: { id: string }): Card {
  return {
    lines: [{ key: `${item.id}.text` }],
    choices: level.exits.map(exit => ({ given: exit, icon: 'bam', words: exitWords(level, exit) })),
  }
}

/** A test before and after: eight items, no hint, no verdict, and nothing comes back. */
export const rules: Rules<TestLevel, TestState> = {
  mechanic: 'TT',
  schema: TestLevelSchema,
  problems,
  words,
  start,
  step,
  done: (level, state) => itemNow(level, state) === null,
  marks,
  secondStar: () => false,
  progress: (_level, { order, given }) => {
    const answered = Object.keys(given).length
    return { at: Math.min(answered + 1, order.length), of: order.length }
  },
  solution: (level, run) => walk(level, run, null),
  slips: (level, run) => paperOf(level, run).map(({ id }) => ({ item: id, answers: walk(level, run, id) })),
  card,
  right,
}
