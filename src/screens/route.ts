import { useEffect, useState } from 'preact/hooks'

/** Where the child is. The address keeps it, so that "back" on a tablet goes one room back and never out of the game. */
export type Route =
  | { readonly at: 'title' }
  | { readonly at: 'village' }
  | { readonly at: 'play'; readonly level: string }
  | { readonly at: 'hearth'; readonly strand: string }
  | { readonly at: 'result' }
  | { readonly at: 'hand-over' }
  | { readonly at: 'desk' }

const WORDS = {
  title: '',
  village: 'ban',
  play: 'choi',
  hearth: 'bep',
  result: 'den',
  'hand-over': 'doi',
  desk: 'ban-co',
} as const

export function hashOf(route: Route): string {
  const rest = route.at === 'play' ? `/${route.level}` : route.at === 'hearth' ? `/${route.strand}` : ''
  return `#${WORDS[route.at]}${rest}`
}

/** An address that means nothing leads to the title. */
export function routeOf(hash: string): Route {
  const [word = '', rest = ''] = hash.replace(/^#/, '').split('/')
  const at = (Object.keys(WORDS) as Route['at'][]).find(name => WORDS[name] === word) ?? 'title'
  if (at === 'play') return rest ? { at, level: rest } : { at: 'village' }
  if (at === 'hearth') return rest ? { at, strand: rest } : { at: 'village' }
  return { at }
}

export function useRoute(): [Route, (to: Route) => void] {
  const [route, setRoute] = useState(() => routeOf(location.hash))
  useEffect(() => {
    const changed = () => setRoute(routeOf(location.hash))
    addEventListener('hashchange', changed)
    return () => removeEventListener('hashchange', changed)
  }, [])
  const go = (to: Route) => {
    history.pushState(null, '', hashOf(to))
    setRoute(to)
  }
  useEffect(() => {
    const changed = () => setRoute(routeOf(location.hash))
    addEventListener('popstate', changed)
    return () => removeEventListener('popstate', changed)
  }, [])
  return [route, go]
}
