import { useRef, useState } from 'preact/hooks'
import type { ActivityProps } from '../activity'
import { sharpness } from '../piece'
import { useShown } from '../shown'
import type { Speech, WeirEvents } from './actors'
import { exitIcon, rules, type WeirItem, type WeirLevel, type WeirState } from './rules'
import { weirPicture } from './scene'
import type { Way } from './spots'
import { hatOf, isGolden } from './unmasking'

/** What lies over the scene in HTML: names of the ways while the boat is held, and what somebody says. */
export interface OverScene {
  readonly ways: readonly { way: Way; x: number; y: number; near: boolean }[]
  readonly held: boolean
  readonly speech: Speech | null
}
const NOTHING: OverScene = { ways: [], held: false, speech: null }

/** The picture on the stage, kept in step with the play; everything is a no-op where there is no stage. */
export function useScene(props: ActivityProps<WeirLevel, WeirState>, onLed: (way: Way) => void) {
  const { level, state, stage, sound } = props
  const [over, setOver] = useState(NOTHING)
  const led = useRef(onLed)
  led.current = onLed
  const waits = useRef(true)

  const picture = () => {
    const events: WeirEvents = {
      led: way => led.current(way),
      ways: (ways, held) => setOver(before => ({ ...before, ways, held })),
      says: speech => setOver(before => ({ ...before, speech })),
      sound,
    }
    const open = level.weir.exits.map(exit => exitIcon(level, exit))
    return weirPicture({ open, lit: litWindows(level, state), events, scale: sharpness() })
  }
  const { scene, moving } = useShown(stage, picture, shown => waits.current && shown.arrive())

  return {
    over,
    arrive: () => {
      waits.current = true
      scene.current?.arrive()
    },
    answer: (item: WeirItem, way: Way, right: boolean) => {
      waits.current = false
      const told = { way, safe: item.side === 'safe', hat: hatOf(level, item), golden: isGolden(item) }
      return moving(shown => shown.answer(told)) ?? sound(right ? 'right' : 'look-again')
    },
    shine: (way: Way | null) => scene.current?.shine(way),
  }
}

/** One window for each good message that has come home. */
function litWindows(level: WeirLevel, state: WeirState): number {
  return level.items.filter(item => {
    const last = state.given[item.id]?.at(-1)
    return item.side === 'safe' && last !== undefined && rules.right(item, last)
  }).length
}
