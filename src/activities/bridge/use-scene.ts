import { useEffect, useRef, useState } from 'preact/hooks'
import type { ActivityProps } from '../activity'
import { useShown } from '../shown'
import type { BridgeLevel } from './level'
import type { Look } from './look'
import { isFigure } from './people'
import { bridgePicture } from './scene'
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
  const led = useRef(onLed)
  led.current = onLed
  const latest = useRef(look)
  latest.current = look

  const picture = () => {
    const events = {
      sound,
      says: (said: Said | null) => setOver(before => ({ ...before, said })),
      rests: (place: Rest, wood: Rest) => setOver(before => ({ ...before, place, wood })),
      led: (way: 'home' | 'on') => led.current(way),
    }
    return bridgePicture({ people: peopleOf(level).filter(isFigure), events, scale: sharpness() })
  }
  const { scene } = useShown(stage, picture, shown => void shown.follow(latest.current))

  const seen = JSON.stringify(look)
  useEffect(() => {
    void scene.current?.follow(look)
  }, [seen])

  return { over, held: (at: 'place' | 'wood' | 'nothing' | null) => scene.current?.held(at) }
}
