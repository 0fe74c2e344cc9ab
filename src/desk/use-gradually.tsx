import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Step } from '../core/steps'
import type { Say } from '../ui/say'

/** What is drawn so far of a long row, and how far that is. */
export interface Drawn {
  readonly parts: readonly ComponentChildren[]
  readonly far: Step
  /** All of it: now it can be printed. */
  readonly whole: boolean
}

/**
 * Draws a long row `few` at a time, so that the page listens between two of them: a printer wants all sheets of a school to be
 * there, and all at once would keep the page from everything else. What is drawn stays until one of `of` is another.
 */
export function useGradually<One>(
  all: readonly One[],
  few: number,
  draw: (some: readonly One[], from: number) => ComponentChildren,
  of: readonly unknown[],
): Drawn {
  const [, turn] = useState(0)
  const parts = useMemo((): ComponentChildren[] => [draw(all.slice(0, few), 0)], [all, few, ...of])
  const done = Math.min(all.length, parts.length * few)
  useEffect(() => {
    if (done >= all.length) return
    const timer = setTimeout(() => {
      parts.push(draw(all.slice(done, done + few), done))
      turn(n => n + 1)
    })
    return () => clearTimeout(timer)
  }, [parts, done])
  return { parts: [...parts], far: { done, of: all.length }, whole: done >= all.length }
}

/** What is drawn before anybody could read how far it is shows nothing. */
const MANY = 100

/** Beside a button that waits for all sheets: how many there are. */
export function Drawing({ say, drawn: { far, whole } }: { say: Say; drawn: Drawn }) {
  return (
    <p class="print-drawing" role="status">
      {!whole && far.of > MANY && (
        <>
          <progress max={far.of} value={far.done} aria-hidden="true" /> {say('desk.drawing', { ...far })}
        </>
      )}
    </p>
  )
}
