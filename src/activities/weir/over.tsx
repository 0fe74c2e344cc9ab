import { classes } from '../../ui/dom'
import { Icon, type IconName } from '../../ui/icon'
import type { Say, SayKey } from '../../ui/say'
import { Speech } from '../../ui/speech'
import type { SceneWords } from './actors'
import type { Way } from './spots'
import type { OverScene } from './use-scene'

function spoken(words: SceneWords, messages: boolean): SayKey {
  if (!messages && (words === 'waits' || words === 'thanks')) return `weir.say-${words}-other`
  return `weir.say-${words}`
}

interface OverProps {
  readonly over: OverScene
  /** There is no canvas. */
  readonly still: boolean
  /** Messages come down the stream, so that people wait for them. */
  readonly messages: boolean
  /** A way's sign and name, as its button has them. */
  readonly named: (way: Way) => { readonly icon: IconName; readonly words: string }
  readonly say: Say
}

/** Words over the scene: they only show what buttons and panel say too. */
export function Over({ over, still, messages, named, say }: OverProps) {
  const { ways, held, speech } = over
  return (
    <div class={classes('play-over', 'weir-over', still && 'still')} aria-hidden="true">
      {held &&
        ways.map(({ way, x, y, near }) => (
          <span key={way} class={classes('weir-way', way, near && 'near')} style={{ left: `${x}px`, top: `${y}px` }}>
            <Icon name={named(way).icon} size={20} />
            {named(way).words}
          </span>
        ))}
      {speech && (
        <Speech {...speech} class={`weir-speech room-${speech.room}`}>
          {say(spoken(speech.words, messages))}
        </Speech>
      )}
    </div>
  )
}
