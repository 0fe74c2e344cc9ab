import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../ui/button'
import type { Say } from '../ui/say'

/** The largest class is shown at once; of a school so many at a time, and more as the end comes into sight. */
const AT_A_TIME = 60

/** The first of a long list, and what stands under them as long as there are more; null when all are shown. */
export function useSome<One>(all: readonly One[], say: Say): { some: readonly One[]; more: ComponentChildren } {
  const [most, setMost] = useState(AT_A_TIME)
  const rest = all.length - most
  const more = rest > 0 && <More say={say} rest={rest} onMore={() => setMost(before => before + AT_A_TIME)} />
  return { some: rest > 0 ? all.slice(0, most) : all, more: more || null }
}

function More({ say, rest, onMore }: { say: Say; rest: number; onMore: () => void }) {
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // `rest` is another one after each: while the end is still in sight there comes more.
    const eye = new IntersectionObserver(seen => seen.some(one => one.isIntersecting) && onMore())
    if (end.current) eye.observe(end.current)
    return () => eye.disconnect()
  }, [rest])
  return (
    <div ref={end} class="desk-more-rows">
      <Button onClick={onMore}>{say('desk.show-more', { n: rest })}</Button>
    </div>
  )
}
