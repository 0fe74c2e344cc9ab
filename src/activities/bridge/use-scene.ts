import { useEffect, useRef, useState } from 'preact/hooks'
import type { ActivityProps } from '../activity'
import type { BridgeLevel } from './level'
import type { Look } from './look'
import { isFigure } from './people'
import { type BridgeScene, bridgePicture } from './scene'
import { peopleOf } from './seen'
import type { BridgeState } from './state'
import type { Rest, Said } from './world'

export interface OverScene {
  readonly said: Said | null
  readonly place: Rest | null
  readonly wood: Rest | null
}

/** Px a unit of the drawing at most on this screen, for the size of textures. */
function sharpness(): number {
  const [low, high] = [Math.min(innerWidth, innerHeight), Math.max(innerWidth, innerHeight)]
  return Math.min(1.35, Math.max(0.45, low / 800, (high * 0.55) / 800, low / 900))
}

/** The picture on the stage, kept looking like the play; nothing where there is no stage. */
export function useScene(
  props: ActivityProps<BridgeLevel, BridgeState>,
  look: Look,
  onLed: (way: 'home' | 'on') => void,
) {
  const { level, stage, sound } = props
  const [over, setOver] = useState<OverScene>({ said: null, place: null, wood: null })
  const scene = useRef<BridgeScene | null>(null)
  const led = useRef(onLed)
  led.current = onLed
  const latest = useRef(look)
  latest.current = look

  useEffect(() => {
    if (!stage) return
    let gone = false
    const events = {
      sound,
      says: (said: Said | null) => setOver(before => ({ ...before, said })),
      rests: (place: Rest, wood: Rest) => setOver(before => ({ ...before, place, wood })),
      led: (way: 'home' | 'on') => led.current(way),
    }
    stage.hush(true)
    const people = peopleOf(level).filter(isFigure)
    void stage.show(bridgePicture({ people, events, scale: sharpness() })).then(shown => {
      if (gone) return
      scene.current = shown
      void shown.follow(latest.current)
    })
    return () => {
      gone = true
      scene.current = null
    }
  }, [stage])

  const seen = JSON.stringify(look)
  useEffect(() => {
    void scene.current?.follow(look)
  }, [seen])

  return { over, held: (at: 'place' | 'wood' | 'nothing' | null) => scene.current?.held(at) }
}
