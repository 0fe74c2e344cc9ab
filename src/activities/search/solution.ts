import type { Answer } from '../../core/play'
import type { SearchLevel, SearchTask, Verdict } from './level'
import { type SearchState, taskAt, unjudged } from './state'

type Step = (level: SearchLevel, state: SearchState, answer: Answer) => SearchState

/** Works every task as one should, by the rules themselves; the card `slip` is judged wrongly. */
export function walk(level: SearchLevel, start: SearchState, step: Step, slip: string | null): Answer[] {
  const answers: Answer[] = []
  let state = start
  const act = (given: Answer) => {
    answers.push(given)
    state = step(level, state, given)
  }
  const judgeOpen = () => {
    const item = unjudged(level, state).find(({ page }) => page === state.main.open)
    if (item) act({ do: 'judge', on: item.id, with: item.id === slip ? other(item.answer) : item.answer })
  }
  for (let task = taskAt(level, state); task; task = taskAt(level, state)) {
    for (const given of findingOut(level, task, slip)) act(given)
    judgeOpen()
    act({ do: 'pin', on: task.pinFull[0]! })
    act({ do: 'answer', on: task.id, with: task.answers.find(one => one.ok)!.id })
    do {
      act({ do: 'next', on: task.id })
      judgeOpen()
    } while (taskAt(level, state) === task)
  }
  return answers
}

/** Asks well, looks at enough rows, opens the page that helps and asks who is behind it. */
function findingOut(level: SearchLevel, task: SearchTask, slip: string | null): Answer[] {
  const best = task.pinFull[0]!
  const pages = [...new Set([...task.pinFull, ...task.pinHalf, ...level.items.flatMap(item => item.page ?? [])])]
  return [
    { do: 'query', on: task.id, with: basketFor(level, task, slip) ?? task.goodQueries[0]! },
    ...pages.slice(0, level.search.minScan).map(page => ({ do: 'scan', on: page })),
    { do: 'open', on: best },
    { do: 'who', on: best },
  ]
}

/** The tiles for the first search where words are judged: the useful one, and one that nobody asks about. */
function basketFor(level: SearchLevel, task: SearchTask, slip: string | null): string | null {
  const words = level.items.filter(item => item.task === task.id && item.tile !== undefined)
  if (words.length === 0) return null
  const packs = words.filter(item => (item.answer === 'dung-duoc') !== (item.id === slip)).map(item => item.tile!)
  const free = Array.from({ length: task.tiles }, (_, tile) => tile).find(tile => words.every(one => one.tile !== tile))
  const room = (level.search.basket ?? task.tiles) > packs.length
  return [...packs, ...(room && free !== undefined ? [free] : [])].map(tile => `#${tile}`).join(' ')
}

const other = (verdict: Verdict): Verdict => (verdict === 'dung-duoc' ? 'chua-dung-duoc' : 'dung-duoc')
