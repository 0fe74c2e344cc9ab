import { classes } from '../../ui/dom'
import { Icon } from '../../ui/icon'
import type { Say } from '../../ui/say'
import type { DetectiveItem, Hotspot } from './level'

interface TrayProps {
  readonly item: DetectiveItem
  readonly seen: readonly number[]
  readonly labelOf: (hotspot: Hotspot) => string
  /** The detail that the lens was last on: where there is little room only its clue is written out. */
  readonly current: number | null
  /** After the verdict, clues that were not found are told as well. */
  readonly told: boolean
  readonly say: Say
}

/** The tray that clues fly into: one place for each detail, all alike until they are looked at. */
export function Tray({ item, seen, labelOf, current, told, say }: TrayProps) {
  return (
    <ol class={classes('detective-tray', told && 'told')} aria-label={say('detective.tray')} aria-live="polite">
      {item.hotspots.map(hotspot => {
        const found = seen.includes(hotspot.n)
        return (
          <li
            key={hotspot.n}
            class={classes(
              'detective-slot',
              found && 'found',
              found && current === hotspot.n && 'current',
              !found && told && 'missed',
            )}
          >
            <span class="detective-mark">
              <b class="detective-number" data-slot={hotspot.n}>
                {hotspot.n}
              </b>
              {found && <Icon name="eye" size={20} />}
            </span>
            {found || told ? (
              <span class="detective-clue">
                {labelOf(hotspot)}
                {!found && <small>{say('detective.missed')}</small>}
              </span>
            ) : (
              <span class="detective-unseen">{say('detective.unseen')}</span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
