import { useEffect, useMemo, useState } from 'preact/hooks'
import type { HomePack, HomeString } from '../core/home-pack'
import type { Outside } from './outside'

/** The pack with its lines of the levels that were opened, each from when it is there. */
export function useLevelLines({ files }: Outside, pack: HomePack | null): HomePack | null {
  const [opened, setOpened] = useState<{ of: HomePack; lines: readonly HomeString[] } | null>(null)
  useEffect(() => {
    if (!pack?.levels) return
    const { levels } = pack
    let gone = false
    const there = new Set<string>()
    const take = (lines: readonly HomeString[]) => {
      if (!gone) setOpened(before => ({ of: pack, lines: [...(before?.of === pack ? before.lines : []), ...lines] }))
    }
    const stop = files.onLevel(id => {
      if (!levels.includes(id) || there.has(id)) return
      there.add(id)
      const loading = import('../content/load-home').then(({ loadHomeLevel }) => loadHomeLevel(files, pack, id))
      // Neither stored nor reachable: the level stands in Vietnamese, and its lines are asked for when it is opened again.
      loading.then(take, () => {
        there.delete(id)
        take([])
      })
    })
    return () => {
      gone = true
      stop()
    }
  }, [pack])
  const lines = opened && opened.of === pack ? opened.lines : null
  return useMemo(() => pack && (lines ? { ...pack, strings: [...pack.strings, ...lines] } : pack), [pack, lines])
}
