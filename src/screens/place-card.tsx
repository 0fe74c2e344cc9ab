import { HEARTH, type LevelCard } from '../core/level'
import { cellsOf } from '../core/motif'
import { nextLevel } from '../core/progress'
import { testBefore } from '../core/transfer'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { classes } from '../ui/dom'
import { Icon } from '../ui/icon'
import { Lanterns } from '../ui/lantern'
import { Woven } from '../ui/woven'
import { placeArt } from './scenery'
import type { VillageProps } from './village'
import './place-card.css'

/** Behind the picture of each place, as in the styles. */
export const MOUNTAINS = ['village/mid.webp', 'village/far.webp']

interface PlaceCardProps extends VillageProps {
  readonly place: VillageProps['places'][number]
  readonly onClose: () => void
}

const pictureOf = ({ place, art }: Pick<PlaceCardProps, 'place' | 'art'>): string =>
  art(placeArt(place.id, place.state.lantern !== 'fog' && !place.closed))

/** Fetches what a place's card shows while the child still walks there: the card then comes whole, and in less time. */
export function fetchAhead(card: Pick<PlaceCardProps, 'place' | 'art'>): void {
  for (const address of [pictureOf(card), ...MOUNTAINS.map(card.art)]) new Image().src = address
}

/** What waits at a place: its levels, the hearth's stories, or the fog. */
export function PlaceCard(props: PlaceCardProps) {
  const { place, say } = props
  const name = say(`places.${place.id}`)
  const hearth = place.id === HEARTH
  const cloth = props.cloths.get(place.id)
  // The one cut off waits first, then the first that has no lantern.
  const first =
    place.levels.find(level => props.cutOff.has(level.id)) ?? nextLevel(place.levels, props.stars) ?? place.levels[0]
  const { lantern } = place.state
  return (
    <Dialog title={name} onClose={props.onClose} closeLabel={say('play.close')} class="place-card">
      <img
        class={classes('place-picture', lantern === 'dark' && 'dark')}
        src={pictureOf(props)}
        alt=""
        width={320}
        height={240}
        draggable={false}
      />
      {cloth && (
        <figure class="place-cloth">
          <Woven cells={cellsOf(cloth)} rows={cellsOf(cloth).length} cell={2} />
          <figcaption>{say('village.cloth', { name: say(`loom.motif-${cloth}`) })}</figcaption>
        </figure>
      )}
      {hearth && <Hearth {...props} />}
      {place.levels.length > 0 && (
        <ol class={classes('level-entries', place.levels.length > 1 && 'many')}>
          {place.levels.map(level => (
            <LevelEntry
              key={level.id}
              {...props}
              level={level}
              first={level === first && !(hearth && props.hearthDue)}
            />
          ))}
        </ol>
      )}
      {!hearth && place.levels.length === 0 && (
        <p class="place-fog">
          <Icon name="fog" size={32} />
          {say(place.closed ? 'village.closed' : 'village.fog', { place: name })}
        </p>
      )}
    </Dialog>
  )
}

function LevelEntry(props: PlaceCardProps & { level: LevelCard; first: boolean }) {
  const { level, first, say } = props
  const { id, minutes, tier } = level
  const lit = props.stars.get(id) ?? 0
  const test = testBefore(props.tests, level)
  const button = test
    ? 'transfer.first-start'
    : props.cutOff.has(id)
      ? 'play.resume'
      : lit > 0
        ? 'play.play-again'
        : 'play.play'
  const given = props.given?.levels.some(one => one.id === id)
  return (
    <li class={classes('level-entry', first && 'first')} data-level={id}>
      <h3>{props.title(id)}</h3>
      <Lanterns of={3} lit={lit} />
      <p class="level-minutes">
        {given && <b>{say('assign.given')} · </b>}
        {say(`village.tier-${tier}`)} · {say('play.minutes', { n: minutes })}
      </p>
      {test && <p class="level-test">{say('transfer.first')}</p>}
      <Button kind={first ? 'primary' : 'plain'} icon="play" big autoFocus={first} onClick={() => props.onPlay(id)}>
        {say(button)}
        <span class="hidden-words">: {props.title(id)}</span>
      </Button>
    </li>
  )
}

function Hearth(props: PlaceCardProps) {
  const { say } = props
  const any = [...props.stars.values()].some(stars => stars > 0)
  return (
    <section class="level-entry">
      <p>{say(props.hearthDue ? 'play.hearth-due' : any ? 'play.hearth-wait' : 'play.hearth-empty')}</p>
      {props.hearthDue && (
        <Button kind="primary" icon="hearth" big autoFocus onClick={props.onHearth}>
          {say('play.hearth-start')}
        </Button>
      )}
      <p>{say('evening.open-line')}</p>
      <Button
        icon="nhom-ban"
        kind={props.eveningWaits && !props.hearthDue ? 'primary' : 'plain'}
        class="evening-door"
        big
        onClick={props.onEvening}
      >
        {say(props.eveningWaits ? 'evening.resume' : 'evening.open')}
      </Button>
    </section>
  )
}
