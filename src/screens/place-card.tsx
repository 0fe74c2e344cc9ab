import { HEARTH } from '../core/level'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Icon } from '../ui/icon'
import { Lanterns } from '../ui/lantern'
import type { VillageProps } from './village'

interface PlaceCardProps extends VillageProps {
  readonly place: VillageProps['places'][number]
  readonly onClose: () => void
}

/** What waits at a place: its levels, the hearth's stories, or the fog. */
export function PlaceCard(props: PlaceCardProps) {
  const { place, say } = props
  const name = say(`places.${place.id}`)
  const hearth = place.id === HEARTH
  return (
    <Dialog title={name} onClose={props.onClose} closeLabel={say('play.close')} class="place-card">
      {hearth && <Hearth {...props} />}
      {place.levels.map(level => (
        <LevelEntry key={level.id} {...props} level={level.id} minutes={level.minutes} />
      ))}
      {!hearth && place.levels.length === 0 && (
        <p class="place-fog">
          <Icon name="fog" size={32} />
          {say('village.fog', { place: name })}
        </p>
      )}
    </Dialog>
  )
}

function LevelEntry(props: PlaceCardProps & { level: string; minutes: number }) {
  const { level, say } = props
  const lit = props.stars.get(level) ?? 0
  const button = props.cutOff.has(level) ? 'play.resume' : lit > 0 ? 'play.play-again' : 'play.play'
  return (
    <section class="level-entry" data-level={level}>
      <h3>{props.title(level)}</h3>
      <Lanterns of={3} lit={lit} />
      <p class="level-minutes">{say('play.minutes', { n: props.minutes })}</p>
      <Button kind="primary" icon="play" big autoFocus onClick={() => props.onPlay(level)}>
        {say(button)}
      </Button>
    </section>
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
    </section>
  )
}
