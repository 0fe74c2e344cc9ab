import { useEffect, useRef, useState } from 'preact/hooks'
import type { ActivityProps } from '../activity'
import { sharpness } from '../piece'
import type { At } from '../world'
import type { SceneWords, WorkshopEvents } from './actors'
import type { Trick, WorkshopLevel } from './level'
import type { WorkshopState } from './rules'
import { type Standing, type WorkshopScene, workshopPicture } from './scene'

/** What lies over the scene in HTML. */
export interface OverScene {
  readonly spots: { readonly sign: At; readonly digits: At; readonly scale: number } | null
  readonly speech: (At & { readonly words: SceneWords }) | null
}

/** How the workshop looks at this state of the play. */
function standing(level: WorkshopLevel, state: WorkshopState, chosen: number | null): Standing {
  const told = level.forge.rounds.filter(({ id }) => state.blown[id] && !state.rounds.includes(id))
  const shown = told.at(-1)?.trick ?? null
  return { shown, hat: state.hat, loose: state.rounds.length === 0, chosen }
}

interface Hands {
  readonly pumped: () => void
  readonly blown: () => void
  readonly chosen: (n: number) => void
  readonly hatOff: () => void
}

/** The picture on the stage, kept in step with the play; everything is a no-op where there is no stage. */
export function useScene(props: ActivityProps<WorkshopLevel, WorkshopState>, hands: Hands) {
  const { level, state, stage, sound } = props
  const [over, setOver] = useState<OverScene>({ spots: null, speech: null })
  const scene = useRef<WorkshopScene | null>(null)
  const latest = useRef({ hands, state })
  latest.current = { hands, state }

  useEffect(() => {
    if (!stage) return
    let gone = false
    const events: WorkshopEvents = {
      pumped: () => latest.current.hands.pumped(),
      blown: () => latest.current.hands.blown(),
      chosen: n => latest.current.hands.chosen(n),
      hatOff: () => latest.current.hands.hatOff(),
      placed: spots => setOver(before => ({ ...before, spots })),
      says: speech => setOver(before => ({ ...before, speech })),
      sound,
    }
    stage.hush(true)
    stage.show(workshopPicture({ events, scale: sharpness() })).then(shown => {
      if (gone) return
      scene.current = shown
      shown.stand(standing(level, latest.current.state, null))
    })
    return () => {
      gone = true
      scene.current = null
    }
  }, [stage])

  /** Something moves, so the world may; then it is still again while one reads. */
  const moving = async (what: Promise<void>) => {
    stage?.hush(false)
    await what
    stage?.hush(true)
  }

  return {
    over,
    stand: (next: WorkshopState, chosen: number | null) => scene.current?.stand(standing(level, next, chosen)),
    pump: (breath: number) => (scene.current ? scene.current.pump(breath) : sound('bellows')),
    blow: (line: number, breath: number, consequence: Trick | null) =>
      scene.current ? moving(scene.current.blow(line, breath, consequence)) : sound('flaps'),
    hatOff: () => (scene.current ? moving(scene.current.hatOff()) : sound('pin')),
    named: (trick: Trick | null, right: boolean) =>
      scene.current ? moving(scene.current.named(trick, right)) : sound(right ? 'right' : 'look-again'),
  }
}
