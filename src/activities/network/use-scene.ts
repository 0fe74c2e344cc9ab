import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { ActivityProps } from '../activity'
import type { HandMode } from './gestures'
import { type NetworkLevel, networkOf } from './level'
import { clampPan, type Layout, layoutMap, panFor } from './map'
import { type Hour, type NetworkEvents, type NetworkScene, networkPicture, type Standing } from './scene'
import type { NetworkState } from './state'

/** What the hand did, as far as the play cares. */
export interface Hand {
  readonly letPass: () => void
  readonly stop: () => void
  readonly hang: (house: string) => void
  readonly night: () => void
}

/** How the picture should be when nothing moves. */
export interface Wish {
  readonly standing: Standing
  readonly hour: Hour
  readonly mode: HandMode
  /** Houses with the post that is talked about. */
  readonly houses: readonly string[]
  readonly lanternsLeft: number
}

export interface SceneHold {
  /** Put on the element that covers the scene; its size is the scene's. */
  readonly cover: RefObject<HTMLDivElement | null>
  /** Null until the size is known, or where there is no stage. */
  readonly layout: Layout | null
  readonly pan: number
  /** The house under what the hand holds. */
  readonly over: string | null
  /** The hand holds something: buttons over the scene let it through. */
  readonly holding: boolean
  /** How many pictures have come: 0 while there is none, one more after the level was loaded anew. */
  readonly ready: number
  /** False where nothing moves: no stage, or calm. */
  readonly moves: () => boolean
  /** Runs a sequence on the scene while the world may move; nothing where there is no stage. */
  readonly play: (sequence: (scene: NetworkScene) => Promise<void>) => Promise<void>
}

/** Times the full scene that this screen shows at most, for the size of textures. */
function sharpness(): number {
  const scene =
    innerWidth > innerHeight ? { width: innerWidth * 0.55, height: innerHeight } : { width: innerWidth, height: 480 }
  return Math.min(1.1, Math.max(0.5, Math.max(scene.width / 704, scene.height / 800)))
}

/** The picture on the stage, kept in step with the play. */
export function useScene(
  props: ActivityProps<NetworkLevel, NetworkState>,
  wish: Wish,
  hand: Hand,
  focus: readonly string[],
): SceneHold {
  const { level, state, stage, sound } = props
  const network = networkOf(level, state.pool)
  const cover = useRef<HTMLDivElement>(null)
  const scene = useRef<NetworkScene | null>(null)
  const [shown, setShown] = useState(0)
  const [holding, setHolding] = useState(false)
  const [over, setOver] = useState<string | null>(null)
  const [pan, setPan] = useState(0)
  const view = useSize(cover, stage !== null)
  const layout = useMemo(() => view && layoutMap(network, view), [network, view])
  const latest = useRef({ hand, wish, layout })
  latest.current = { hand, wish, layout }
  const playing = useRef(0)

  useEffect(() => {
    if (!stage) return
    let gone = false
    const events: NetworkEvents = {
      pulled: () => latest.current.hand.letPass(),
      barred: () => latest.current.hand.stop(),
      hung: house => latest.current.hand.hang(house),
      swiped: () => latest.current.hand.night(),
      over: setOver,
      holds: setHolding,
      panned: to => {
        setPan(to)
        scene.current?.panTo(to, false)
      },
      sound,
    }
    stage.hush(true)
    stage.show(networkPicture({ network, events, scale: sharpness() })).then(made => {
      if (gone) return
      scene.current = made
      made.stand(latest.current.wish.standing, latest.current.wish.hour)
      setShown(before => before + 1)
    })
    return () => {
      gone = true
      scene.current = null
    }
  }, [stage, network])

  useEffect(
    () => scene.current?.allow(wish.mode, wish.houses, wish.lanternsLeft),
    [shown, wish.mode, wish.houses.join(), wish.lanternsLeft],
  )
  useEffect(() => {
    if (!layout) return
    const to = focus.length > 0 ? panFor(layout, focus) : clampPan(layout, pan)
    setPan(to)
    scene.current?.panTo(to, true)
  }, [shown, layout, focus.join()])

  return {
    cover,
    layout,
    pan,
    over,
    holding,
    ready: shown,
    moves: () => scene.current !== null && !scene.current.calm(),
    play: async sequence => {
      const made = scene.current
      if (!made || !stage) return
      const mine = ++playing.current
      stage.hush(false)
      await sequence(made)
      // A later sequence has its own quiet at its end.
      if (mine === playing.current) stage.hush(true)
    },
  }
}

function useSize(at: RefObject<HTMLDivElement | null>, wanted: boolean): { width: number; height: number } | null {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null)
  useLayoutEffect(() => {
    const box = at.current
    if (!box || !wanted) return
    const tell = () => {
      const { width, height } = box.getBoundingClientRect()
      if (width > 0)
        setSize(before => (before?.width === width && before.height === height ? before : { width, height }))
    }
    const observer = new ResizeObserver(tell)
    observer.observe(box)
    tell()
    return () => observer.disconnect()
  }, [wanted])
  return size
}
