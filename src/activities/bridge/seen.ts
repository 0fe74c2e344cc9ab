import { longest, PLACES } from './graph'
import { type Bridge, type BridgeItem, type BridgeLevel, CROSS, FIRM, WALKERS } from './level'
import type { Look, Outcome } from './look'
import { type BridgeState, bridgeNow, inPouch, laidOn, messageNow, right } from './state'

/** The friend who waits at home with the lamp: the first child of the level's cast who does not walk. */
export function friendOf(level: BridgeLevel, walker: string): string {
  const children: readonly string[] = WALKERS
  const cast = level.cast.filter(who => children.includes(who))
  return [...cast, 'thao', 'mo'].find(who => who !== walker) ?? 'mo'
}

/** Everybody who walks or waits in a level, once. */
export function peopleOf(level: BridgeLevel): string[] {
  return [...new Set(level.bridges.flatMap(({ walker }) => [walker, friendOf(level, walker)]))]
}

/** How the bridge looks now. */
export function lookOf(level: BridgeLevel, state: BridgeState): Look {
  const bridge = bridgeNow(level, state)
  return bridge ? talkLook(level, bridge, state) : mendingLook(level, state)
}

/** Places left open beyond the longest talk: room for the buffalo to lie down in. */
const BEYOND = 2

function talkLook(level: BridgeLevel, bridge: Bridge, state: BridgeState): Look {
  const laid = laidOn(bridge, state.path)
  const old = Math.max(0, PLACES - longest(bridge) - BEYOND)
  const message = messageNow(bridge, state)
  const lit = [...laid.map(({ node }) => node), ...(message ? [message] : [])]
  return {
    bridge: bridge.item,
    walker: bridge.walker,
    friend: friendOf(level, bridge.walker),
    old,
    planks: laid.map(({ reply }) => reply.plank),
    lamps: lit.flatMap((node, n) => (inPouch(state, node) ? [Math.min(PLACES - 1, old + n)] : [])),
    at: state.at,
    rest: state.at === 'talk' && message !== null && !message.clue,
    outcome: null,
    wood: 0,
  }
}

/** The bridge is mended with the planks that were found firm; the rotten ones warm the hearth. */
function mendingLook(level: BridgeLevel, state: BridgeState): Look {
  const { walker } = level.bridges[0]!
  const last = (item: BridgeItem) => state.cards.given[item.id]?.at(-1)
  const known = level.items.filter(item => {
    const given = last(item)
    return given !== undefined && right(item, given)
  })
  const firm = known.filter(item => item.side === 'safe').length
  return {
    bridge: 'mending',
    walker,
    friend: friendOf(level, walker),
    old: 0,
    planks: Array.from({ length: Math.min(PLACES, firm) }, () => 'firm' as const),
    lamps: [],
    at: 'mending',
    rest: false,
    outcome: null,
    wood: known.length - firm,
  }
}

/** What a child sees of a decision about a bridge. */
export function outcomeOf(item: BridgeItem, given: string): Outcome {
  if (given === CROSS) return item.side === 'safe' ? 'over' : 'stopped'
  return item.side === 'safe' ? 'missed' : 'home'
}

/** … and about a loose plank. */
export function plankOutcome(item: BridgeItem, given: string): Outcome {
  if (given === FIRM) return item.side === 'safe' ? 'plank-holds' : 'plank-breaks'
  return item.side === 'safe' ? 'plank-wasted' : 'plank-burns'
}
