import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import type { SoundName } from '../activities/activity'
import type { Growth } from '../core/growth'
import type { LevelCard, Place, Strand } from '../core/level'
import type { MotifName } from '../core/motif'
import type { PlaceState, Stars } from '../core/progress'
import type { DueTest } from '../core/transfer'
import type { Stage } from '../stage/stage'
import { Band } from '../ui/band'
import { Button, RoundButton } from '../ui/button'
import { Chip } from '../ui/card'
import { classes, useKeys } from '../ui/dom'
import { Head } from '../ui/head'
import { Lantern } from '../ui/lantern'
import type { Say } from '../ui/say'
import type { GivenLevels } from './inside'
import { fetchAhead, PlaceCard } from './place-card'
import { Places, signsOf } from './places'
import { useVillage } from './use-village'
import { VillageGiven } from './village-given'
import { Grown, News } from './village-grown'
import { Keys } from './village-keys'
import { Sides } from './village-sides'
import './village.css'
import './village-grown.css'

export interface VillageProps {
  readonly learner: { readonly id: string; readonly nickname: string; readonly picture: string }
  /** Every place of the valley with its levels, in the order of the map. */
  readonly places: readonly {
    readonly id: Place
    readonly levels: readonly LevelCard[]
    readonly state: PlaceState
    /** There are levels, but only such as the teacher has not opened. */
    readonly closed: boolean
  }[]
  readonly stars: ReadonlyMap<string, Stars>
  /** What each golden key asks for. */
  readonly keys: readonly { readonly strand: Strand; readonly levels: readonly string[] }[]
  /** Cloths that hang in the village for good, by the place they were woven at. */
  readonly cloths: ReadonlyMap<Place, MotifName>
  /** How far the village has grown, and how far it had before the newest lantern. */
  readonly growth: { readonly now: Growth; readonly before: Growth }
  readonly next: Place | null
  /** Where keyboard and reader begin. */
  readonly begins: Place | null
  readonly cutOff: ReadonlySet<string>
  readonly hearthDue: boolean
  /** Papers of tests that wait for this learner. */
  readonly tests: readonly DueTest[]
  /** What the teacher gave; null where there is nothing. */
  readonly given: GivenLevels | null
  /** Place whose lantern was just earned: it lights before the child's eyes. */
  readonly lights: Place | null
  readonly title: (level: string) => string
  readonly say: Say
  readonly listen: ((text: string) => void) | null
  readonly art: (path: string) => string
  readonly stage: Stage | null
  /** A dialog lies over it: nothing drifts behind what is read. */
  readonly covered: boolean
  readonly sound: (name: SoundName) => void
  readonly mark: () => void
  readonly onLit: () => void
  readonly onPlay: (level: string) => void
  readonly onHearth: () => void
  /** A family's evening was cut off, and waits. */
  readonly eveningWaits: boolean
  readonly onEvening: () => void
  readonly onEnding: (strand: Strand) => void
  readonly onHome: () => void
  readonly onHelp: () => void
  readonly onSettings: () => void
}

/** How long the walk to a place may keep its card waiting. */
const WALK_SEEN_MS = 900
const HOURS = ['dusk', 'night', 'dawn'] as const
type Hour = (typeof HOURS)[number]

/** The map, and before it the card of the place that was chosen. */
export function VillageScreen(props: VillageProps) {
  const [chosen, setChosen] = useState<Place | null>(null)
  // The card comes in one task on the slowest tablets too: the map behind it is not written anew.
  const map = useMemo(() => <VillageMap {...props} onChosen={setChosen} />, [props])
  const open = props.places.find(place => place.id === chosen)
  const reading = props.covered || open !== undefined
  useLayoutEffect(() => props.stage?.hush(reading), [props.stage, reading])
  return (
    <>
      {map}
      {open && <PlaceCard {...props} place={open} onClose={() => setChosen(null)} />}
    </>
  )
}

/** The village on the stage, its places as buttons over it. */
function VillageMap(props: VillageProps & { onChosen: (place: Place) => void }) {
  const { say, stage } = props
  // Over a village that is wholly bright, it is morning.
  const [hour, setHour] = useState<Hour>(props.growth.before.bright < 1 ? 'dusk' : 'dawn')
  const { village, spots, showing, news, heard } = useVillage(props, hour, setHour)
  useKeys({ h: props.onHelp })
  // Labels move far more often than what stands on them changes.
  const signs = useMemo(() => signsOf(props), [props])

  const ready = (village !== null || !stage) && !showing
  const [read, setRead] = useState(false)
  // Whoever has gone elsewhere meanwhile stays there.
  useEffect(() => {
    if (!ready || document.activeElement !== document.body) return
    const place = props.begins ?? props.places[0]?.id
    document.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus({ preventScroll: true })
  }, [ready, read])

  const choose = (place: Place) => {
    props.sound('tap')
    heard()
    if (!village) return props.onChosen(place)
    const walked = new Promise<void>(done => {
      // Tasks of their own: a slow tablet looks for the way when the touch is answered.
      setTimeout(() => village.walkTo(place).then(done))
      setTimeout(() => fetchAhead({ ...props, place: props.places.find(({ id }) => id === place)! }))
      // The walk is seen before the card covers it, but nobody has to wait for a long one.
      setTimeout(done, WALK_SEEN_MS)
    })
    void walked.then(() => props.onChosen(place))
  }
  const nextHour = HOURS[(HOURS.indexOf(hour) + 1) % HOURS.length]!
  const lit = props.places.filter(place => place.state.lantern === 'lit').length
  // Only lanterns that this child can light are counted.
  const of = props.places.filter(place => place.levels.length > 0).length
  const after = props.tests.find(({ when }) => when === 'after')
  return (
    <main class={classes('village', showing && 'village-showing')} data-stage={stage ? 'picture' : 'page'}>
      <h1 class="hidden-words">{say('village.title')}</h1>
      <header class="village-top">
        <RoundButton icon="home" label={say('village.home')} onClick={props.onHome} />
        <Chip class="village-who">
          <Head art={props.art(props.learner.picture)} size={44} />
          <span>{props.learner.nickname}</span>
        </Chip>
        <Keys {...props} />
        <RoundButton
          icon={hour === 'dawn' ? 'sun' : 'moon'}
          label={say('village.hour', { hour: say(`village.hour-${hour}`) })}
          onClick={() => setHour(nextHour)}
        />
        <RoundButton icon="settings" label={say('village.settings')} onClick={props.onSettings} />
        <RoundButton icon="lifebuoy" label={say('village.help')} onClick={props.onHelp} class="help-button" />
      </header>
      <News news={news} say={say} art={props.art} listen={props.listen} onClose={heard} />
      <Places {...props} spots={spots} signs={signs} onChoose={choose} onReach={place => void village?.lookAt(place)} />
      <Sides spots={spots} say={say} onLook={place => void village?.lookAt(place)} />
      <VillageGiven {...props} onRead={() => setRead(true)}>
        {after && (
          <Button kind="primary" icon="book" big onClick={() => props.onPlay(after.test.id)}>
            {say('transfer.waits')}
          </Button>
        )}
      </VillageGiven>
      <Grown gains={props.growth.now.gains} say={say} page={!stage} />
      <footer class="village-foot">
        <Band name="tai-qua-tram" class="village-edge" />
        <Lantern lit={lit > 0} size={40} />
        <span class="village-count">
          <span aria-hidden="true">{say('village.lanterns', { lit, of })}</span>
          <span class="hidden-words">{say('village.lanterns-label', { lit, of })}</span>
        </span>
        <div class="weave" aria-hidden="true">
          <div class="weave-done" style={{ width: `${(100 * lit) / Math.max(1, of)}%` }}>
            <Band name="tai-qua-tram" slim />
          </div>
        </div>
      </footer>
    </main>
  )
}
