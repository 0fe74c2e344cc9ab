import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { SoundName } from '../activities/activity'
import { HEARTH, type LevelCard, type Place, STRANDS, type Strand } from '../core/level'
import { cellsOf, type MotifName } from '../core/motif'
import type { PlaceState, Stars } from '../core/progress'
import type { DueTest } from '../core/transfer'
import type { Stage } from '../stage/stage'
import type { Village } from '../stage/village'
import { Band } from '../ui/band'
import { Button, RoundButton } from '../ui/button'
import { Chip } from '../ui/card'
import { useKeys } from '../ui/dom'
import { Head } from '../ui/head'
import { Lantern } from '../ui/lantern'
import type { Say } from '../ui/say'
import { PlaceCard } from './place-card'
import { PlaceLabel } from './place-label'
import './village.css'

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
  /** Cloths that hang in the village for good, by the place they were woven at. */
  readonly cloths: ReadonlyMap<Place, MotifName>
  readonly next: Place | null
  readonly cutOff: ReadonlySet<string>
  readonly hearthDue: boolean
  /** Papers of tests that wait for this learner. */
  readonly tests: readonly DueTest[]
  /** Place whose lantern was just earned: it lights before the child's eyes. */
  readonly lights: Place | null
  readonly title: (level: string) => string
  readonly say: Say
  readonly art: (path: string) => string
  readonly stage: Stage | null
  readonly sound: (name: SoundName) => void
  readonly mark: () => void
  readonly onLit: () => void
  readonly onPlay: (level: string) => void
  readonly onHearth: () => void
  readonly onHome: () => void
  readonly onHelp: () => void
  readonly onSettings: () => void
}

/** How long the walk to a place may keep its card waiting. */
const WALK_SEEN_MS = 900
const HOURS = ['dusk', 'night', 'dawn'] as const
type Hour = (typeof HOURS)[number]

/** The map: the village on the stage, its places as buttons over it. */
export function VillageScreen(props: VillageProps) {
  const { say, stage } = props
  const [chosen, setChosen] = useState<Place | null>(null)
  const [hour, setHour] = useState<Hour>('dusk')
  const { village, spots } = useVillage(props, hour)
  useKeys({ h: props.onHelp })

  const choose = (place: Place) => {
    props.sound('tap')
    // The walk is seen before the card covers it, but nobody has to wait for a long one.
    const walked = village
      ? Promise.race([village.walkTo(place), new Promise(done => setTimeout(done, WALK_SEEN_MS))])
      : null
    void Promise.resolve(walked).then(() => setChosen(place))
  }
  const nextHour = HOURS[(HOURS.indexOf(hour) + 1) % HOURS.length]!
  const lit = props.places.filter(place => place.state.lantern === 'lit').length
  // Only lanterns that this child can light are counted.
  const of = props.places.filter(place => place.levels.length > 0).length
  const open = props.places.find(place => place.id === chosen)
  const after = props.tests.find(({ when }) => when === 'after')
  return (
    <main class="village" data-stage={stage ? 'picture' : 'page'}>
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
      <nav class="village-places" aria-label={say('village.places')}>
        {props.places.map(place => (
          <PlaceLabel
            key={place.id}
            id={place.id}
            name={say(`places.${place.id}`)}
            state={place.state}
            next={place.id === props.next}
            smoke={place.id === HEARTH && props.hearthDue}
            spot={stage ? (spots[place.id] ?? null) : null}
            page={!stage}
            say={say}
            onChoose={() => choose(place.id)}
            onReach={() => void village?.lookAt(place.id)}
          />
        ))}
      </nav>
      <Sides spots={spots} say={say} onLook={place => void village?.lookAt(place)} />
      {after && (
        <div class="village-test">
          <Button kind="primary" icon="book" big onClick={() => props.onPlay(after.test.id)}>
            {say('transfer.waits')}
          </Button>
        </div>
      )}
      <footer class="village-foot">
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
      {open && (
        <PlaceCard
          {...props}
          place={open}
          onClose={() => {
            setChosen(null)
          }}
        />
      )}
    </main>
  )
}

interface SidesProps {
  readonly spots: Partial<Spots>
  readonly say: Say
  readonly onLook: (place: Place) => void
}

/** On a narrow screen the map is wider than the view: a button at each edge that has more behind it. */
function Sides({ spots, say, onLook }: SidesProps) {
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

function Keys({ places, stars, say }: VillageProps) {
  const levels = places.flatMap(place => place.levels)
  return (
    <div class="village-keys">
      {STRANDS.map((strand: Strand) => {
        const mine = levels.filter(level => level.strand === strand)
        const have = mine.filter(level => (stars.get(level.id) ?? 0) > 0).length
        const values = { strand: say(`play.strand-${strand}`), have, of: mine.length }
        return (
          <Chip key={strand} icon="key">
            <span class="key-words" aria-hidden="true">
              {say('village.key', values)}
            </span>
            <span class="key-short" aria-hidden="true">
              {have}
            </span>
            <span class="hidden-words">{say('village.key-label', values)}</span>
          </Chip>
        )
      })}
    </div>
  )
}

type Spots = ReturnType<Village['spots']>

/** Shows the village and keeps it in step with what this learner has lit. */
function useVillage(props: VillageProps, hour: Hour) {
  const { stage } = props
  const [village, setVillage] = useState<Village | null>(null)
  const [spots, setSpots] = useState<Partial<Spots>>({})
  const lighting = useRef(props.lights)

  useLayoutEffect(() => {
    if (!stage) return props.mark()
    let here = true
    // On a phone the strip at the foot is as wide as the screen: the picture ends above it.
    const fill = () => {
      const foot = document.querySelector('.village-foot')?.getBoundingClientRect()
      const below = foot && foot.width >= innerWidth ? foot.height : 0
      stage.place({ x: 0, y: 0, width: innerWidth, height: innerHeight - below })
    }
    fill()
    addEventListener('resize', fill)
    stage.hush(false)
    const show = async () => {
      const { villagePicture } = await import('../stage/village')
      const shown = await stage.show(
        villagePicture({
          places: states(props, lighting.current),
          at: props.next,
          cloths: Object.fromEntries([...props.cloths].map(([place, motif]) => [place, cellsOf(motif)])),
          hour,
          view: { width: innerWidth, height: innerHeight },
          figure: figureOf(props.learner.id),
          onToy: props.sound,
        }),
      )
      if (!here) return
      shown.onView(setSpots)
      setSpots(shown.spots())
      setVillage(shown)
      props.mark()
    }
    void show()
    return () => {
      here = false
      removeEventListener('resize', fill)
    }
  }, [stage])

  useEffect(() => village?.setHour(hour), [village, hour])
  // A newcomer's tier is written down a moment after the map is shown, and may lead elsewhere.
  const proposed = useRef(props.next)
  useEffect(() => {
    if (!village || !props.next || proposed.current === props.next) return
    proposed.current = props.next
    void village.lookAt(props.next)
  }, [village, props.next])
  useEffect(() => {
    if (!village) return
    const place = lighting.current
    lighting.current = null
    if (!place) return village.setPlaces(states(props, null))
    props.sound('lantern')
    void village.light(place, props.places.find(one => one.id === place)?.state.flame || 1)
    props.onLit()
  }, [village, props.places])
  return { village, spots }
}

const FIGURES = ['ban', 'pao', 'my', 'thao', 'phuc', 'mo', 'bun'] as const

/** A child of the village to walk the paths; the same one each time, and never chosen from a name. */
function figureOf(learner: string): (typeof FIGURES)[number] {
  return FIGURES[Number.parseInt(learner.slice(0, 8), 16) % FIGURES.length]!
}

function states({ places }: VillageProps, stillDark: Place | null): Record<string, PlaceState> {
  return Object.fromEntries(
    places.map(place => [
      place.id,
      place.id === stillDark ? { ...place.state, lantern: 'dark' as const, flame: 0 as const } : place.state,
    ]),
  )
}
