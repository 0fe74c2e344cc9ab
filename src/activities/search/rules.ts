import { chance, shuffled } from '../../core/chance'
import { type Answer, type Card, mark, type Rules, type Run } from '../../core/play'
import { isMini, type SearchLevel, SearchLevelSchema, type SearchTask, VERDICTS, type Verdict } from './level'
import { problems } from './problems'
import { piecesOf } from './query'
import { walk } from './solution'
import { EMPTY, logOf, MOST_PINS, type SearchState, solved, type TaskLog, taskAt, unjudged } from './state'

function right(item: { answer: string; accept: string[] }, given: string): boolean {
  return given === item.answer || item.accept.includes(given)
}

function start(level: SearchLevel, run: Run): SearchState {
  const tasks = level.search.tasks.filter(task => task.pool === run.pool).map(task => task.id)
  const cards = level.items.filter(item => item.pool === run.pool && tasks.includes(item.task))
  const restOrder = shuffled(cards, chance(run.seed)).map(item => item.id)
  return { tasks, at: 0, main: EMPTY, beside: null, scanned: [], logs: {}, judged: {}, rest: null, restOrder }
}

/** A page that was opened in the task, or is shown now. */
function seen(state: SearchState, log: TaskLog, page: string): boolean {
  return log.opened.includes(page) || state.main.open === page || state.beside?.open === page
}

const withOnce = (list: readonly string[], one: string) => (list.includes(one) ? list : [...list, one])

/** What one kind of answer does; the same state where it does not fit. */
type Act = (level: SearchLevel, state: SearchState, task: SearchTask, answer: Required<Answer>) => SearchState

function note(state: SearchState, task: SearchTask, change: (log: TaskLog) => Partial<TaskLog>): SearchState {
  const log = logOf(state, task.id)
  return { ...state, logs: { ...state.logs, [task.id]: { ...log, ...change(log) } } }
}

const query: Act = (level, state, task, { on, with: text }) => {
  if (text.trim() === '' || !fits(level, task, text)) return state
  const first = on === task.id && logOf(state, task.id).queries.length === 0
  return asks(first ? { ...state, judged: { ...state.judged, ...packed(level, task, text) } } : state, task, on, text)
}

function asks(state: SearchState, task: SearchTask, on: string, text: string): SearchState {
  const asked = note(state, task, log => ({ queries: [...log.queries, text] }))
  if (on === task.id) return { ...asked, main: { query: text, open: null }, beside: null, scanned: [], rest: null }
  if (state.beside?.of !== on) return state
  return { ...asked, beside: { of: on, query: text, open: null } }
}

/** Whether a query goes into the basket: tiles only, and no more than it holds. Without a basket all do. */
function fits({ search: { basket } }: SearchLevel, { tiles }: SearchTask, text: string): boolean {
  if (basket === undefined) return true
  const pieces = piecesOf(text, tiles)
  return pieces.length <= basket && pieces.every(piece => 'tile' in piece)
}

/** The first search judges the task's words: what lies in the basket is called useful, what was left out is not. */
function packed(level: SearchLevel, task: SearchTask, text: string): Record<string, Verdict> {
  const laid = new Set(piecesOf(text, task.tiles).flatMap(piece => ('tile' in piece ? [piece.tile] : [])))
  const words = level.items.filter(item => item.task === task.id && item.tile !== undefined)
  return Object.fromEntries(words.map(({ id, tile }) => [id, laid.has(tile!) ? 'dung-duoc' : 'chua-dung-duoc']))
}

/** `with: 'last'` says that the list ends here, so that a short list can be looked at as a whole. */
const scan: Act = (level, state, _task, { on, with: end }) => {
  if (!PAGE.test(on) || state.main.query === '') return state
  const { minScan } = level.search
  const scanned = withOnce(state.scanned, on)
  const whole = end === 'last' ? Array.from({ length: minScan }, (_, i) => scanned[i] ?? `${on}-${i}`) : scanned
  if (whole === state.scanned || state.scanned.length >= minScan) return state
  return { ...state, scanned: whole }
}

const open: Act = (level, state, task, { on, with: where }) => {
  if (!PAGE.test(on)) return state
  const held = state.scanned.length >= level.search.minScan
  const seen = note(state, task, log => ({ opened: withOnce(log.opened, on), held: log.held ?? held }))
  if (where === 'beside') return state.beside ? { ...seen, beside: { ...state.beside, open: on } } : state
  return { ...seen, main: { ...state.main, open: on }, beside: null }
}

/** Leaves a page; `on` a task leaves the second side as a whole. */
const back: Act = (level, state, task, { on }) => {
  const { beside, main } = state
  if (beside && on === task.id) return { ...state, beside: null }
  if (beside && beside.open === on) return { ...state, beside: { ...beside, open: null } }
  if (main.open !== on) return state
  const rest = level.items.find(item => item.id === state.rest)?.page ?? null
  if (rest === on) return state
  return { ...state, beside: null, main: { ...main, open: rest } }
}

const who: Act = (_level, state, task, { on }) => {
  const log = logOf(state, task.id)
  return seen(state, log, on) && !log.who.includes(on) ? note(state, task, () => ({ who: [...log.who, on] })) : state
}

const elsewhere: Act = (_level, state, task, { on }) => {
  if (state.main.open !== on || state.beside) return state
  const asked = note(state, task, log => ({ elsewhere: withOnce(log.elsewhere, on) }))
  return { ...asked, beside: { of: on, query: state.main.query, open: null } }
}

const pin: Act = (_level, state, task, { on }) => {
  const log = logOf(state, task.id)
  if (solved(task, log)) return state
  if (log.pins.includes(on)) return note(state, task, () => ({ pins: log.pins.filter(page => page !== on) }))
  if (!seen(state, log, on) || log.pins.length >= MOST_PINS) return state
  return note(state, task, () => ({ pins: [...log.pins, on] }))
}

const answer: Act = (level, state, task, { on, with: id }) => {
  const log = logOf(state, task.id)
  const known = task.answers.some(one => one.id === id) && !log.given.includes(id)
  const ready = isMini(level) ? log.opened.length > 0 : log.pins.length > 0
  if (on !== task.id || !known || !ready || solved(task, log)) return state
  return note(state, task, () => ({ given: [...log.given, id] }))
}

const judge: Act = (level, state, task, { on, with: verdict }) => {
  const item = level.items.find(candidate => candidate.id === on)
  const page = item?.task === task.id ? item.page : undefined
  const met = page !== undefined && seen(state, logOf(state, task.id), page)
  if (!met || state.judged[on] || !isVerdict(verdict)) return state
  return { ...state, judged: { ...state.judged, [on]: verdict } }
}

/** After the task is answered: the next card that was not met, or the next task. */
const next: Act = (level, state, task, { on }) => {
  if (on !== task.id || !solved(task, logOf(state, task.id))) return state
  if (state.rest && !state.judged[state.rest]) return state
  const item = unjudged(level, state)[0]
  if (!item) return { ...state, at: state.at + 1, main: EMPTY, beside: null, scanned: [], rest: null }
  return { ...state, rest: item.id, main: { ...state.main, open: item.page ?? null }, beside: null }
}

const PAGE = /^P\d{1,6}$/
const isVerdict = (text: string): text is Verdict => (VERDICTS as readonly string[]).includes(text)
const ACTS: Readonly<Record<string, Act>> = { query, scan, open, back, who, elsewhere, pin, answer, judge, next }

function step(level: SearchLevel, state: SearchState, given: Answer): SearchState {
  const task = taskAt(level, state)
  const act = Object.hasOwn(ACTS, given.do) ? ACTS[given.do] : undefined
  return task && act ? act(level, state, task, { do: given.do, on: given.on, with: given.with ?? '' }) : state
}

function words(level: SearchLevel): string[] {
  const tasks = level.search.tasks.flatMap(task => [
    `${task.id}.ask`,
    `${task.id}.why`,
    ...Array.from({ length: task.tiles }, (_, i) => `${task.id}.tiles.${i}`),
    ...task.weakQueries.map((_, i) => `${task.id}.weakQueries.${i}.say`),
    ...task.answers.flatMap(({ id }) => [`${id}.text`, `${id}.say`]),
  ])
  return [...tasks, ...level.items.map(({ id }) => `${id}.ask`)]
}

const CHOICES = {
  page: { 'dung-duoc': ['check', 'play.card-dung-duoc'], 'chua-dung-duoc': ['close', 'play.card-chua-dung-duoc'] },
  word: { 'dung-duoc': ['basket', 'play.card-vao-gui'], 'chua-dung-duoc': ['close', 'play.card-de-ngoai'] },
} as const

/** A page with its own words, which are those of the pocket internet by the same sort of key; or a word tile. */
function card(level: SearchLevel, { id }: { id: string }): Card {
  const item = level.items.find(one => one.id === id)
  const page = ['title', 'snippet'].map(name => ({ key: `${item?.page}.${name}` }))
  const shown = item?.page
    ? [...page, { key: `${item.page}.about`, small: true }]
    : [{ key: `${item?.task}.tiles.${item?.tile}` }]
  const choices = CHOICES[item?.page ? 'page' : 'word']
  return {
    lines: [{ key: `${id}.ask` }, ...shown],
    choices: VERDICTS.map(given => ({ given, icon: choices[given][0], words: choices[given][1] })),
  }
}

export const rules: Rules<SearchLevel, SearchState> = {
  mechanic: 'M5',
  schema: SearchLevelSchema,
  problems,
  words,
  start,
  step,
  done: (_level, state) => state.at >= state.tasks.length,
  marks: (level, state) =>
    level.items.flatMap(item => {
      const given = state.judged[item.id]
      return given ? [mark(item, given, right(item, given), 1)] : []
    }),
  secondStar: (level, state) =>
    level.search.tasks.some(task => task.answers.some(one => one.ok && one.id === logOf(state, task.id).given[0])),
  progress: (level, state) => {
    const of = state.tasks.length + state.restOrder.length
    const tasks = level.search.tasks.filter(task => solved(task, logOf(state, task.id))).length
    return { at: Math.min(of, tasks + Object.keys(state.judged).length + 1), of }
  },
  solution: (level, run) => walk(level, start(level, run), step, null),
  slips: (level, run) =>
    start(level, run).restOrder.map(item => ({ item, answers: walk(level, start(level, run), step, item) })),
  card,
  right,
}
