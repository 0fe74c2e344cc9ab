import { type Chance, chance } from '../../src/core/chance'
import type { Level } from '../../src/core/level'
import type { Answer, Rules, Run } from '../../src/core/play'

/**
 * A player who errs on exactly the items it is told to err on, in any mechanic: it knows only a mechanic's `Rules` –
 * the path to full marks and, for each item, the path with that item wrong – and puts the pieces of those together.
 */

/** Everything done up to the answer that marks some items; most decisions mark one. */
interface Decision {
  readonly items: readonly string[]
  readonly answers: readonly Answer[]
}

/** Cuts a play where marks are gained. Acts after the last mark are a decision that marks nothing. */
function decisionsIn(rules: Rules, level: Level, run: Run, answers: readonly Answer[]): Decision[] {
  const decisions: Decision[] = []
  let state = rules.start(level, run)
  let marked = new Set<string>()
  let since: Answer[] = []
  for (const answer of answers) {
    state = rules.step(level, state, answer)
    since.push(answer)
    const now = new Set(rules.marks(level, state).map(mark => mark.item))
    const items = [...now].filter(item => !marked.has(item))
    marked = now
    if (items.length === 0) continue
    decisions.push({ items, answers: since })
    since = []
  }
  return [...decisions, { items: [], answers: since }]
}

export interface Bot {
  /** Items by the decision that marks them: at most one of each group can be got wrong at will. */
  readonly groups: readonly (readonly string[])[]
  /** The end of a play in which exactly these items are answered wrongly at first. Throws where it finds no way. */
  play(wrong: ReadonlySet<string>): unknown
}

const MOST_ACTS = 2000

export function botFor(rules: Rules, level: Level, run: Run): Bot {
  const solution = rules.solution(level, run)
  const right = decisionsIn(rules, level, run, solution)
  const slips = rules.slips(level, run)
  const slipOf = new Map(
    slips.map(({ item, answers }) => {
      const decision = decisionsIn(rules, level, run, answers).find(({ items }) => items.includes(item))
      return [item, decision?.answers ?? []] as const
    }),
  )
  const every = [...solution, ...slips.flatMap(({ answers }) => answers)]
  const moves = [...new Map(every.map(answer => [JSON.stringify(answer), answer])).values()]

  const play = (wrong: ReadonlySet<string>): unknown => {
    const plan = right.flatMap(({ items, answers }) => {
      const slip = items.find(item => wrong.has(item))
      return slip === undefined ? answers : (slipOf.get(slip) ?? [])
    })
    let state = rules.start(level, run)
    let at = 0
    const used = new Set<Answer>()
    /** The state after an act that does something and errs only where it should; null else. */
    const after = (answer: Answer, mayMark: boolean): unknown => {
      const next = rules.step(level, state, answer)
      if (JSON.stringify(next) === JSON.stringify(state)) return null
      const before = new Set(rules.marks(level, state).map(mark => mark.item))
      const fresh = rules.marks(level, next).filter(mark => !before.has(mark.item))
      const fits = fresh.every(mark => mark.right === !wrong.has(mark.item))
      return fits && (mayMark || fresh.length === 0) ? next : null
    }
    for (let acts = 0; acts < MOST_ACTS && !rules.done(level, state); acts++) {
      const [planned, next] = firstOf(plan, at, answer => after(answer, true))
      if (next !== null) {
        state = next
        at = planned + 1
        continue
      }
      // Not planned: an item that comes back for its second look.
      const [move, back] = firstOf(moves, 0, answer => (used.has(answer) ? null : after(answer, at >= plan.length)))
      if (back === null)
        throw new Error(`${level.id} (${run.pool}, ${run.seed}): no way on with ${[...wrong].join(' ')}`)
      used.add(moves[move]!)
      state = back
    }
    return state
  }
  return { groups: right.map(({ items }) => items).filter(items => items.length > 0), play }
}

function firstOf(list: readonly Answer[], from: number, after: (answer: Answer) => unknown): [number, unknown] {
  for (let i = from; i < list.length; i++) {
    const next = after(list[i]!)
    if (next !== null) return [i, next]
  }
  return [-1, null]
}

/** Of each decision at most one of the items that `errs` names. */
export function errors(bot: Bot, errs: (item: string) => boolean): Set<string> {
  return new Set(bot.groups.flatMap(items => items.find(errs) ?? []))
}

/** Errs on every second item, by chance. */
export function byChance(seed: number): (item: string) => boolean {
  const next: Chance = chance(seed)
  return () => next() < 0.5
}
