import { classes } from '../../ui/dom'
import { Icon } from '../../ui/icon'
import type { Say } from '../../ui/say'
import type { Way } from './spots'
import type { OverScene } from './use-scene'

interface OverProps {
  readonly over: OverScene
  /** There is no canvas. */
  readonly still: boolean
  readonly label: (way: Way) => string
  readonly say: Say
}

/** Words over the scene: they only show what buttons and panel say too. */
export function Over({ over, still, label, say }: OverProps) {
  const { ways, held, speech } = over
  return (
    <div class={classes('play-over', 'weir-over', still && 'still')} aria-hidden="true">
      {held &&
        ways.map(({ way, x, y, near }) => (
          <span key={way} class={classes('weir-way', way, near && 'near')} style={{ left: `${x}px`, top: `${y}px` }}>
            <Icon name={way} size={20} />
            {label(way)}
          </span>
        ))}
      {speech && (
        <span class={`weir-speech room-${speech.room}`} style={{ '--x': `${speech.x}px`, '--y': `${speech.y}px` }}>
          {say(`weir.say-${speech.words}`)}
        </span>
      )}
    </div>
  )
}
