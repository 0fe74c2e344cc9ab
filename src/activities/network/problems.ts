import { type Network, type NetworkLevel, networkOf, postOf } from './level'

type Found = { path: string; sentence: string }
type Say = (path: string, sentence: string) => void

/** Houses nearer to each other than this cover each other's names on a phone. */
const NEAREST = 0.12

/** What the schema cannot say about maps and posts. */
export function problems(level: NetworkLevel): Found[] {
  const found: Found[] = []
  const say: Say = (path, sentence) => found.push({ path, sentence })
  items(level, say)
  map(level, 'network', level.network, say)
  if (level.freshNetwork) map(level, 'freshNetwork', level.freshNetwork, say)
  else if (level.items.some(item => item.pool === 'fresh'))
    say('freshNetwork', 'There are fresh posts, so they need a map of their own: freshNetwork.')
  return found
}

function items(level: NetworkLevel, say: Say): void {
  for (const [i, item] of level.items.entries()) {
    const answer = item.side === 'safe' ? 'cho-qua' : 'chan'
    if (item.answer !== answer)
      say(`items.${i}.answer`, `${item.id} is ${item.side}, so its answer is “${answer}”, not “${item.answer}”.`)
    if (new Set(item.checks.map(check => check.kind)).size < item.checks.length)
      say(`items.${i}.checks`, `${item.id}: each of the three questions is asked once.`)
    if (item.pool === 'transfer') continue
    const posted = networkOf(level, item.pool)
      .days.flatMap(day => day.posts)
      .filter(post => post.item === item.id)
    if (posted.length !== 1)
      say(`items.${i}`, `${item.id} is posted ${posted.length} times on the map of its pool; it must come once.`)
  }
}

function map(level: NetworkLevel, name: 'network' | 'freshNetwork', network: Network, say: Say): void {
  const ids = new Set(network.nodes.map(node => node.id))
  if (ids.size < network.nodes.length) say(`${name}.nodes`, 'Two houses have the same id.')
  if (new Set(network.days.map(day => day.id)).size < network.days.length)
    say(`${name}.days`, 'Two days have the same id.')
  if (network.lanterns > network.nodes.length) say(`${name}.lanterns`, 'There are more lanterns than houses.')
  links(name, network, ids, say)
  crowded(name, network, say)
  needs(level, name, network, say)
  posts(level, name, network, ids, say)
}

function links(name: string, network: Network, ids: ReadonlySet<string>, say: Say): void {
  for (const [i, node] of network.nodes.entries()) {
    const path = `${name}.nodes.${i}.links`
    if (new Set(node.links).size < node.links.length) say(path, `${node.id} names a neighbour twice.`)
    for (const to of node.links) {
      if (!ids.has(to)) say(path, `${node.id} leads to “${to}”, which is no house of this map.`)
      else if (to === node.id) say(path, `${node.id} leads to itself.`)
      else if (!network.nodes.find(other => other.id === to)?.links.includes(node.id))
        say(path, `${node.id} leads to ${to}, but ${to} does not lead back.`)
    }
  }
  const apart = network.nodes.filter(node => !reached(network).has(node.id))
  if (apart.length > 0) say(`${name}.nodes`, `No path leads to ${apart.map(node => node.id).join(', ')}.`)
}

function reached(network: Network): Set<string> {
  const seen = new Set<string>()
  const next = [network.nodes[0]!.id]
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    next.push(...(network.nodes.find(node => node.id === id)?.links ?? []))
  }
  return seen
}

function crowded(name: string, network: Network, say: Say): void {
  for (const [i, a] of network.nodes.entries())
    for (const b of network.nodes.slice(i + 1))
      if (Math.hypot(a.x - b.x, a.y - b.y) < NEAREST)
        say(`${name}.nodes.${i}`, `${a.id} and ${b.id} stand so near each other that their names overlap.`)
}

function needs(level: NetworkLevel, name: string, network: Network, say: Say): void {
  const posted = new Set(network.days.flatMap(day => day.posts.map(post => post.item)))
  for (const [i, node] of network.nodes.entries())
    for (const need of node.needs) {
      const path = `${name}.nodes.${i}.needs`
      if (!posted.has(need)) say(path, `${node.id} needs “${need}”, which is never posted on this map.`)
      else if (postOf(level, need)?.side === 'risky') say(path, `${node.id} needs ${need}, but that is no true post.`)
    }
}

function posts(level: NetworkLevel, name: string, network: Network, ids: ReadonlySet<string>, say: Say): void {
  for (const [d, day] of network.days.entries())
    for (const [p, { item, start }] of day.posts.entries()) {
      const path = `${name}.days.${d}.posts.${p}`
      const post = postOf(level, item)
      if (!post) say(`${path}.item`, `There is no item “${item}”.`)
      else if (post.pool === 'transfer' || networkOf(level, post.pool) !== network)
        say(`${path}.item`, `${item} is of the pool ${post.pool}, which has another map.`)
      for (const house of start)
        if (!ids.has(house)) say(`${path}.start`, `${item} starts at “${house}”, which is no house.`)
    }
}
