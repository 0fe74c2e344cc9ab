import { useEffect, useState } from 'preact/hooks'
import { Button } from '../ui/button'
import type { VillageProps } from './village'

/** "From your teacher" over the map. It opens by itself until the child has begun one of the levels. */
export function VillageGiven(props: VillageProps) {
  const { given, say } = props
  const [open, setOpen] = useState(given?.unheard ?? false)
  const [module, setModule] = useState<typeof import('./given') | null>(null)
  useEffect(() => {
    if (open) void import('./given').then(setModule)
  }, [open])
  if (!given) return null
  const count = { done: given.done, of: given.levels.length }
  return (
    <>
      <Button
        kind={given.done < given.levels.length ? 'primary' : 'plain'}
        icon="thu"
        class="village-given"
        label={say('assign.village-label', count)}
        onClick={() => setOpen(true)}
      >
        {say('assign.village', count)}
      </Button>
      {open && module && <module.Given {...props} given={given} onClose={() => setOpen(false)} />}
    </>
  )
}
