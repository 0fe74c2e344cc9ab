import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Place } from '../core/level'
import { cellsOf } from '../core/motif'
import type { PlaceState } from '../core/progress'
import type { Hour, Village } from '../stage/village'
import type { VillageProps } from './village'

export type Spots = ReturnType<Village['spots']>

/** Shows the village and keeps it in step with what this learner has lit. */
export function useVillage(props: VillageProps, hour: Hour) {
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
