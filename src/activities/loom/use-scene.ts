import type { RefObject } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { cellsOf, rowsAfter } from '../../core/motif'
import { itemsOf } from '../../core/play'
import type { ActivityProps } from '../activity'
import { sharpness } from '../piece'
import { useShown } from '../shown'
import type { LoomEvents, Speech, TargetSpot } from './actors'
import type { Told } from './answers'
import type { Onlookers } from './pieces'
import { type Cloth, type LoomLevel, type LoomState, threadsIn } from './rules'
import { loomPicture } from './scene'

/** What lies over the scene in HTML: names of the cloths, and what somebody says. */
export interface OverScene {
  readonly targets: readonly TargetSpot[]
  readonly held: boolean
  readonly speech: Speech | null
}
const NOTHING: OverScene = { targets: [], held: false, speech: null }

type Props = ActivityProps<LoomLevel, LoomState>

/** Rows of the motif that the cloth has in this state. */
export function rowsIn({ level, run }: Pick<Props, 'level' | 'run'>, state: LoomState): number {
  return rowsAfter(threadsIn(state).length, itemsOf(level, run.pool).length, cellsOf(level.loom.motif).length)
}

/** Grandmother and Ban in their hamlet, Phương and Bun in theirs: dress and house of one people stay together. */
function onlookersOf({ cast }: LoomLevel): Onlookers {
  return cast.includes('ba-in') ? ['in', 'ban'] : ['phuong', 'bun']
}

/** The picture on the stage, kept in step with the play; everything is a no-op where there is no stage. */
export function useScene(props: Props, tag: RefObject<HTMLElement | null>, onThrown: (cloth: Cloth) => void) {
  const { level, state, stage, sound } = props
  const [over, setOver] = useState(NOTHING)
  const thrown = useRef(onThrown)
  thrown.current = onThrown
  const waits = useRef(true)

  const picture = () => {
    const events: LoomEvents = {
      thrown: cloth => thrown.current(cloth),
      targets: (targets, held) => setOver(before => ({ ...before, targets, held })),
      says: speech => setOver(before => ({ ...before, speech })),
      tag: at => {
        if (!tag.current) return
        tag.current.hidden = at === null
        if (at) tag.current.style.transform = `translate(${at.x}px, ${at.y}px)`
      },
      sound,
    }
    return loomPicture({
      cloths: level.loom.cloths,
      cells: cellsOf(level.loom.motif),
      rows: rowsIn(props, state),
      onlookers: onlookersOf(level),
      events,
      scale: sharpness(),
    })
  }
  const { scene, moving } = useShown(stage, picture, shown => waits.current && shown.arrive())

  return {
    over,
    arrive: () => {
      waits.current = true
      scene.current?.arrive()
    },
    answer: (told: Told) => {
      waits.current = false
      return moving(shown => shown.answer(told)) ?? sound(told.lies === told.cloth ? 'right' : 'look-again')
    },
    shine: (cloth: Cloth | null) => scene.current?.shine(cloth),
  }
}
