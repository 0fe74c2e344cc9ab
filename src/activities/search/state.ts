import type { SearchItem, SearchLevel, SearchTask, Verdict } from './level'

/** Pages that may be pinned to one task. */
export const MOST_PINS = 2

/** One side of the screen: what was asked there, and the page that is open in it. */
export interface Pane {
  readonly query: string
  readonly open: string | null
}

/** What happened in one task; habits are noted, never scored. */
export interface TaskLog {
  readonly queries: readonly string[]
  readonly opened: readonly string[]
  /** Whether enough results were looked at before the first click; null before it. */
  readonly held: boolean | null
  readonly who: readonly string[]
  readonly elsewhere: readonly string[]
  readonly pins: readonly string[]
  /** Answers given, the first one first. */
  readonly given: readonly string[]
}

export interface SearchState {
  readonly tasks: readonly string[]
  /** Number of the task at hand; as many as there are tasks when all is done. */
  readonly at: number
  readonly main: Pane
  /** The page beside the first one, while another place is asked. */
  readonly beside: (Pane & { readonly of: string }) | null
  /** Results looked at since the last query, as far as they count. */
  readonly scanned: readonly string[]
  readonly logs: Readonly<Record<string, TaskLog>>
  readonly judged: Readonly<Record<string, Verdict>>
  /** The card shown at the end of a task because its page was not met. */
  readonly rest: string | null
  readonly restOrder: readonly string[]
}

export const EMPTY: Pane = { query: '', open: null }
const NO_LOG: TaskLog = { queries: [], opened: [], held: null, who: [], elsewhere: [], pins: [], given: [] }

/** The task at hand; null when the play is done. */
export function taskAt(level: SearchLevel, state: SearchState): SearchTask | null {
  return level.search.tasks.find(task => task.id === state.tasks[state.at]) ?? null
}

export function logOf(state: SearchState, task: string): TaskLog {
  return state.logs[task] ?? NO_LOG
}

/** True when the task's question has been answered rightly. */
export function solved(task: SearchTask, log: TaskLog): boolean {
  return log.given.some(given => task.answers.some(answer => answer.id === given && answer.ok))
}

/** The judge card that goes with a page in a task, if it has one. */
export function cardOn(level: SearchLevel, task: string, page: string): SearchItem | null {
  return level.items.find(item => item.task === task && item.page === page) ?? null
}

/** Cards of the task at hand that nobody has judged yet, in the order in which they are shown at its end. */
export function unjudged(level: SearchLevel, state: SearchState): SearchItem[] {
  const task = taskAt(level, state)
  return state.restOrder.flatMap(id => {
    const item = level.items.find(candidate => candidate.id === id)
    return item && item.task === task?.id && !state.judged[id] ? [item] : []
  })
}

/** What a task's work says about habits: bookmarks, told to the pupil and the teacher, never scored. */
export interface Habits {
  readonly held: boolean
  readonly second: boolean
  readonly refined: boolean
  readonly pin: 'full' | 'half' | 'none'
}

export function habitsOf(task: SearchTask, log: TaskLog): Habits {
  const pinned = (pages: readonly string[]) => log.pins.some(page => pages.includes(page))
  return {
    held: log.held === true,
    second: log.opened.length > 1,
    refined: new Set(log.queries).size > 1,
    pin: pinned(task.pinFull) ? 'full' : pinned(task.pinHalf) ? 'half' : 'none',
  }
}
