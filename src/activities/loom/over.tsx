import type { RefObject } from 'preact'
import type { Cells } from '../../core/motif'
import { classes } from '../../ui/dom'
import { Icon, iconNamed } from '../../ui/icon'
import type { Say } from '../../ui/say'
import { Speech } from '../../ui/speech'
import type { Cloth, Thread } from './rules'
import { Still } from './still'
import type { OverScene } from './use-scene'

interface OverProps {
  readonly over: OverScene
  /** There is no canvas. */
  readonly still: boolean
  readonly cells: Cells
  readonly cloths: readonly Cloth[]
  readonly art: (path: string) => string
  readonly rows: number
  readonly thread: Thread
  readonly tag: RefObject<HTMLSpanElement | null>
  readonly nameOf: (cloth: Cloth) => string
  readonly say: Say
}

/** Words over the scene: they only show what buttons and panel say too. */
export function Over({ over, still, cells, rows, cloths, art, thread, tag, nameOf, say }: OverProps) {
  const { targets, held, speech } = over
  return (
    <div class="play-over loom-over" aria-hidden="true">
      {still && <Still cells={cells} rows={rows} cloths={cloths} art={art} />}
      {targets.map(({ cloth, x, y, near }) => (
        <span
          key={cloth}
          class={classes('loom-target', held && 'held', near && 'near')}
          style={{ left: `${x}px`, top: `${y}px` }}
        >
          {nameOf(cloth)}
        </span>
      ))}
      <span class="loom-tag" ref={tag} hidden>
        <span>
          <Icon name={iconNamed(thread.icon)} size={24} />
        </span>
      </span>
      {speech && (
        <Speech {...speech} class={`loom-speech said-${speech.words}`}>
          {say(`loom.say-${speech.words}`)}
        </Speech>
      )}
    </div>
  )
}
