import type { RefObject } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Place } from '../core/level'
import type { Spots } from '../stage/village'
import { apart, type Way } from './apart'

type Sizes = ReadonlyMap<string, { readonly width: number; readonly height: number }>

/** Below what stands over a map that is seen whole. */
const TOP = 64
/** Over a map that slides the keys may have a row of their own, as high as the writing is large. */
const KEYS = '.village-keys'
/** A count hangs so far over its label. */
const COUNT = 8

const foot = (of: string) => document.querySelector(of)?.getBoundingClientRect().bottom ?? 0

/** How far each label on the map gives way, whatever stands in it, in whatever size of writing. */
export function useApart(
  at: RefObject<HTMLElement | null>,
  spots: Partial<Spots>,
  first: Place | null,
): ReadonlyMap<string, Way> {
  const sizes = useSizes(at)
  const shown = Object.entries(spots)
  const [, origin] = shown[0] ?? []
  const all = shown.every(([, spot]) => spot.visible)
  // Dragged, all go together: only what changes between them counts.
  const shape = shown.map(([id, { x, y }]) => `${id} ${Math.round(x - origin!.x)} ${Math.round(y)}`).join()
  return useMemo(() => {
    const hung = shown.flatMap(([id, { x, y }]) => {
      const size = sizes.get(id)
      return size ? [{ id, x, y, ...size, first: id === first }] : []
    })
    if (all || !origin) return apart(hung, { left: 12, right: innerWidth - 12, top: TOP })
    return apart(hung, { left: origin.left + 4, right: origin.right - 4, top: foot(KEYS) + COUNT })
  }, [sizes, shape, all, first])
}

/** Measures the labels, and again whenever one grows or shrinks. */
function useSizes(at: RefObject<HTMLElement | null>): Sizes {
  const [sizes, setSizes] = useState<Sizes>(new Map())
  useEffect(() => {
    const labels = [...(at.current?.querySelectorAll<HTMLElement>('[data-place]') ?? [])]
    const measure = () =>
      setSizes(
        new Map(
          labels.flatMap(label => {
            const { offsetWidth: width, offsetHeight: height } = label
            return width > 0 ? [[label.dataset.place!, { width, height }]] : []
          }),
        ),
      )
    const watch = new ResizeObserver(measure)
    for (const label of labels) watch.observe(label)
    return () => watch.disconnect()
  }, [])
  return sizes
}
