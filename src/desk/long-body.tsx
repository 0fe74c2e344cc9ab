import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'

/** The largest class stands in its table at once. */
const ONE_CLASS = 60
/** Of a school so many rows come and go together. */
const FEW = 10
/** Height of a row that was not drawn yet, in pixels. */
const ROW = 56

interface LongBodyProps<One> {
  readonly all: readonly One[]
  /** `at`: its place among all, from 0. */
  readonly draw: (one: One, at: number) => ComponentChildren
}

/**
 * The rows of a table that may be a school's. Only those near the eye are drawn, and room as high as the others stands in
 * their place: a browser lays a whole table out anew for every row that it gets, which with a thousand of them takes a second.
 */
export function LongBody<One>({ all, draw }: LongBodyProps<One>) {
  const few = all.length > ONE_CLASS ? FEW : ONE_CLASS
  const starts = useMemo(() => Array.from({ length: Math.ceil(all.length / few) }, (_, n) => n * few), [all, few])
  return (
    <>
      {starts.map(start => (
        <Part
          key={start}
          all={all.slice(start, start + few)}
          draw={(one, at) => draw(one, start + at)}
          first={!start}
        />
      ))}
    </>
  )
}

function Part<One>({ all, draw, first }: LongBodyProps<One> & { first: boolean }) {
  const [near, setNear] = useState(first)
  const body = useRef<HTMLTableSectionElement>(null)
  const height = useRef(all.length * ROW)
  useEffect(() => {
    const box = body.current!
    const eye = new IntersectionObserver(
      seen => {
        height.current = box.offsetHeight
        setNear(seen.at(-1)!.isIntersecting)
      },
      // A screen's height beyond what is seen, so that whoever scrolls by hand meets no empty room.
      { root: box.closest('section'), rootMargin: '100% 0px' },
    )
    eye.observe(box)
    return () => eye.disconnect()
  }, [])
  return <tbody ref={body}>{near ? all.map(draw) : <tr style={{ height: `${height.current}px` }} />}</tbody>
}
