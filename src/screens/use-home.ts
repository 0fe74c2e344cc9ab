import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks'
import { draftsShown } from '../core/drafts'
import type { Learner } from '../core/learners'
import { type OpenedHome, openedHomes } from './opened-homes'
import type { Outside } from './outside'
import { useLevelLines } from './use-level-lines'
import { useMended } from './use-mended'

/** The language beside Vietnamese, once it is opened. */
export interface AtHome {
  readonly tag: string
  readonly endonym: string
}

/**
 * Opens the language of home that this tablet chose, and keeps it beside Vietnamese from then on; nothing of it is loaded
 * where none was chosen. `quiet`: the teacher's rooms, which are in Vietnamese alone.
 */
export function useHome(outside: Outside, learner: Learner | null, quiet: boolean): AtHome | null {
  const { home: tag, lines: order, drafts } = outside.chosen()
  const homes = openedHomes(outside.files)
  const opened = tag === null ? null : homes.now(tag)
  const [, drawAnew] = useReducer((n: number) => n + 1, 0)
  useEffect(() => {
    if (tag === null) return
    let gone = false
    homes.open(tag).then(
      now => {
        void now.lines.needFontsOf(now.pack)
        if (!gone && !opened) drawAnew(undefined)
      },
      // Not stored and no network: the game is in Vietnamese, and the menu says so when it is chosen anew.
      () => gone || outside.choose({ home: null }),
    )
    return () => {
      gone = true
    }
  }, [tag])
  const whole = useLevelLines(outside, opened?.pack ?? null)
  const pack = useMended(outside, whole)
  const shown = draftsShown(outside.journal.entries(), learner?.class ?? null, drafts)
  // Joined anew only when something of it changed: the page is drawn far more often.
  const words = useMemo(
    () => (pack && opened && !quiet ? opened.lines.wordsOf(pack, shown, order, outside.say(), opened.find) : null),
    [pack, opened, quiet, shown, order, outside.tag()],
  )
  // Whoever showed the last one must also take it away.
  const lines = useRef<OpenedHome['lines'] | null>(null)
  lines.current = opened?.lines ?? lines.current
  lines.current?.show(words)
  return pack && { tag: pack.tag, endonym: pack.language.endonym }
}

/** What the chosen language calls itself: that of home, else the one that words are in. */
export function endonymOf(outside: Outside, home: AtHome | null): string {
  const tag = outside.tag()
  return home?.endonym ?? outside.languages.find(one => one.tag === tag)?.endonym ?? tag
}
