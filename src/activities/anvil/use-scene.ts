import { useEffect, useRef, useState } from 'preact/hooks'
import type { ActivityProps } from '../activity'
import { sharpness } from '../piece'
import type { At } from '../world'
import type { AnvilEvents, SceneWords } from './actors'
import type { AnvilState } from './forging'
import type { AnvilItem, AnvilLevel, Asked } from './level'
import { type AnvilScene, anvilPicture } from './scene'

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
  const scene = useRef<AnvilScene | null>(null)
  const latest = useRef({ ...on, state })
  latest.current = { ...on, state }

  useEffect(() => {
    if (!stage) return
    let gone = false
    const change = (part: Partial<OverScene>) => setOver(before => ({ ...before, ...part }))
    const events: AnvilEvents = {
      struck: () => latest.current.struck(),
      led: asked => latest.current.led(asked),
      placed: change,
      held: held => change({ held }),
      says: speech => change({ speech }),
      sound,
    }
    stage.hush(true)
    stage.show(anvilPicture({ events, scale: sharpness() })).then(shown => {
      if (gone) return
      scene.current = shown
      const now = standing(latest.current.state)
      shown.stand(now)
      if (now.asking) shown.arrive()
    })
    return () => {
      gone = true
      scene.current = null
    }
  }, [stage])

  /** Something moves, so the world may; then it is still again while one reads. */
  const moving = async (what: Promise<void> | undefined) => {
    stage?.hush(false)
    await what
    stage?.hush(true)
  }

  return {
    over,
    stand: (next: AnvilState) => scene.current?.stand(standing(next)),
    strike: (bar: number, bounced: boolean) => {
      if (!scene.current) return sound('hammer')
      return moving(scene.current.strike(bar, bounced))
    },
    tryKey: (to: number, holds: boolean) => {
      if (!scene.current) return sound(holds ? 'lock' : 'key')
      return moving(scene.current.tryKey(to, holds))
    },
    arrive: () => scene.current?.arrive(),
    answer: (item: AnvilItem, given: Asked, right: boolean) => {
      if (!scene.current) return sound(right ? 'right' : 'look-again')
      const lua = item.side === 'risky' && !item.from.known
      return moving(scene.current.answer({ given, safe: item.side === 'safe', lua }))
    },
    shine: (asked: Asked | null) => scene.current?.shine(asked),
  }
}
