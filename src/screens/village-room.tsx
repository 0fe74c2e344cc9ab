import type { Course } from '../content/course'
import { boostersDue } from '../core/booster'
import { lastEvening } from '../core/evenings'
import { growthFor, keyLevels } from '../core/growth'
import { HEARTH, type LevelCard, type Place, STRANDS } from '../core/level'
import { tierOf } from '../core/path'
import { clothsOf, cutOff, hearthState, nextLevel, placeState } from '../core/progress'
import { givenTo, type InsideProps, pathFor, testsFor } from './inside'
import { type VillageProps, VillageScreen } from './village'

interface VillageRoomProps extends InsideProps {
  /** The level whose lantern was just earned. */
  readonly lights: Pick<LevelCard, 'id' | 'place'> | null
  readonly onLit: () => void
  /** Where a level was left before its end, just now. */
  readonly left: Place | null
  readonly covered: boolean
}

/** Folds the journal into what the map shows of this learner. */
export function VillageRoom(props: VillageRoomProps) {
  const { outside, course, learner, stars, titles } = props
  const entries = outside.journal.entries()
  const cards = [...course.cards.values()]
  const path = pathFor(props)
  const open = (level: LevelCard) => cutOff(entries, learner.id, level.id, level.hash) !== null
  const tier = tierOf(entries, learner)
  // Without the newest lantern, the village is as the child left it.
  const then = new Map([...stars].filter(([level]) => level !== props.lights?.id))
  const next = nextLevel(path, stars)?.place ?? null
  const due = boostersDue(entries, learner.id, path, outside.now())
  return (
    <VillageScreen
      learner={learner}
      places={course.places.map(place => shownPlace(place, path, stars))}
      stars={stars}
      keys={STRANDS.map(strand => ({ strand, levels: keyLevels(cards, strand, tier) }))}
      cloths={clothsOf(cards, stars)}
      growth={{ now: growthFor(cards, tier, stars), before: growthFor(cards, tier, then) }}
      next={next}
      begins={props.left ?? next}
      cutOff={new Set(cards.filter(open).map(level => level.id))}
      hearthDue={due.length > 0}
      tests={testsFor(props)}
      given={givenTo(props)}
      lights={props.lights?.place ?? null}
      title={level => titles[level] ?? level}
      say={outside.say()}
      listen={outside.listen(props.tag)}
      art={outside.files.art}
      stage={props.stage}
      covered={props.covered}
      sound={outside.sound}
      mark={() => outside.mark('village-ready')}
      onLit={props.onLit}
      onPlay={level => props.go({ at: 'play', level })}
      onHearth={() => due[0] && props.go({ at: 'booster', strand: due[0] })}
      eveningWaits={lastEvening(entries, learner.id)?.state.over === false}
      onEvening={() => props.go({ at: 'evening' })}
      onEnding={strand => props.go({ at: 'ending', ending: strand })}
      onHome={() => props.go({ at: 'title' })}
      onHelp={props.onHelp}
      onSettings={props.onSettings}
    />
  )
}

/** A place as the map shows it: its open levels in the order to propose them, and its lantern. */
function shownPlace(
  { id, levels: all }: Course['places'][number],
  path: readonly LevelCard[],
  stars: InsideProps['stars'],
): VillageProps['places'][number] {
  const levels = path.filter(level => level.place === id)
  const ids = levels.map(level => level.id)
  const state = id === HEARTH && ids.length === 0 ? hearthState(stars) : placeState(ids, stars)
  return { id, levels, state, closed: all.length > ids.length && ids.length === 0 }
}
