import { type Chance, chance, shuffled } from '../../core/chance'
import type { Pool } from '../../core/level'
import type { Run } from '../../core/play'
import { type Check, type Judgement, type Network, type NetworkLevel, networkOf, type Post, postOf } from './level'
import {
  emptyValley,
  type Light,
  lightOf,
  loudspeakerHops,
  type NightStep,
  night,
  type Running,
  tell,
  type Valley,
} from './spread'

/** The four steps of a day, and the end after the last night. */
export const STEPS = ['arrive', 'read', 'hang', 'night'] as const
export type Step = (typeof STEPS)[number] | 'end'

/** What was done; where every post is follows from it and is computed when asked for. */
export interface NetworkState {
  readonly pool: Pool
  /** Posts of each day in the order in which they are read. */
  readonly order: readonly (readonly string[])[]
  readonly day: number
  readonly step: Step
  readonly given: Readonly<Record<string, Judgement>>
  /** Questions opened, by post. They cost nothing and are kept for the teacher's notes. */
  readonly opened: Readonly<Record<string, readonly Check[]>>
  /** Houses with a lantern, each night. */
  readonly lanterns: readonly (readonly string[])[]
}

export function begin(level: NetworkLevel, run: Run): NetworkState {
  const { days } = networkOf(level, run.pool)
  const next = chance(run.seed)
  return {
    pool: run.pool,
    order: days.map(day =>
      order(
        level,
        day.posts.map(post => post.item),
        next,
      ),
    ),
    day: 0,
    step: 'arrive',
    given: {},
    opened: {},
    lanterns: days.map(() => []),
  }
}

/** The order in which the posts of a day are read: by chance, but never true and false simply in turns. */
function order(level: NetworkLevel, posts: readonly string[], next: Chance): string[] {
  const mixed = shuffled(posts, next)
  const side = (id: string | undefined) => postOf(level, id ?? '')?.side
  const alternates = mixed.every((id, i) => i === 0 || side(id) !== side(mixed[i - 1]))
  if (alternates && mixed.length > 2) [mixed[1], mixed[2]] = [mixed[2]!, mixed[1]!]
  return mixed
}

/** The post to be judged now; null when no post waits. */
export function current(level: NetworkLevel, state: NetworkState): Post | null {
  if (state.step !== 'read') return null
  const id = state.order[state.day]?.find(post => state.given[post] === undefined)
  return postOf(level, id ?? '') ?? null
}

/** Houses where a post comes in. */
export function startsOf(network: Network, post: string): readonly string[] {
  return network.days.flatMap(day => day.posts).find(one => one.item === post)?.start ?? []
}

interface Past {
  readonly valley: Valley
  /** What each night so far did. */
  readonly nights: readonly { readonly dusk: Valley; readonly steps: readonly NightStep[] }[]
}

/**
 * Plays everything that was done from the first morning on. Posts not judged yet are left out: that a window dims must not
 * tell a pupil what to answer.
 */
export function past(level: NetworkLevel, state: NetworkState): Past {
  const network = networkOf(level, state.pool)
  const nights: { dusk: Valley; steps: NightStep[] }[] = []
  const running: Running[] = []
  let valley = emptyValley(network)
  for (let day = 0; day <= state.day; day++) {
    for (const id of state.order[day] ?? []) {
      const given = state.given[id]
      const post = postOf(level, id)
      if (!given || !post) continue
      valley = judged(network, valley, id, given)
      running.push({ id, marked: given === 'chan', rumour: post.side === 'risky' })
    }
    const passed = day < state.day || state.step === 'night' || state.step === 'end'
    if (!passed) break
    const { steps, dawn } = night(network, valley, running, state.lanterns[day] ?? [])
    nights.push({ dusk: valley, steps })
    valley = dawn
  }
  return { valley, nights }
}

function judged(network: Network, before: Valley, post: string, given: Judgement): Valley {
  const valley = tell(before, startsOf(network, post), post)
  if (given === 'chan') return valley
  return tell(
    valley,
    loudspeakerHops(network, valley, post).map(hop => hop.to),
    post,
  )
}

/** Every house's light in `valley`, as far as the posts that were judged go. */
export function lights(level: NetworkLevel, state: NetworkState, valley: Valley): Map<string, Light> {
  const network = networkOf(level, state.pool)
  const come = new Set(Object.keys(state.given))
  const rumour = (post: string) => postOf(level, post)?.side === 'risky'
  return new Map(
    network.nodes.map(node => [node.id, lightOf(node, valley.get(node.id) ?? { holds: [], asked: [] }, rumour, come)]),
  )
}

const BRIGHT: Readonly<Record<Light, number>> = { dim: 0, half: 1, shines: 2 }

/**
 * How many houses are brighter for the judgement of one post than they would be for the other judgement, everything else
 * being the same; below zero where the judgement cost light.
 */
export function windowsSaved(level: NetworkLevel, state: NetworkState, post: string): number {
  const given = state.given[post]
  if (!given) return 0
  const other: NetworkState = { ...state, given: { ...state.given, [post]: given === 'chan' ? 'cho-qua' : 'chan' } }
  const as = lights(level, state, past(level, state).valley)
  const otherwise = lights(level, other, past(level, other).valley)
  let saved = 0
  for (const [house, light] of as) saved += Math.sign(BRIGHT[light] - BRIGHT[otherwise.get(house) ?? light])
  return saved
}
