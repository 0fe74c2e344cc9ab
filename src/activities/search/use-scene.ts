import { useEffect, useRef } from 'preact/hooks'
import type { Stage } from '../../stage/stage'
import { type SearchScene, searchPicture } from './scene'

const NO_SCENE: SearchScene = { chew() {}, dropLeaf() {}, brighten() {}, clearUp() {} }

/** Shows the post office on the stage; without a canvas nothing happens and nothing is missed. */
export function useScene(
  stage: Stage | null,
  reading: boolean,
  over: boolean,
  answered: number,
): Pick<SearchScene, 'chew' | 'dropLeaf'> {
  const scene = useRef<SearchScene>(NO_SCENE)
  const done = useRef({ over, answered })
  done.current = { over, answered }
  useEffect(() => {
    if (!stage) return
    const wide = innerWidth > innerHeight
    const scale = wide ? Math.max(innerWidth / 1600, innerHeight / 900) : Math.max(innerWidth / 900, 0.5)
    let here = true
    void stage.show(searchPicture(scale, !wide)).then(shown => {
      if (!here) return
      scene.current = shown
      if (done.current.over) shown.clearUp()
      else shown.brighten(done.current.answered)
    })
    return () => {
      here = false
      scene.current = NO_SCENE
    }
  }, [stage])
  useEffect(() => stage?.hush(reading), [stage, reading])
  useEffect(() => scene.current.brighten(answered), [answered])
  useEffect(() => {
    if (over) scene.current.clearUp()
  }, [over])
  return useRef({
    chew: () => scene.current.chew(),
    dropLeaf: () => scene.current.dropLeaf(),
  }).current
}
