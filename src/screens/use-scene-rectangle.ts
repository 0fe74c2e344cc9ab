import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Stage } from '../stage/stage'

/** Keeps the stage inside the rectangle that the layout gives the scene. */
export function useSceneRectangle(stage: Stage | null) {
  const scene = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const box = scene.current
    if (!box || !stage) return
    const tell = () => stage.place(box.getBoundingClientRect())
    const observer = new ResizeObserver(tell)
    observer.observe(box)
    addEventListener('resize', tell)
    tell()
    return () => {
      observer.disconnect()
      removeEventListener('resize', tell)
    }
  }, [stage])
  return scene
}
