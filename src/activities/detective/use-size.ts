import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import type { Size } from './geometry'

/** The size of an element in px, kept up to date. */
export function useSize(of: RefObject<HTMLElement | null>, before: Size): Size {
  const [size, setSize] = useState(before)
  useLayoutEffect(() => {
    const box = of.current
    if (!box) return
    const measure = () => {
      // As it is laid out, whatever turns or moves it for the moment.
      const { offsetWidth: width, offsetHeight: height } = box
      setSize(was => (was.width === width && was.height === height ? was : { width, height }))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    measure()
    return () => observer.disconnect()
  }, [])
  return size
}
