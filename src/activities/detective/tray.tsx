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
  readonly listen: ((text: string) => void) | null
}

/** The tray that clues fly into: one place for each detail, all alike until they are looked at. */
export function Tray({ item, seen, labelOf, current, told, say, listen }: TrayProps) {
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
            <Mark n={hotspot.n} found={found} label={labelOf(hotspot)} say={say} listen={listen} />
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

interface MarkProps extends Pick<TrayProps, 'say' | 'listen'> {
  readonly n: number
  readonly found: boolean
  readonly label: string
}

/** The number of a clue with an eye once it is found; where something can speak it says the clue. */
function Mark({ n, found, label, say, listen }: MarkProps) {
  const number = (
    <b class="detective-number" data-slot={n}>
      {n}
    </b>
  )
  if (!found || !listen) {
    return (
      <span class="detective-mark">
        {number}
        {found && <Icon name="eye" size={20} />}
      </span>
    )
  }
  return (
    <button
      type="button"
      class="detective-mark"
      aria-label={`${say('play.listen')}: ${label}`}
      onClick={() => listen(label)}
    >
      {number}
      <Icon name="sound" size={20} />
    </button>
  )
}
