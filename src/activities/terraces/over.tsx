import { classes } from '../../ui/dom'
import type { Say } from '../../ui/say'
import type { Speech } from './use-scene'

/** Words over the scene; they only show what the panel says too. */
export function Over({ speech, still, say }: { speech: Speech | null; still: boolean; say: Say }) {
  return (
    <div class={classes('play-over', 'terraces-over', still && 'still')} aria-hidden="true">
      {speech && (
        <span class="speech terraces-speech" style={{ '--x': `${speech.x}px`, '--y': `${speech.y}px` }}>
          {say(`terraces.say-${speech.words}`)}
        </span>
      )}
    </div>
  )
}
