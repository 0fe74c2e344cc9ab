import { classes } from '../../ui/dom'
import type { Say } from '../../ui/say'
import { Speech } from '../../ui/speech'
import type { Speech as Said } from './use-scene'

/** Words over the scene; they only show what the panel says too. */
export function Over({ speech, still, say }: { speech: Said | null; still: boolean; say: Say }) {
  return (
    <div class={classes('play-over', 'terraces-over', still && 'still')} aria-hidden="true">
      {speech && (
        <Speech {...speech} class="terraces-speech">
          {say(`terraces.say-${speech.words}`)}
        </Speech>
      )}
    </div>
  )
}
