import { useEffect, useState } from 'preact/hooks'

/** Where the child is. The address keeps it, so that "back" on a tablet goes one room back and never out of the game. */
export type Route =
  | { readonly at: 'title' }
  | { readonly at: 'village' }
  | { readonly at: 'play'; readonly level: string }
  | { readonly at: 'booster'; readonly strand: string }
  | { readonly at: 'evening' }
  | { readonly at: 'ending'; readonly ending: string }
  | { readonly at: 'result' }
  | { readonly at: 'hand-over' }
  | { readonly at: 'desk' }
  | { readonly at: 'send' }
  | { readonly at: 'valley' }
  | { readonly at: 'card' }
  /** A letter from the teacher, which the address itself brings. */
  | { readonly at: 'assigned'; readonly letter: string }

const WORDS = {
  title: '',
  village: 'ban',
  play: 'choi',
  booster: 'bep',
  evening: 'ca-nha',
  ending: 'chia-khoa',
  result: 'den',
  'hand-over': 'doi',
  desk: 'ban-co',
  send: 'gui',
  valley: 'tieng',
  card: 'the',
  assigned: 'giao-bai',
} as const

export function hashOf(route: Route): string {
  return `#${WORDS[route.at]}${restOf(route)}`
}

function restOf(route: Route): string {
  if (route.at === 'play') return `/${route.level}`
  if (route.at === 'booster') return `/${route.strand}`
  if (route.at === 'assigned') return `/${route.letter}`
  return route.at === 'ending' ? `/${route.ending}` : ''
}

/** An address that means nothing leads to the title. */
export function routeOf(hash: string): Route {
  const [word = '', rest = ''] = hash.replace(/^#/, '').split('/')
  const at = (Object.keys(WORDS) as Route['at'][]).find(name => WORDS[name] === word) ?? 'title'
  if (at === 'play') return rest ? { at, level: rest } : { at: 'village' }
  if (at === 'booster') return rest ? { at, strand: rest } : { at: 'village' }
  if (at === 'assigned') return { at, letter: rest }
  if (at === 'ending') return { at, ending: rest }
  return { at }
}

export function useRoute(): [Route, (to: Route) => void] {
  const [route, setRoute] = useState(() => routeOf(location.hash))
  useEffect(() => {
    const changed = () => setRoute(routeOf(location.hash))
    const events = ['hashchange', 'popstate'] as const
    for (const event of events) addEventListener(event, changed)
    return () => {
      for (const event of events) removeEventListener(event, changed)
    }
  }, [])
  const go = (to: Route) => {
    history.pushState(null, '', hashOf(to))
    setRoute(to)
  }
  return [route, go]
}
