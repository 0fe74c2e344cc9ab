import { classes, useKeys } from '../../ui/dom'
import { Icon, iconNamed } from '../../ui/icon'
import type { Say } from '../../ui/say'
import type { TerracesItem } from './level'
import { ASIDE, type Place, type Placed } from './order'

interface PlacesProps {
  readonly item: TerracesItem
  readonly baskets: readonly TerracesItem[]
  readonly open: readonly Place[]
  readonly placed: Placed
  /** Tubes of this basket are still closed. */
  readonly heavy: boolean
  readonly say: Say
  readonly onPlace: (place: Place) => void
}

/** Where the selected basket may go; keys 1 to 4 are the steps, 0 leaves it aside. */
export function Places({ item, baskets, open, placed, heavy, say, onPlace }: PlacesProps) {
  const steps = open.filter(place => place !== ASIDE)
  useKeys({
    ...Object.fromEntries(steps.map(step => [step, () => onPlace(step)])),
    0: () => onPlace(ASIDE),
  })
  return (
    <fieldset class="terraces-places">
      <legend>{say(heavy ? 'terraces.heavy' : 'terraces.carry')}</legend>
      {steps.map(step => {
        const there = baskets.find(other => placed[other.id] === step)
        return (
          <button
            key={step}
            type="button"
            data-place={step}
            class="button big"
            aria-label={say('terraces.step', { n: step })}
            aria-pressed={placed[item.id] === step}
            onClick={() => onPlace(step)}
          >
            <span class="button-words">{step}</span>
            {there && <Icon name={iconNamed(there.icon)} size={20} />}
          </button>
        )
      })}
      <button
        type="button"
        data-place={ASIDE}
        class={classes('button', 'big', 'terraces-aside')}
        aria-pressed={placed[item.id] === ASIDE}
        aria-label={say('terraces.aside')}
        onClick={() => onPlace(ASIDE)}
      >
        <span class="terraces-long">{say('terraces.aside')}</span>
        <span class="terraces-short">{say('terraces.aside-short')}</span>
      </button>
    </fieldset>
  )
}
