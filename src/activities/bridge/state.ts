import { chance, shuffled } from '../../core/chance'
import { CLUES, type Clue } from '../../core/level'
import { type Answer, itemsOf, type Run } from '../../core/play'
import { answered, mixed, type Stream, startStream } from '../../core/stream'
import { endAfter, isEnd, nodeOf } from './graph'
import { type Bridge, type BridgeItem, type BridgeLevel, bridgeOf, CROSS, FIRM, type Node, ROTTEN, TURN } from './level'

export interface BridgeState {
  readonly seed: number
  /** Items of the bridges that still lie ahead, the one of now first. */
  readonly ahead: readonly string[]
  /** Ids of the replies that lie as planks on the bridge of now. */
  readonly path: readonly string[]
  /** On the bridge talking; at home with friend and lamp; on the last plank before the other end. */
  readonly at: 'talk' | 'home' | 'brink'
  /** What was decided about each bridge. */
  readonly judged: Readonly<Record<string, string>>
  /** Bridges that were left alone: they cost nothing and count for nothing. */
  readonly left: readonly string[]
  /** Clues that were named at each message, in order; the right one went into the pouch. */
  readonly named: Readonly<Record<string, readonly Clue[]>>
  /** Loose planks, after the bridges. */
  readonly cards: Stream
}

export function start(level: BridgeLevel, run: Run): BridgeState {
  const items = itemsOf(level, run.pool)
  const next = chance(run.seed)
  const bridges = mixed(
    items.filter(item => bridgeOf(level, item.id)),
    next,
  )
  return {
    seed: run.seed,
    ahead: bridges.map(item => item.id),
    path: [],
    at: 'talk',
    judged: {},
    left: [],
    named: {},
    cards: startStream(
      items.filter(item => !bridgeOf(level, item.id)),
      next,
    ),
  }
}

/** The bridge that one stands at; null when all lie behind. */
export function bridgeNow(level: BridgeLevel, state: BridgeState): Bridge | null {
  return (state.ahead[0] && bridgeOf(level, state.ahead[0])) || null
}

/** The replies laid on a bridge so far, each with the message it answers. */
export function laidOn(bridge: Bridge, path: readonly string[]) {
  return path.flatMap(id =>
    bridge.nodes.flatMap(node => node.replies.filter(reply => reply.id === id).map(reply => ({ node, reply }))),
  )
}

function whereTo(bridge: Bridge, state: BridgeState): string {
  return laidOn(bridge, state.path).at(-1)?.reply.goto ?? bridge.start
}

/** The message that waits for a reply; null when the talk is over. */
export function messageNow(bridge: Bridge, state: BridgeState): Node | null {
  return nodeOf(bridge, whereTo(bridge, state)) ?? null
}

/** The end that tells what became of it, once `given` is decided. */
export function endOf(bridge: Bridge, state: BridgeState, given: string): string {
  const at = whereTo(bridge, state)
  return isEnd(bridge, at) ? at : endAfter(bridge, at, given === CROSS)
}

/** The loose plank that waits to be judged; null before the bridges are behind and when no plank is left. */
export function plankNow(level: BridgeLevel, state: BridgeState): BridgeItem | null {
  if (state.ahead.length > 0) return null
  return level.items.find(item => item.id === state.cards.queue[0]) ?? null
}

/** Clues that hardly ever fit a message of a talk by accident. */
const STRAYS: readonly (readonly Clue[])[] = [
  ['asks-secret', 'us-them', 'threat', 'asks-money', 'no-entry', 'asks-photo'],
  ['seen', 'permission-ok', 'two-sources', 'right-door'],
]

/** Three clues to choose from at a message, in an order of its own; one is the right one, none of the others fits. */
export function clueChoices(level: BridgeLevel, state: BridgeState, bridge: Bridge, node: Node): readonly Clue[] {
  if (!node.clue) return []
  const item = level.items.find(candidate => candidate.id === bridge.item)
  const fits = new Set<Clue | undefined>([...bridge.nodes.map(other => other.clue), ...(item?.clues ?? [])])
  const at = bridge.nodes.indexOf(node) + level.bridges.indexOf(bridge) * 16
  const next = chance(state.seed + 977 * (at + 1))
  const strays = STRAYS.flatMap(sort => shuffled(sort, next).find(clue => !fits.has(clue)) ?? [])
  return shuffled([node.clue, ...strays], next)
}

export function inPouch(state: BridgeState, node: Node): boolean {
  return node.clue !== undefined && (state.named[node.id] ?? []).includes(node.clue)
}

/** Whether this is right about a bridge or a plank. */
export function right(item: BridgeItem, given: string): boolean {
  return given === item.answer || item.accept.includes(given)
}

function reply(bridge: Bridge, state: BridgeState, { on, with: id }: Answer): BridgeState {
  const chosen = nodeOf(bridge, on)?.replies.find(candidate => candidate.id === id)
  if (state.at !== 'talk' || messageNow(bridge, state)?.id !== on || !chosen) return state
  const over = isEnd(bridge, chosen.goto)
  return { ...state, path: [...state.path, chosen.id], at: over ? (chosen.turns ? 'home' : 'brink') : 'talk' }
}

function name(level: BridgeLevel, bridge: Bridge, state: BridgeState, { on, with: given }: Answer): BridgeState {
  const node = messageNow(bridge, state)
  const clue = CLUES.find(candidate => candidate === given)
  if (state.at !== 'talk' || !node || node.id !== on || !clue || inPouch(state, node)) return state
  const before = state.named[on] ?? []
  if (before.includes(clue) || !clueChoices(level, state, bridge, node).includes(clue)) return state
  return { ...state, named: { ...state.named, [on]: [...before, clue] } }
}

/** Whether one can go out again to the message one turned back from. */
export function canGoOut(bridge: Bridge, state: BridgeState): boolean {
  return state.at === 'home' && messageNow(bridge, state) !== null
}

function behind(state: BridgeState): BridgeState {
  return { ...state, ahead: state.ahead.slice(1), path: [], at: 'talk' }
}

function onBridge(level: BridgeLevel, bridge: Bridge, state: BridgeState, answer: Answer): BridgeState {
  if (answer.do === 'reply') return reply(bridge, state, answer)
  if (answer.do === 'name') return name(level, bridge, state, answer)
  if (answer.on !== bridge.item) return state
  if (answer.do === 'turn') return state.at === 'talk' ? { ...state, at: 'home' } : state
  if (answer.do === 'again') return canGoOut(bridge, state) ? { ...state, at: 'talk' } : state
  if (answer.do === 'leave')
    return state.at === 'home' ? { ...behind(state), left: [...state.left, bridge.item] } : state
  const given = answer.with ?? ''
  const fits = answer.do === 'judge' && state.at !== 'talk' && (given === CROSS || given === TURN)
  return fits ? { ...behind(state), judged: { ...state.judged, [bridge.item]: given } } : state
}

export function step(level: BridgeLevel, state: BridgeState, answer: Answer): BridgeState {
  const bridge = bridgeNow(level, state)
  if (bridge) return onBridge(level, bridge, state, answer)
  const item = plankNow(level, state)
  const given = answer.with ?? ''
  const fits = item && answer.do === 'judge' && answer.on === item.id && (given === FIRM || given === ROTTEN)
  return fits ? { ...state, cards: answered(state.cards, given, right(item, given)) } : state
}
