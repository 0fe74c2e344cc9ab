import type { Place } from '../core/level'
import { RoundButton } from '../ui/button'
import type { Say } from '../ui/say'
import type { Spots } from './use-village'

interface SidesProps {
  readonly spots: Partial<Spots>
  readonly say: Say
  readonly onLook: (place: Place) => void
}

/** On a narrow screen the map is wider than the view: a button at each edge that has more behind it. */
export function Sides({ spots, say, onLook }: SidesProps) {
  const hidden = (Object.entries(spots) as [Place, Spots[Place]][]).filter(([, spot]) => !spot.visible)
  const nearest = (side: 'left' | 'right') => {
    const there = hidden.filter(([, { x }]) => (side === 'left' ? x < innerWidth / 2 : x > innerWidth / 2))
    return there.sort(([, a], [, b]) => (side === 'left' ? b.x - a.x : a.x - b.x))[0]?.[0]
  }
  const [left, right] = [nearest('left'), nearest('right')]
  return (
    <>
      {left && (
        <RoundButton icon="back" label={say('village.look-left')} onClick={() => onLook(left)} class="village-left" />
      )}
      {right && (
        <RoundButton
          icon="next"
          label={say('village.look-right')}
          onClick={() => onLook(right)}
          class="village-right"
        />
      )}
    </>
  )
}

/** How far each golden key is; one that was earned opens its ending. */
