import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Gain, gained } from '../core/growth'
import type { Place } from '../core/level'
import { cellsOf } from '../core/motif'
import type { PlaceState } from '../core/progress'
import { type Hour, type Village, villagePicture } from '../stage/village'
import { figureOf } from './cast'
import type { VillageProps } from './village'

export type Spots = ReturnType<Village['spots']>

/** What a new lantern brought; null when there is nothing to tell, or it was read. */
export type News = { readonly gains: readonly Gain[]; readonly whole: boolean } | null

/** Shows the village and keeps it in step with what this learner has lit. */
export function useVillage(props: VillageProps, hour: Hour, setHour: (hour: Hour) => void) {
  const { stage } = props
  const [village, setVillage] = useState<Village | null>(null)
  const [spots, setSpots] = useState<Partial<Spots>>({})
  const lighting = useRef(props.lights)
  const growth = useRef(props.growth)
  const staying = useRef(true)
  useEffect(
    () => () => {
      staying.current = false
    },
    [],
  )
  const [showing, setShowing] = useState(stage !== null && props.lights !== null)
  const [news, setNews] = useState<News>(null)
  const tell = () => {
    const { now, before } = growth.current
    const whole = now.bright === 1 && before.bright < 1
    setNews({ gains: gained(before, now), whole })
    if (whole) setHour('dawn')
  }

  useLayoutEffect(() => {
    if (!stage) return
    let here = true
    // On a phone the strip at the foot is as wide as the screen: the picture ends above it.
    const fill = () => {
      const foot = document.querySelector('.village-foot')?.getBoundingClientRect()
      // In whole pixels: a part of one would leave a dark row along the upper edge.
      const below = foot && foot.width >= innerWidth ? Math.floor(foot.height) : 0
      stage.place({ x: 0, y: 0, width: innerWidth, height: innerHeight - below })
    }
    stage.veil()
    fill()
    addEventListener('resize', fill)
    const show = async () => {
      if (!here) return
      const shown = await stage.show(
        villagePicture({
          places: states(props, lighting.current),
          // Where a lantern waits to be lit, the child stands beside it.
          at: lighting.current ?? props.next,
          from: lighting.current,
          cloths: Object.fromEntries([...props.cloths].map(([place, motif]) => [place, cellsOf(motif)])),
          growth: growth.current,
          hour,
          view: { width: innerWidth, height: innerHeight },
          figure: figureOf(props.learner),
          onToy: props.sound,
        }),
      )
      if (!here) return
      shown.onView(setSpots)
      setSpots(shown.spots())
      setVillage(shown)
    }
    // The touch is answered before the picture is built: on a slow tablet that takes a moment.
    requestAnimationFrame(() => setTimeout(show))
    return () => {
      here = false
      removeEventListener('resize', fill)
    }
  }, [stage])

  // The labels stand at their places, or nothing shows where these are.
  useLayoutEffect(() => {
    if (village || !stage) props.mark()
  }, [village])
  useEffect(() => village?.setHour(hour), [village, hour])
  // A newcomer's tier is written down a moment after the map is shown, and may lead elsewhere.
  const proposed = useRef(props.next)
  useEffect(() => {
    if (!village || !props.next || proposed.current === props.next) return
    proposed.current = props.next
    void village.lookAt(props.next)
  }, [village, props.next])
  // A new list that says the same must not put an end to what is just moving.
  const said = JSON.stringify(states(props, null))
  useEffect(() => {
    if (!village) return
    const place = lighting.current
    lighting.current = null
    if (!place) return village.setPlaces(states(props, null))
    props.sound('lantern')
    const flame = props.places.find(one => one.id === place)?.state.flame || 1
    const show = async () => {
      await village.light(place, flame)
      if (!staying.current) return
      tell()
      props.sound('clue')
      await village.grow()
      if (!staying.current) return
      setShowing(false)
      village.setPlaces(states(props, null))
      if (props.next) await village.lookAt(props.next)
    }
    void show()
    props.onLit()
  }, [village, said])
  // Without a picture it is told at once.
  useEffect(() => {
    if (stage || !lighting.current) return
    lighting.current = null
    tell()
    props.onLit()
  }, [stage])
  return { village, spots, showing, news, heard: () => setNews(null) }
}

/** What the stage shows of each place. Where nothing waits to be lit, there is light as soon as the village is wholly bright. */
function states({ places, growth }: VillageProps, stillDark: Place | null): Record<string, PlaceState> {
  const { bright } = stillDark ? growth.before : growth.now
  const shown = ({ id, state }: VillageProps['places'][number]): PlaceState => {
    if (id === stillDark) return { ...state, lantern: 'dark', flame: 0 }
    return state.of === 0 && bright === 1 ? { ...state, lantern: 'lit', flame: 1 } : state
  }
  return Object.fromEntries(places.map(place => [place.id, shown(place)]))
}
