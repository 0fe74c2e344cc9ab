import { useState } from 'preact/hooks'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import type { Say } from '../ui/say'

/** What was spoken or written for a line, and is not kept yet. */
export interface Unkept {
  /** Tells whether it is kept now; null while it is unfinished and cannot be. */
  readonly keep: (() => Promise<boolean>) | null
}

/** Whoever leaves a line is asked first about what they made there. `onUnkept`: tells what there is; null for nothing. */
export function useUnkept(say: Say) {
  const [unkept, onUnkept] = useState<Unkept | null>(null)
  const [then, setThen] = useState<(() => void) | null>(null)
  const sure = (go: () => void) => (unkept ? setThen(() => go) : go())
  const stay = () => setThen(null)
  const leave = () => {
    stay()
    then?.()
  }
  const keep = async () => {
    if (await unkept?.keep?.()) leave()
    else stay()
  }
  const asked = then && unkept && (
    <Dialog title={say('valley.unkept')} onClose={stay} closeLabel={say('valley.unkept-stay')}>
      <p>{say('valley.unkept-line')}</p>
      <div class="stack">
        {unkept.keep && (
          <Button kind="primary" icon="check" big autoFocus onClick={() => void keep()}>
            {say('valley.unkept-keep')}
          </Button>
        )}
        <Button icon="back" big autoFocus={!unkept.keep} onClick={stay}>
          {say('valley.unkept-stay')}
        </Button>
        <Button icon="trash" big onClick={leave}>
          {say('valley.unkept-drop')}
        </Button>
      </div>
    </Dialog>
  )
  return { onUnkept, sure, asked }
}
