import { useRef, useState } from 'preact/hooks'
import type { ActivityProps } from '../activity'
import { sharpness } from '../piece'
import { useShown } from '../shown'
import type { At } from '../world'
import type { AnvilEvents, SceneWords } from './actors'
import type { AnvilState } from './forging'
import type { AnvilItem, AnvilLevel, Asked } from './level'
import { anvilPicture } from './scene'

/** What lies over the scene in HTML. */
export interface OverScene {
  readonly anvil: At | null
  readonly ways: Readonly<Record<Asked, At>> | null
  /** The key is in the hand, at this way or none. */
  readonly held: { readonly way: Asked | null } | null
  readonly speech: (At & { readonly words: SceneWords }) | null
}
const NOTHING: OverScene = { anvil: null, ways: null, held: null, speech: null }

/** How the forge looks at this state of the play. */
const standing = (state: AnvilState) => ({
  bar: state.bar.length,
  keys: Object.keys(state.keys).length,
  asking: state.goals.length === 0,
})

/** The picture on the stage, kept in step with the play; everything is a no-op where there is no stage. */
export function useScene(
  props: ActivityProps<AnvilLevel, AnvilState>,
  on: { readonly struck: () => void; readonly led: (asked: Asked) => void },
) {
  const { state, stage, sound } = props
  const [over, setOver] = useState(NOTHING)
  const latest = useRef({ ...on, state })
  latest.current = { ...on, state }

  const picture = () => {
    const change = (part: Partial<OverScene>) => setOver(before => ({ ...before, ...part }))
    const events: AnvilEvents = {
      struck: () => latest.current.struck(),
      led: asked => latest.current.led(asked),
      placed: change,
      held: held => change({ held }),
      says: speech => change({ speech }),
      sound,
    }
    return anvilPicture({ events, scale: sharpness() })
  }
  const { scene, moving } = useShown(stage, picture, shown => {
    const now = standing(latest.current.state)
    shown.stand(now)
    if (now.asking) shown.arrive()
  })

  return {
    over,
    stand: (next: AnvilState) => scene.current?.stand(standing(next)),
    strike: (bar: number, bounced: boolean) => moving(shown => shown.strike(bar, bounced)) ?? sound('hammer'),
    tryKey: (to: number, holds: boolean) => moving(shown => shown.tryKey(to, holds)) ?? sound(holds ? 'lock' : 'key'),
    arrive: () => scene.current?.arrive(),
    answer: (item: AnvilItem, given: Asked, right: boolean) => {
      const lua = item.side === 'risky' && !item.from.known
      const told = { given, safe: item.side === 'safe', lua }
      return moving(shown => shown.answer(told)) ?? sound(right ? 'right' : 'look-again')
    },
    shine: (asked: Asked | null) => scene.current?.shine(asked),
  }
}
