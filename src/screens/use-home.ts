import { useEffect, useMemo, useState } from 'preact/hooks'
import { draftsShown } from '../core/drafts'
import type { HomePack } from '../core/home-pack'
import type { Learner } from '../core/learners'
import type { FindTold } from './home-lines'
import type { Outside } from './outside'
import { useLevelLines } from './use-level-lines'
import { useMended } from './use-mended'

type Lines = typeof import('./home-lines')

interface Opened {
  readonly pack: HomePack
  readonly lines: Lines
  readonly find: FindTold
}

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
  const [opened, setOpened] = useState<Opened | null>(null)
  useEffect(() => {
    if (tag === null) return
    let gone = false
    openLines(outside.files, tag).then(
      now => {
        void now.lines.needFontsOf(now.pack)
        if (!gone) setOpened(now)
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
    () => (pack && opened && !quiet ? opened.lines.wordsOf(pack, shown, order, outside.say(), opened.find) : null),
    [pack, opened, quiet, shown, order, outside.tag()],
  )
  opened?.lines.show(words)
  return pack && { tag: pack.tag, endonym: pack.language.endonym }
}

/** The language, what reads it, and how to come by what is told of its forms. */
async function openLines(files: Outside['files'], tag: string): Promise<Opened> {
  const [lines, load] = await Promise.all([import('./home-lines'), import('../content/load-home')])
  const pack = await load.loadHome(files, tag)
  return { pack, lines, find: form => load.loadTold(files, pack, form) }
}

/** What the chosen language calls itself: that of home, else the one that words are in. */
export function endonymOf(outside: Outside, home: AtHome | null): string {
  const tag = outside.tag()
  return home?.endonym ?? outside.languages.find(one => one.tag === tag)?.endonym ?? tag
}
