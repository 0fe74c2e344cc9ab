import { useEffect } from 'preact/hooks'
import type { LanguageRow } from '../content/homes'
import { draftsShown } from '../core/drafts'
import type { Learner } from '../core/learners'
import { openedHomes } from './opened-homes'
import type { Outside } from './outside'

/**
 * Opens the languages of the menu one after the other while somebody reads it, so that a touch changes the page at once.
 * When the menu closes only the chosen one is kept.
 */
export function useHomesAtHand(outside: Outside, learner: Learner | null, rows: readonly LanguageRow[] | null): void {
  useEffect(() => {
    if (!rows) return
    const homes = openedHomes(outside.files)
    let gone = false
    const next = async ([tag, ...others]: readonly string[]): Promise<void> => {
      if (tag === undefined) return outside.mark('languages-at-hand')
      await free()
      if (gone) return
      const { pack, lines } = await homes.open(tag)
      if (gone) return
      await free()
      const drafts = draftsShown(outside.journal.entries(), learner?.class ?? null, outside.chosen().drafts)
      // The pattern of all its words is made by the browser when the first sentence is looked at.
      lines.homeOf(pack, drafts).pieces(outside.say()('languages.line'))
      return next(others)
    }
    // Neither stored nor reachable: that is told to who chooses it.
    next(rows.filter(row => row.meter !== null).map(row => row.tag)).catch(() => {})
    return () => {
      gone = true
      homes.keepOnly(outside.chosen().home)
    }
  }, [rows])
}

/** When the page has nothing else to do; not every browser can say. */
function free(): Promise<void> {
  return new Promise(done => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => done(), { timeout: 2000 })
    else setTimeout(done, 100)
  })
}
