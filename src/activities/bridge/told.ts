import { isSecondLook } from '../../core/stream'
import type { SayKey } from '../../ui/say'
import { type Bridge, type BridgeItem, type BridgeLevel, FIRM } from './level'
import type { Look } from './look'
import { lookOf, outcomeOf, plankOutcome } from './seen'
import { type BridgeState, endOf, right } from './state'

/** One decision that is being talked about. */
export interface Told {
  readonly item: BridgeItem
  readonly right: boolean
  readonly of: 'bridge' | 'plank'
  /** Id of the end that tells what became of it; null for a loose plank. */
  readonly end: string | null
  /** It was a second look. */
  readonly again: boolean
  readonly look: Look
}

export function toldBridge(level: BridgeLevel, state: BridgeState, bridge: Bridge, given: string): Told {
  const item = level.items.find(candidate => candidate.id === bridge.item)!
  const look = { ...lookOf(level, state), outcome: outcomeOf(item, given) }
  const end = endOf(bridge, state, given)
  return { item, right: right(item, given), of: 'bridge', end, again: false, look }
}

export function toldPlank(level: BridgeLevel, state: BridgeState, item: BridgeItem, given: string): Told {
  const before = lookOf(level, state)
  const good = right(item, given)
  const look: Look = {
    ...before,
    outcome: plankOutcome(item, given),
    planks: good && given === FIRM ? [...before.planks, 'firm' as const] : before.planks,
    wood: before.wood + (good && given !== FIRM ? 1 : 0),
  }
  return { item, right: good, of: 'plank', end: null, again: isSecondLook(state.cards, item.id), look }
}

export function verdictOf({ item, right: good, of, again }: Told): SayKey {
  if (of === 'bridge') return `bridge.${good ? 'right' : 'wrong'}-${item.side}`
  return good && again ? 'bridge.card-seen' : `bridge.card-${good ? 'right' : 'wrong'}-${item.side}`
}

/** What comes after this decision: another bridge, the planks, or the way home. */
export function nextWords(level: BridgeLevel, state: BridgeState): SayKey {
  if (state.ahead.length > 0) return 'bridge.next-bridge'
  if (state.cards.queue.length === 0) return 'bridge.last'
  const begun = Object.keys(state.cards.given).length > 0 || level.bridges.length === 0
  return begun ? 'bridge.next-plank' : 'bridge.next-planks'
}
