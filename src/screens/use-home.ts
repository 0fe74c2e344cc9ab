import { useEffect, useMemo, useState } from 'preact/hooks'
import { draftsShown } from '../core/drafts'
import type { HomePack } from '../core/home-pack'
import type { Learner } from '../core/learners'
import type { Outside } from './outside'
import { useLevelLines } from './use-level-lines'
import { useMended } from './use-mended'

type Lines = typeof import('./home-lines')

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
  const [opened, setOpened] = useState<{ pack: HomePack; lines: Lines } | null>(null)
  useEffect(() => {
    if (tag === null) return
    let gone = false
    const loading = import('../content/load-home').then(({ loadHome }) => loadHome(outside.files, tag))
    Promise.all([import('./home-lines'), loading]).then(
      ([lines, pack]) => {
        void lines.needFontsOf(pack)
        if (!gone) setOpened({ pack, lines })
      },
      // Not stored and no network: the game is in Vietnamese, and the menu says so when it is chosen anew.
      () => gone || outside.choose({ home: null }),
    )
    return () => {
      gone = true
    }
  }, [tag])
  const whole = useLevelLines(outside, opened?.pack.tag === tag ? opened.pack : null)
  const pack = useMended(outside, whole)
  const shown = draftsShown(outside.journal.entries(), learner?.class ?? null, drafts)
  // Joined anew only when something of it changed: the page is drawn far more often.
  const words = useMemo(
    () => (pack && opened && !quiet ? opened.lines.wordsOf(pack, shown, order, outside.say()) : null),
    [pack, opened, quiet, shown, order, outside.tag()],
  )
  opened?.lines.show(words)
  return pack && { tag: pack.tag, endonym: pack.language.endonym }
}

/** What the chosen language calls itself: that of home, else the one that words are in. */
export function endonymOf(outside: Outside, home: AtHome | null): string {
  const tag = outside.tag()
  return home?.endonym ?? outside.languages.find(one => one.tag === tag)?.endonym ?? tag
}
