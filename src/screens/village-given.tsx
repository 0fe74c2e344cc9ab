import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../ui/button'
import type { VillageProps } from './village'

/** What waits over the map: a test, and what the teacher gave, which opens by itself until one of its levels was begun. */
export function VillageGiven(props: VillageProps & { children: ComponentChildren; onRead: () => void }) {
  const { given, say } = props
  const [open, setOpen] = useState(given?.unheard ?? false)
  const [module, setModule] = useState<typeof import('./given') | null>(null)
  useEffect(() => {
    if (open) void import('./given').then(setModule)
  }, [open])
  const close = () => {
    setOpen(false)
    props.onRead()
  }
  const count = { done: given?.done ?? 0, of: given?.levels.length ?? 0 }
  return (
    <>
      {(given || props.children) && (
        <div class="village-test">
          {given && (
            <Button
              kind={count.done < count.of ? 'primary' : 'plain'}
              icon="thu"
              label={say('assign.village-label', count)}
              onClick={() => setOpen(true)}
            >
              {say('assign.village', count)}
            </Button>
          )}
          {props.children}
        </div>
      )}
      {given && open && module && <module.Given {...props} given={given} onClose={close} />}
    </>
  )
}
