import type { ListedPupil, Pupil } from './class-list'
import { nameKey } from './template-match'

/** The pupils of a class: those who are in it, and those who left and whose results are kept until they are erased. */
export interface Roster {
  readonly pupils: readonly Pupil[]
  readonly left: readonly Pupil[]
  /** The highest number that was ever given as a code: those of erased pupils are not given again. */
  readonly given: number
}

export const NOBODY: Roster = { pupils: [], left: [], given: 0 }

/**
 * Who a row of a later list is. `code`, `name`: found by the school's code, or by a name that is there once on both sides.
 * `told`: the teacher said so. `new`: nobody of the class. `unsure`: the teacher must say, nothing is guessed.
 */
export interface ListRow {
  readonly listed: ListedPupil
  readonly how: 'code' | 'name' | 'told' | 'new' | 'unsure'
  readonly old: Pupil | null
  /** Pupils of the class whom the teacher may choose, likeliest first. */
  readonly choices: readonly Pupil[]
}

export interface ListDiff {
  readonly rows: readonly ListRow[]
  /** Rows of pupils who were not in the class, those who had left and come back included. */
  readonly joined: readonly ListRow[]
  /** Rows whose pupil had another name. */
  readonly renamed: readonly ListRow[]
  /** Who is on no row; those whom an unsure row may be are left out. */
  readonly leaving: readonly Pupil[]
  readonly unsure: readonly ListRow[]
  /** None of the list's codes is known, though most of the names are: it has another system's codes. */
  readonly otherCodes: boolean
}

/** What the teacher said: by row of the file the code of a pupil of the class, empty for a new one. */
export type Told = ReadonlyMap<number, string>

/** Shorter codes are some list's own numbering: the next list may number anew, so that the name must agree as well. */
const SHORTEST_SURE_CODE = 6

/** Holds a later list of a class against the class. `byName`: its codes are another system's, and say nothing. */
export function diffList(
  listed: readonly ListedPupil[],
  roster: Roster,
  told: Told = new Map(),
  byName = false,
): ListDiff {
  const everyone = [...roster.pupils, ...roster.left]
  const here = new Set(roster.pupils)
  const found = new Map<ListedPupil, Pupil>()
  const claimed = new Set<Pupil>()
  const claim = (row: ListedPupil, pupil: Pupil | undefined) => {
    if (!pupil || claimed.has(pupil)) return
    claimed.add(pupil)
    found.set(row, pupil)
  }
  const untold = listed.filter(({ row }) => !told.has(row))
  for (const row of listed) claim(row, said(row, told, everyone))
  const { coded, alike, once } = likeness(listed, everyone, byName)
  for (const row of untold) claim(row, coded(row))
  const byCode = new Set(found.keys())
  for (const row of untold) {
    const [only] = alike(row)
    if (only && !found.has(row) && here.has(only) && once(row)) claim(row, only)
  }
  const rows = listed.map((row): ListRow => {
    const old = found.get(row) ?? null
    const likely = alike(row).filter(pupil => !claimed.has(pupil))
    const free = everyone.filter(
      pupil => !claimed.has(pupil) && !likely.includes(pupil) && !(areSure(row, pupil) && !byName),
    )
    const choices = [...(old ? [old] : []), ...likely, ...free]
    if (told.has(row.row)) return { listed: row, how: 'told', old, choices }
    if (old) return { listed: row, how: byCode.has(row) ? 'code' : 'name', old, choices }
    return { listed: row, how: likely.length > 0 ? 'unsure' : 'new', old, choices }
  })
  const unsure = rows.filter(({ how }) => how === 'unsure')
  // Whether they leave is what the teacher is being asked.
  const open = new Set(unsure.flatMap(({ listed: row }) => alike(row)))
  return {
    rows,
    joined: rows.filter(({ old, how }) => how !== 'unsure' && (!old || !here.has(old))),
    renamed: rows.filter(({ old, listed: { name } }) => old && old.name.normalize('NFC') !== name.normalize('NFC')),
    leaving: roster.pupils.filter(pupil => !claimed.has(pupil) && !open.has(pupil)),
    unsure,
    otherCodes: hasOtherCodes(listed, roster.pupils),
  }
}

type Coded = Pick<ListedPupil, 'name' | 'schoolCode'>

/** Both have a school system's code, so that the codes alone say whether they are one pupil. */
function areSure(row: Coded, pupil: Coded): boolean {
  return [row, pupil].every(({ schoolCode }) => schoolCode.length >= SHORTEST_SURE_CODE)
}

/** Who of `everyone` a row is by its code, who it may be, and whether its name is there once on both sides. */
function likeness(listed: readonly ListedPupil[], everyone: readonly Pupil[], byName: boolean) {
  const key = new Map([...listed, ...everyone].map(one => [one as Coded, nameKey(one.name)]))
  const sameName = (a: Coded, b: Coded) => key.get(a) === key.get(b)
  const pupilsNamed = groups(everyone, pupil => key.get(pupil)!)
  const rowsNamed = groups(listed, row => key.get(row)!)
  const pupilsCoded = groups(byName ? [] : everyone, pupil => pupil.schoolCode)
  const ofCode = (row: Coded) => (row.schoolCode === '' ? [] : (pupilsCoded.get(row.schoolCode) ?? []))
  const named = (row: Coded) => pupilsNamed.get(key.get(row)!) ?? []
  return {
    coded: (row: ListedPupil): Pupil | undefined => {
      const [only, ...more] = ofCode(row)
      return only && more.length === 0 && (areSure(row, only) || sameName(row, only)) ? only : undefined
    },
    alike: (row: ListedPupil): readonly Pupil[] => [
      ...new Set([...named(row).filter(pupil => byName || !areSure(row, pupil)), ...ofCode(row)]),
    ],
    once: (row: ListedPupil) => named(row).length === 1 && rowsNamed.get(key.get(row)!)?.length === 1,
  }
}

function groups<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>()
  for (const one of all) found.set(keyOf(one), [...(found.get(keyOf(one)) ?? []), one])
  return found
}

function said({ row }: ListedPupil, told: Told, everyone: readonly Pupil[]): Pupil | undefined {
  const code = told.get(row)
  return code ? everyone.find(pupil => pupil.code === code) : undefined
}

function hasOtherCodes(listed: readonly ListedPupil[], pupils: readonly Pupil[]): boolean {
  const codes = new Set(pupils.map(pupil => pupil.schoolCode).filter(Boolean))
  const coded = listed.filter(({ schoolCode }) => schoolCode !== '')
  if (codes.size === 0 || coded.length === 0 || coded.some(({ schoolCode }) => codes.has(schoolCode))) return false
  const names = new Set(pupils.map(({ name }) => nameKey(name)))
  return coded.filter(({ name }) => names.has(nameKey(name))).length * 2 > coded.length
}

/**
 * The class as it is after the list: everyone who was in it keeps the code, who is not on the list has left, and who is new
 * gets a code that nobody ever had. Rows that are still unsure count as new.
 */
export function rosterAfter({ rows }: ListDiff, before: Roster): Roster {
  const everyone = [...before.pupils, ...before.left]
  const taken = new Set(everyone.map(pupil => pupil.code))
  const own = [...rows.map(({ listed }) => listed), ...everyone].every(pupil => LOCAL.test(pupil.schoolCode))
  const fresh = freshCodes(taken, before.given, rows.length)
  const pupils = rows.map(({ listed: { name, schoolCode }, old }): Pupil => {
    if (old) return { code: old.code, name, schoolCode: schoolCode || old.schoolCode }
    const code = own && !taken.has(schoolCode) ? schoolCode : fresh()
    taken.add(code)
    return { code, name, schoolCode }
  })
  const stay = new Set(pupils.map(pupil => pupil.code))
  const left = everyone.filter(pupil => !stay.has(pupil.code))
  return { pupils, left, given: Math.max(before.given, ...[...pupils, ...left].map(({ code }) => numberOf(code))) }
}

/** A list's own codes serve as class-local ones only when they are this short; ministry codes never leave the desk. */
const LOCAL = /^[0-9A-Za-z]{1,4}$/

/** `01`, `02` … above every number that was given before. */
function freshCodes(taken: ReadonlySet<string>, given: number, more: number): () => string {
  let last = Math.max(given, ...[...taken].map(numberOf))
  const width = Math.max(2, String(last + more).length)
  return () => String(++last).padStart(width, '0')
}

function numberOf(code: string): number {
  return /^\d+$/.test(code) ? Number(code) : 0
}
