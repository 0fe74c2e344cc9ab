import { useEffect, useState } from 'preact/hooks'
import type { HomePack } from '../core/home-pack'
import type { Outside } from './outside'

/** The pack with what people of the valley said on this tablet, from the moment they said it. */
export function useMended(outside: Outside, pack: HomePack | null): HomePack | null {
  const [seen, setSeen] = useState<{ readonly of: HomePack; readonly mended: HomePack } | null>(null)
  useEffect(() => {
    if (!pack) return
    let stop: (() => void) | null = null
    let gone = false
    void outside.valley().then(({ words }) => {
      if (gone) return
      // Nothing said here of it: what is drawn holds.
      const show = () => {
        const mended = words.mend(pack)
        setSeen(before => (mended === pack && before === null ? null : { of: pack, mended }))
      }
      show()
      stop = words.watch(show)
    })
    return () => {
      gone = true
      stop?.()
    }
  }, [pack])
  return seen && seen.of === pack ? seen.mended : pack
}
