import { Icon } from '../../ui/icon'
import type { Say } from '../../ui/say'
import type { OverScene } from './use-scene'

/** Words over the scene: they only show what buttons and panel say too. */
export function Over({ over, label, say }: { over: OverScene; label: (way: string) => string; say: Say }) {
  const { ways, held, speech } = over
  return (
    <div class="play-over weir-over" aria-hidden="true">
      {held &&
        ways.map(({ way, x, y, near }) => (
          <span key={way} class={`weir-way ${way} ${near ? 'near' : ''}`} style={{ left: `${x}px`, top: `${y}px` }}>
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
