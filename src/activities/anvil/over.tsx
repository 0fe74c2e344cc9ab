import { classes } from '../../ui/dom'
import { Icon } from '../../ui/icon'
import type { Say } from '../../ui/say'
import { Speech } from '../../ui/speech'
import type { At } from '../world'
import { ASKED, type Asked } from './level'
import { ASKED_WORDS } from './rules'
import type { Dragged } from './use-drag'
import type { OverScene } from './use-scene'

interface OverProps {
  readonly over: OverScene
  /** There is no canvas. */
  readonly still: boolean
  /** Words that lie on the anvil under the hammer, and those it has just thrown off. */
  readonly laid: readonly string[]
  readonly thrown: readonly string[]
  readonly dragged: Dragged | null
  readonly wordOf: (id: string) => string
  readonly say: Say
}

const at = (spot: At) => ({ '--x': `${spot.x}px`, '--y': `${spot.y}px` })

/** Words over the scene: they only show what buttons and panel say too. */
export function Over({ over, still, laid, thrown, dragged, wordOf, say }: OverProps) {
  const { anvil, ways, held, speech } = over
  return (
    <>
      <div class={classes('play-over', 'anvil-over', still && 'still', dragged && 'waiting')} aria-hidden="true">
        <div class="anvil-laid" style={anvil ? at(anvil) : undefined}>
          {laid.map(id => (
            <span key={id} class="anvil-hot">
              {wordOf(id)}
            </span>
          ))}
          {thrown.map((id, i) => (
            <span key={`thrown ${id}`} class={classes('anvil-hot', 'thrown', i % 2 === 1 && 'right')}>
              {wordOf(id)}
            </span>
          ))}
        </div>
        {held &&
          ways &&
          ASKED.map(asked => <Way key={asked} asked={asked} spot={ways[asked]} near={held.way} say={say} />)}
        {speech && (
          <Speech {...speech} class="anvil-speech">
            {say(`anvil.say-${speech.words}`)}
          </Speech>
        )}
      </div>
      {dragged && (
        <span class="anvil-hot anvil-dragged" style={at(dragged)} aria-hidden="true">
          {wordOf(dragged.word)}
        </span>
      )}
    </>
  )
}

function Way({ asked, spot, near, say }: { asked: Asked; spot: At; near: Asked | null; say: Say }) {
  return (
    <span class={classes('anvil-way', asked === near && 'near')} style={at(spot)}>
      <Icon name={asked} size={20} />
      {say(ASKED_WORDS[asked])}
    </span>
  )
}
