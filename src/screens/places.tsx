import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { HEARTH, type Place } from '../core/level'
import { towardsKeys } from '../ui/dom'
import { useApart } from './labels-apart'
import { PlaceLabel, PlaceSign } from './place-label'
import type { Spots } from './use-village'
import type { VillageProps } from './village'

type Signs = ReadonlyMap<Place, VNode>

/** What stands on the label of each place. The same signs on other spots are not written anew. */
export function signsOf({ places, next, hearthDue, say }: VillageProps): Signs {
  const signs = places.map(({ id, state, closed }) => {
    const smoke = id === HEARTH && hearthDue
    const sign = <PlaceSign name={say(`places.${id}`)} next={id === next} {...{ state, smoke, closed, say }} />
    return [id, sign] as const
  })
  return new Map(signs)
}

interface PlacesProps extends Pick<VillageProps, 'places' | 'next' | 'stage' | 'say'> {
  readonly spots: Partial<Spots>
  readonly signs: Signs
  readonly onChoose: (place: Place) => void
  readonly onReach: (place: Place) => void
}

/** The labels of all places, each where it hides no other: what is measured for that moves them alone. */
export function Places({ places, next, stage, say, spots, signs, onChoose, onReach }: PlacesProps) {
  const at = useRef<HTMLElement>(null)
  const ways = useApart(at, spots, next)
  return (
    <nav ref={at} class="village-places" aria-label={say('village.places')} onKeyDown={towardsKeys}>
      {places.map(({ id, state, closed }) => (
        <PlaceLabel
          key={id}
          {...{ id, state, closed }}
          next={id === next}
          spot={stage ? (spots[id] ?? null) : null}
          page={!stage}
          way={ways.get(id)}
          onChoose={() => onChoose(id)}
          onReach={() => onReach(id)}
        >
          {signs.get(id)}
        </PlaceLabel>
      ))}
    </nav>
  )
}
