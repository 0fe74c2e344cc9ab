import { useEffect, useRef, useState } from 'preact/hooks'
import { iconNamed } from '../../ui/icon'
import { PATHS } from '../../ui/icon-paths'
import type { ActivityProps } from '../activity'
import { sharpness } from '../piece'
import { useShown } from '../shown'
import type { Verdict } from './judging'
import { basketsOf, hasLamps, type TerracesItem, type TerracesLevel, type Tube } from './level'
import { holds, type MAT, type Place } from './order'
import { terracesPicture } from './scene'
import type { Standing } from './standing'
import { placedIn, type TerracesState } from './state'
import type { SceneWords, TerracesEvents } from './world'

export interface Speech {
  readonly words: SceneWords
  readonly x: number
  readonly y: number
}

/** Lamps that the child lit, by basket; null where the level has none. */
export type Lit = Readonly<Record<string, readonly Tube[]>> | null

export function looksOf(baskets: readonly TerracesItem[], state: TerracesState, lit: Lit): Standing['looks'] {
  return baskets.map(({ id, icon }) => ({
    id,
    path: PATHS[iconNamed(icon)],
    opened: state.peeked[id] ?? [],
    lit: lit && (lit[id] ?? []),
  }))
}

interface Hands {
  readonly onCarried: (item: string, place: Place | typeof MAT) => void
  readonly onTouched: (item: string) => void
}

/** The picture on the stage, kept in step with the play; everything is a no-op where there is no stage. */
export function useScene(
  props: ActivityProps<TerracesLevel, TerracesState>,
  standing: Standing | null,
  lit: Lit,
  hands: Hands,
) {
  const { level, state, stage, sound } = props
  const [speech, setSpeech] = useState<Speech | null>(null)
  const latest = useRef({ hands, standing })
  latest.current = { hands, standing }

  const picture = () => {
    const events: TerracesEvents = {
      carried: (item, place) => latest.current.hands.onCarried(item, place),
      touched: item => latest.current.hands.onTouched(item),
      says: setSpeech,
      sound,
    }
    const { mode } = level.terraces
    return terracesPicture({ mode, lamps: hasLamps(level), events, wet: fieldsHeld(level, state), scale: sharpness() })
  }
  const { scene, moving } = useShown(stage, picture, shown => {
    if (latest.current.standing) shown.stand(latest.current.standing)
  })

  useEffect(() => {
    if (standing) scene.current?.stand(standing)
  }, [standing === null, state, standing?.selected, standing?.lifted, lit])

  // What was said is gone with the next thing that is done.
  useEffect(() => setSpeech(null), [state])

  return {
    speech,
    judge: (verdict: Verdict) => {
      sound(verdict.holds ? 'right' : 'look-again')
      return moving(shown => shown.judge(verdict))
    },
  }
}

/** One field for each set whose order held in the end. */
function fieldsHeld(level: TerracesLevel, state: TerracesState): number {
  return Object.keys(state.given).filter(set => {
    const placed = placedIn(level, state, set, -1)
    return placed && holds(level, basketsOf(level, set), placed)
  }).length
}
