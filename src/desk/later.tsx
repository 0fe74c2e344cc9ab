import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Loading } from '../ui/loading'
import type { Say } from '../ui/say'

interface LaterProps<P extends { readonly say: Say }> {
  readonly load: () => Promise<ComponentType<P>>
  readonly of: P
  /** What was asked for is neither stored nor reachable. */
  readonly onMissing: () => void
}

/** A room of the desk that is fetched when it is first entered. */
export function Later<P extends { readonly say: Say }>({ load, of, onMissing }: LaterProps<P>) {
  const [Room, setRoom] = useState<ComponentType<P> | null>(null)
  useEffect(() => {
    let here = true
    load().then(
      found => here && setRoom(() => found),
      () => here && onMissing(),
    )
    return () => {
      here = false
    }
  }, [])
  return Room ? <Room {...of} /> : <Loading>{of.say('play.loading')}</Loading>
}
