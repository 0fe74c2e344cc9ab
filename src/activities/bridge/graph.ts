import type { Bridge, Node, Reply } from './level'

/** Planks that a bridge has room for. */
export const PLACES = 8

export function nodeOf(bridge: Bridge, id: string): Node | undefined {
  return bridge.nodes.find(node => node.id === id)
}

export function isEnd(bridge: Bridge, id: string): boolean {
  return bridge.ends.some(end => end.id === id)
}

/** The shortest way of replies from a message to an end, through replies that `may` be given, the last of which `is` wanted. */
export function wayFrom(
  bridge: Bridge,
  from: string,
  may: (reply: Reply) => boolean,
  is: (reply: Reply) => boolean,
): Reply[] | null {
  const seen = new Set([from])
  let ways: { at: string; way: Reply[] }[] = [{ at: from, way: [] }]
  while (ways.length > 0) {
    const further: typeof ways = []
    for (const { at, way } of ways) {
      const replies = (nodeOf(bridge, at)?.replies ?? []).filter(may)
      const last = replies.find(reply => isEnd(bridge, reply.goto) && is(reply))
      if (last) return [...way, last]
      for (const reply of replies) {
        if (seen.has(reply.goto) || isEnd(bridge, reply.goto)) continue
        seen.add(reply.goto)
        further.push({ at: reply.goto, way: [...way, reply] })
      }
    }
    ways = further
  }
  return null
}

const sound = (reply: Reply) => reply.plank !== 'rotten'
const any = () => true

/** How somebody careful goes on from here: over, where the bridge is worth it, or home. */
export function carefulWay(bridge: Bridge, from: string, crosses: boolean): Reply[] {
  const wanted = (reply: Reply) => reply.turns !== crosses
  return wayFrom(bridge, from, sound, wanted) ?? wayFrom(bridge, from, any, wanted) ?? []
}

/** The end that tells what became of it when one decides here, without having come to an end. */
export function endAfter(bridge: Bridge, from: string, crosses: boolean): string {
  const way = carefulWay(bridge, from, crosses)
  const last = (way.length > 0 ? way : (wayFrom(bridge, from, any, any) ?? [])).at(-1)
  return last?.goto ?? bridge.ends[0]!.id
}

/** Everything that can be come to from the start: messages and ends. */
export function reachable(bridge: Bridge): ReadonlySet<string> {
  const found = new Set([bridge.start])
  for (const id of found) for (const reply of nodeOf(bridge, id)?.replies ?? []) found.add(reply.goto)
  return found
}

/** Planks of the longest talk in which no message comes twice. */
export function longest(bridge: Bridge, from = bridge.start, before: readonly string[] = []): number {
  const way = [...before, from]
  const further = (nodeOf(bridge, from)?.replies ?? []).map(({ goto }) =>
    way.includes(goto) ? 0 : isEnd(bridge, goto) ? 1 : 1 + longest(bridge, goto, way),
  )
  return Math.max(0, ...further)
}
