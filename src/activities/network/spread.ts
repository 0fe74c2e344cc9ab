import type { House, Network } from './level'

/** A post on its way, as far as the spread has to know it. */
export interface Running {
  readonly id: string
  /** Marked by `chan`: only houses that believe at once pass it on, and to one neighbour. */
  readonly marked: boolean
  readonly rumour: boolean
}

/** What one house has heard. */
export interface Heard {
  /** Posts it holds, in the order in which they came. */
  readonly holds: readonly string[]
  /** Posts that it has asked about: rumours put down for good, true posts that have had their night's wait at its lantern. */
  readonly asked: readonly string[]
}

/** The houses of the map by id. */
export type Valley = ReadonlyMap<string, Heard>

export interface Hop {
  readonly from: string
  readonly to: string
}

/** What one post did in one night; a night is a list of these, which is what can be watched step by step. */
export interface NightStep {
  readonly post: string
  readonly hops: readonly Hop[]
  /** Houses whose lantern stopped the rumour. */
  readonly stopped: readonly string[]
  /** Houses whose lantern let the true post wait until tomorrow. */
  readonly waited: readonly string[]
  /** Houses that are given to asking, and put the marked rumour down. */
  readonly putDown: readonly string[]
}

const NEIGHBOURS = 2
const NEIGHBOURS_WHEN_MARKED = 1

export function emptyValley(network: Network): Valley {
  return new Map(network.nodes.map(node => [node.id, { holds: [], asked: [] }]))
}

/** Whether the post still has anything new to tell there: it is neither held nor put down. */
function lacks(valley: Valley, house: string, post: string): boolean {
  const heard = valley.get(house)
  return heard !== undefined && !heard.holds.includes(post) && !heard.asked.includes(post)
}

export function tell(valley: Valley, houses: readonly string[], post: string): Valley {
  const next = new Map(valley)
  for (const house of houses) {
    const heard = next.get(house)
    if (heard && lacks(next, house, post)) next.set(house, { ...heard, holds: [...heard.holds, post] })
  }
  return next
}

export function holders(network: Network, valley: Valley, post: string): House[] {
  return network.nodes.filter(node => valley.get(node.id)?.holds.includes(post))
}

/** The loudspeaker carries a post to every neighbour of each house that has it, at once. */
export function loudspeakerHops(network: Network, valley: Valley, post: string): Hop[] {
  return holders(network, valley, post).flatMap(house =>
    house.links.filter(to => lacks(valley, to, post)).map(to => ({ from: house.id, to })),
  )
}

/** Who a house passes a post to by night: the first in its `links` that lack it at dusk. */
function nightHops(valley: Valley, house: House, post: Running): Hop[] {
  const believes = house.habit === 'tin-ngay'
  const most = post.marked ? (believes ? NEIGHBOURS_WHEN_MARKED : 0) : NEIGHBOURS
  const lacking = house.links.filter(to => lacks(valley, to, post.id))
  return lacking.slice(0, most).map(to => ({ from: house.id, to }))
}

/**
 * One night, computed from what every house held at dusk, so that no order of houses matters. At a lantern a rumour stops
 * for good – the family asks, and puts it down – and a true post waits one night. A house given to asking does without a
 * lantern what the mark tells it to: it asks, and puts a marked rumour down.
 */
export function night(
  network: Network,
  dusk: Valley,
  posts: readonly Running[],
  lanterns: readonly string[],
): { steps: NightStep[]; dawn: Valley } {
  const steps: NightStep[] = []
  let dawn = dusk
  for (const post of posts) {
    const step = stepOf(network, dusk, post, lanterns)
    dawn = afterStep(dawn, step)
    if (step.hops.length + step.stopped.length + step.waited.length + step.putDown.length > 0) steps.push(step)
  }
  return { steps, dawn }
}

function stepOf(network: Network, dusk: Valley, post: Running, lanterns: readonly string[]): NightStep {
  const having = holders(network, dusk, post.id)
  const asking = having.filter(house => lanterns.includes(house.id) && !dusk.get(house.id)?.asked.includes(post.id))
  const hops = having.filter(house => !asking.includes(house)).flatMap(house => nightHops(dusk, house, post))
  const atLanterns = asking.map(house => house.id)
  if (!post.rumour) return { post: post.id, hops, stopped: [], waited: atLanterns, putDown: [] }
  const told = hops.map(hop => hop.to)
  const stopped = [...new Set([...atLanterns, ...told.filter(to => lanterns.includes(to))])]
  const asks = (id: string) => network.nodes.find(node => node.id === id)?.habit === 'hay-hoi'
  const warned = post.marked ? [...new Set([...having.map(house => house.id), ...told])].filter(asks) : []
  return { post: post.id, hops, stopped, waited: [], putDown: warned.filter(house => !stopped.includes(house)) }
}

/** The valley after one post has gone its way this night. */
export function afterStep(valley: Valley, step: NightStep): Valley {
  const next = new Map(
    tell(
      valley,
      step.hops.map(hop => hop.to),
      step.post,
    ),
  )
  const put = (house: string, holds: (posts: readonly string[]) => readonly string[]): void => {
    const heard = next.get(house)
    if (heard) next.set(house, { holds: holds(heard.holds), asked: [...heard.asked, step.post] })
  }
  for (const house of [...step.stopped, ...step.putDown]) put(house, posts => posts.filter(post => post !== step.post))
  for (const house of step.waited) put(house, posts => posts)
  return next
}

/** `shines`: heard all the true news it needs and no rumour; `dim`: a rumour sleeps there; else `half`. */
export type Light = 'shines' | 'half' | 'dim'

/**
 * The light of a house. `come`: posts that have come by now; while some that it needs are still to come, a house that
 * has heard nothing it needs yet is half-lit.
 */
export function lightOf(
  house: House,
  heard: Heard,
  rumour: (post: string) => boolean,
  come: ReadonlySet<string>,
): Light {
  if (heard.holds.some(rumour)) return 'dim'
  const due = house.needs.filter(post => come.has(post))
  const waits = due.length === 0 && house.needs.length > 0
  return !waits && due.every(post => heard.holds.includes(post)) ? 'shines' : 'half'
}
