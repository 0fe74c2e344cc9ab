import { isEnd, longest, nodeOf, PLACES, reachable, wayFrom } from './graph'
import { type Bridge, type BridgeLevel, bridgeOf, CROSS, FIRM, type Node, ROTTEN, TURN } from './level'

interface Found {
  path: string
  sentence: string
}
type Say = (path: string, sentence: string) => void

const any = () => true

function repliesOf(bridge: Bridge, node: Node, say: Say): void {
  for (const { id, goto, turns } of node.replies) {
    const over = isEnd(bridge, goto)
    if (!over && !nodeOf(bridge, goto))
      say(`nodes.${node.id}`, `The reply ${id} leads to “${goto}”, which is no message and no end here.`)
    if (turns && !over) say(`nodes.${node.id}`, `The reply ${id} turns back, so it must lead to an end.`)
  }
  if (node.replies.every(reply => reply.plank === 'rotten'))
    say(`nodes.${node.id}`, `Every reply to ${node.id} is a rotten plank. Give one that holds.`)
  if (!wayFrom(bridge, node.id, any, any))
    say(`nodes.${node.id}`, `From ${node.id} no end can be reached: the talk would go round for ever.`)
}

function waysOf(bridge: Bridge, say: Say): void {
  if (!nodeOf(bridge, bridge.start)) say('start', `It starts at “${bridge.start}”, but there is no such message here.`)
  for (const node of bridge.nodes) repliesOf(bridge, node, say)
  const found = reachable(bridge)
  for (const { id } of [...bridge.nodes, ...bridge.ends])
    if (!found.has(id)) say(id, `Nothing leads to ${id}. Lead a reply there, or take it out.`)
  if (longest(bridge) > PLACES)
    say('nodes', `The longest talk needs ${longest(bridge)} planks, but a bridge has ${PLACES}.`)
}

function goodOf(bridge: Bridge, say: Say): void {
  const crossing = wayFrom(
    bridge,
    bridge.start,
    reply => reply.plank !== 'rotten',
    reply => !reply.turns,
  )
  if (!crossing) say('nodes', 'This bridge is worth crossing, but no sound planks lead over it.')
}

export function problems(level: BridgeLevel): Found[] {
  const found: Found[] = []
  const tell: Say = (path, sentence) => found.push({ path, sentence })
  for (const bridge of level.bridges) {
    const say: Say = (path, sentence) => tell(`bridges.${bridge.item}.${path}`, sentence)
    const item = level.items.find(candidate => candidate.id === bridge.item)
    if (!item) say('item', `There is no item “${bridge.item}”. Every bridge is an item.`)
    if (level.bridges.some(other => other !== bridge && other.item === bridge.item))
      say('item', `Two bridges are the item “${bridge.item}”.`)
    waysOf(bridge, say)
    if (item?.side === 'safe') goodOf(bridge, say)
  }
  for (const item of level.items) {
    const wanted = bridgeOf(level, item.id) ? [CROSS, TURN] : [FIRM, ROTTEN]
    const answer = wanted[item.side === 'safe' ? 0 : 1]!
    if (item.answer !== answer || item.accept.length > 0)
      tell(`items.${item.id}.answer`, `${item.id} is ${item.side}, so its one answer is “${answer}”.`)
  }
  if (!level.items.some(item => item.pool === 'core' && item.side === 'safe' && bridgeOf(level, item.id)))
    tell('bridges', 'At least one bridge must be worth crossing.')
  return found
}
