import { useEffect, useState } from 'preact/hooks'
import type { Help as HelpContent } from '../content/help'
import { loadHelp } from '../content/load'
import { Help } from './help'
import type { RoomProps } from './inside'
import type { Outside } from './outside'

/** The lifebuoy: opens at once, its channels follow. */
export function HelpRoom({ outside, tag, onClose }: RoomProps & { onClose: () => void }) {
  const [help, setHelp] = useState<HelpContent | null>(null)
  const family = useFamily(outside)
  useEffect(() => {
    let here = true
    void loadHelp(outside.files, tag).then(found => here && setHelp(found))
    return () => {
      here = false
    }
  }, [tag])
  return <Help say={outside.say()} help={help} listen={outside.listen(tag)} family={family} onClose={onClose} />
}

/** Says what the family itself recorded for a child in trouble; null where it did not. */
function useFamily(outside: Outside): (() => void) | null {
  const [say, setSay] = useState<(() => void) | null>(null)
  useEffect(() => {
    void outside.valley().then(valley => {
      const heard = valley.family()
      if (heard) setSay(() => heard)
    })
  }, [])
  return say
}
