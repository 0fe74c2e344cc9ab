import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** Pixels. Below this nobody reads in the last row, and the box scrolls instead. */
const LEAST = 18
/** Largest type, as a share of the window's longer side. */
const MOST = 0.046

/**
 * Sets `--type` on the box, in pixels: the largest type with which all that is in it can be seen at once. What is in the box is
 * measured in `em` of it. Found anew when `what` changes, when the box does, and when a picture or a font has come.
 */
export function useFit<E extends HTMLElement>(what: string): RefObject<E | null> {
  const box = useRef<E>(null)
  useLayoutEffect(() => {
    const at = box.current
    if (!at) return
    const fit = () => fitType(at)
    fit()
    const watcher = new ResizeObserver(fit)
    watcher.observe(at)
    at.addEventListener('load', fit, true)
    void document.fonts.ready.then(fit)
    return () => {
      watcher.disconnect()
      at.removeEventListener('load', fit, true)
    }
  }, [what])
  return box
}

function fitType(box: HTMLElement): void {
  let [fits, not] = [LEAST, Math.round(Math.max(innerWidth, innerHeight) * MOST) + 1]
  while (not - fits > 1) {
    const size = (fits + not) >> 1
    box.style.setProperty('--type', `${size}px`)
    if (box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1) not = size
    else fits = size
  }
  box.style.setProperty('--type', `${fits}px`)
}
