import { blankCard, codeOf, filledOf, type SheetAsks, sheetCode } from './answer-sheet'
import { numberIn, setOf } from './card-set'
import type { LetteredChoice } from './class-item'

/** A strip of answers as it was seen: how dark each bubble and each cell of the code is, 0 like paper and 1 like print. */
export interface SeenSheet {
  readonly card: number
  readonly inks: readonly (readonly number[])[]
  readonly code: readonly number[]
  /** The strip alone, laid straight, one byte a pixel: for whoever looks whether it was read rightly. */
  readonly straight: { readonly width: number; readonly height: number; readonly data: Uint8Array }
}

/** What a sheet says. Nothing of it is written down before a person has looked at it. */
export interface Scanned {
  /** Code of the pupil for whom it was printed; null: a name is written on it by hand. */
  readonly pupil: string | null
  /** Item by item; null where nothing, or nothing clear, is filled in. */
  readonly given: readonly (string | null)[]
  /** Places of the items that only a person can read. */
  readonly open: readonly number[]
  readonly straight: SeenSheet['straight']
}

/** Why a sheet says nothing here. `other`: of another level, or an older print. `stranger`: of no pupil of this class. */
export type NoSheet = 'other' | 'stranger'

interface Here extends SheetAsks {
  readonly items: readonly {
    readonly item: { readonly id: string }
    readonly choices: readonly Pick<LetteredChoice, 'letter' | 'given'>[]
  }[]
  readonly className: string
  /** Number of the card by the pupil's code. */
  readonly numbers: ReadonlyMap<string, number>
}

/** What a seen sheet says in this class and level; null where its code cannot be read in this picture. */
export function scanned(seen: SeenSheet, here: Here): Scanned | NoSheet | null {
  const code = codeOf(seen.code)
  if (code === null) return null
  const blank = seen.card === blankCard(here.className)
  const number = numberIn(setOf(here.className), seen.card)
  if (!blank && number === null) return 'stranger'
  if (code !== sheetCode(here, blank ? null : here.className)) return 'other'
  const pupil = blank ? null : [...here.numbers].find(([, one]) => one === number)?.[0]
  if (pupil === undefined) return 'stranger'
  const rows = seen.inks.map(filledOf)
  return {
    pupil,
    given: rows.map((row, i) => (typeof row === 'number' ? (here.items[i]?.choices[row]?.given ?? null) : null)),
    open: rows.flatMap((row, i) => (row === 'unclear' ? [i] : [])),
    straight: seen.straight,
  }
}

/** What two pictures of one sheet say alike; where they differ, it is left open. */
export function agreed(before: Scanned, now: Scanned): Scanned {
  const open = now.given.flatMap((given, i) =>
    given !== before.given[i] || now.open.includes(i) || before.open.includes(i) ? [i] : [],
  )
  return { ...now, given: now.given.map((given, i) => (open.includes(i) ? null : given)), open }
}
