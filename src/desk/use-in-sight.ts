import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** Brings what is said into sight whenever it is another: on a phone it stands far below the button that it answers. */
export function useInSight<Box extends HTMLElement>(said: unknown): RefObject<Box | null> {
  const box = useRef<Box>(null)
  useEffect(() => {
    if (said) box.current?.scrollIntoView({ block: 'nearest' })
  }, [said])
  return box
}
