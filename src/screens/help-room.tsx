import { useEffect, useState } from 'preact/hooks'
import type { Help as HelpContent } from '../content/help'
import { loadHelp } from '../content/load'
import { Help } from './help'
import type { RoomProps } from './inside'

/** The lifebuoy: opens at once, its channels follow. */
export function HelpRoom({ outside, tag, onClose }: RoomProps & { onClose: () => void }) {
  const [help, setHelp] = useState<HelpContent | null>(null)
  useEffect(() => {
    let here = true
    void loadHelp(outside.files, tag).then(found => here && setHelp(found))
    return () => {
      here = false
    }
  }, [tag])
  return <Help say={outside.say()} help={help} listen={outside.listen(tag)} onClose={onClose} />
}
