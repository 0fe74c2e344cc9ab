import { useEffect, useRef } from 'preact/hooks'
import type { Picture, Stage } from '../stage/stage'

/** A picture that is on the stage as long as its view is there; `begin` sets it up when it has come. */
export function useShown<Handle>(stage: Stage | null, picture: () => Picture<Handle>, begin: (shown: Handle) => void) {
  const scene = useRef<Handle | null>(null)
  const moves = useRef(0)
  const latest = useRef(begin)
  latest.current = begin
  useEffect(() => {
    if (!stage) return
    let gone = false
    stage.hush(true)
    stage.show(picture()).then(shown => {
      if (gone) return
      scene.current = shown
      latest.current(shown)
    })
    return () => {
      gone = true
      scene.current = null
    }
  }, [stage])
  return {
    scene,
    /** Something moves in it, so the world may; then it is still again while one reads. Null where there is no picture. */
    moving(what: (shown: Handle) => Promise<void>): Promise<void> | null {
      if (!stage || !scene.current) return null
      const move = ++moves.current
      stage.hush(false)
      return what(scene.current).then(() => {
        // What moves by now, or another picture, is not stilled.
        if (move === moves.current && scene.current) stage.hush(true)
      })
    },
  }
}
