import { useEffect, useReducer } from 'preact/hooks'
import type { Outside } from './outside'

/** Draws anew whenever something outside changed: journal, words, choices, network. */
export function useChanges(outside: Outside): void {
  const [, changed] = useReducer((n: number) => n + 1, 0)
  useEffect(() => outside.watch(() => changed(undefined)), [outside])
}
