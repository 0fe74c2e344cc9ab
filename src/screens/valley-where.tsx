import type { SayPlace } from '../content/say-place'
import { Icon, iconNamed } from '../ui/icon'
import type { Say } from '../ui/say'
import { headOf } from './cast'

/** What a kind of play looks like: the ground that its figures stand on. */
const SCENES: Readonly<Record<string, string>> = {
  M1: 'weir/ground-wide.svg',
  M2: 'network/ground.svg',
  M4: 'detective/wall.svg',
  M5: 'search/room.svg',
  M7: 'loom/back.svg',
  M8: 'bridge/ground.svg',
  M9: 'terraces/ground-wide.svg',
}

interface WhereProps {
  readonly place: SayPlace
  readonly say: Say
  /** Address of a picture by its path under assets/art. */
  readonly art: (path: string) => string
}

/** The picture that stands beside a line in the game. */
export function LinePicture({ place, art }: Omit<WhereProps, 'say'>) {
  const { picture, mechanic } = place
  const scene = SCENES[mechanic ?? ''] ?? 'hearth/hearth.svg'
  return (
    <span class="valley-scene" aria-hidden="true" style={{ backgroundImage: `url("${art(scene)}")` }}>
      {picture?.of === 'head' && <img src={art(headOf(picture.name))} alt="" draggable={false} />}
      {picture?.of === 'drawing' && <img class="whole" src={picture.name} alt="" draggable={false} />}
      {picture?.of === 'icon' && (
        <i>
          <Icon name={iconNamed(picture.name)} size={30} />
        </i>
      )}
    </span>
  )
}

/** Where the line is read: "Suối Sao · câu 3 · vì sao". */
export function LineWhere({ place, say }: Omit<WhereProps, 'art'>) {
  const { map, nth, part } = place
  const words = [
    map && say(`places.${map}`),
    nth !== null && say('valley.where-item', { n: nth }),
    say(`valley.where-${part}`),
  ]
  return (
    <small class="valley-where">
      <span class="hidden-words">{say('valley.place')}: </span>
      {words.filter(Boolean).join(' · ')}
    </small>
  )
}
