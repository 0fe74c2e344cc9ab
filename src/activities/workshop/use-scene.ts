import { useRef, useState } from 'preact/hooks'
import type { ActivityProps } from '../activity'
import { sharpness } from '../piece'
import { useShown } from '../shown'
import type { At } from '../world'
import type { SceneWords, WorkshopEvents } from './actors'
import type { Trick, WorkshopLevel } from './level'
import type { WorkshopState } from './rules'
import { type Standing, workshopPicture } from './scene'

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
  const latest = useRef({ hands, state })
  latest.current = { hands, state }

  const picture = () => {
    const events: WorkshopEvents = {
      pumped: () => latest.current.hands.pumped(),
      blown: () => latest.current.hands.blown(),
      chosen: n => latest.current.hands.chosen(n),
      hatOff: () => latest.current.hands.hatOff(),
      placed: spots => setOver(before => ({ ...before, spots })),
      says: speech => setOver(before => ({ ...before, speech })),
      sound,
    }
    return workshopPicture({ events, scale: sharpness() })
  }
  const { scene, moving } = useShown(stage, picture, shown => shown.stand(standing(level, latest.current.state, null)))

  return {
    over,
    stand: (next: WorkshopState, chosen: number | null) => scene.current?.stand(standing(level, next, chosen)),
    pump: (breath: number) => (scene.current ? scene.current.pump(breath) : sound('bellows')),
    blow: (line: number, breath: number, consequence: Trick | null) =>
      moving(shown => shown.blow(line, breath, consequence)) ?? sound('flaps'),
    hatOff: () => moving(shown => shown.hatOff()) ?? sound('pin'),
    named: (trick: Trick | null, right: boolean) =>
      moving(shown => shown.named(trick, right)) ?? sound(right ? 'right' : 'look-again'),
  }
}
