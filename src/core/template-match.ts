import type { Pupil } from './class-list'
import { cleanText } from './list-columns'
import { codeKey, type TemplateRow } from './template-layout'

/** Why a row's pupil must be asked for. */
export type Doubt = 'same-name' | 'other-name' | 'other-code' | 'short-code' | 'few-names' | 'unknown'

/** Whose a row is: known for sure, or to be asked, the likeliest first. Nothing between the two is ever guessed. */
export type Match =
  | { readonly kind: 'sure'; readonly pupil: Pupil }
  | { readonly kind: 'ask'; readonly why: Doubt; readonly likely: readonly Pupil[] }

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
/** Codes shorter than this are some class's own numbering, not a school system's. */
const SHORTEST_SURE_CODE = 6

/**
 * A name as it is compared: capitals, spaces and the place of the tone mark in a syllable (Hoà, Hòa) make no difference;
 * every other mark does.
 */
export function nameKey(name: string): string {
  return cleanText(name)
    .normalize('NFD')
    .toLowerCase()
    .split(' ')
    .map(word => word.replace(TONES, '') + [...word.matchAll(TONES)].map(([tone]) => tone).join(''))
    .join(' ')
}

/**
 * Matches a sheet's rows to the pupils of a class: by code where the name agrees, else by a name that is there exactly once
 * on both sides. Everything else is asked. No pupil is ever sure for two rows.
 */
export function matchRows(rows: readonly TemplateRow[], pupils: readonly Pupil[]): readonly Match[] {
  const byCode = groups(pupils, pupil => codeKey(pupil.schoolCode))
  const byBareCode = groups(pupils, pupil => bare(codeKey(pupil.schoolCode)))
  const byName = groups(pupils, pupil => nameKey(pupil.name))
  const rowsOfName = groups(rows, row => nameKey(row.name))
  const rowsOfBareCode = groups(rows, row => bare(row.code))
  const ofCode = (row: TemplateRow): Pupil | undefined => {
    const exact = byCode.get(row.code)
    if (exact) return exact.length === 1 ? exact[0] : undefined
    // A spreadsheet that took codes for numbers has lost their leading zeros.
    const found = byBareCode.get(bare(row.code)) ?? []
    return found.length === 1 && rowsOfBareCode.get(bare(row.code))?.length === 1 ? found[0] : undefined
  }
  const named = (row: TemplateRow) => byName.get(nameKey(row.name)) ?? []
  const once = (row: TemplateRow) => named(row).length === 1 && rowsOfName.get(nameKey(row.name))?.length === 1
  const sameCodes = rows.some(row => row.code !== '' && ofCode(row))
  // Another class's file has a few of the same names too.
  const sameClass = rows.filter(once).length * 2 >= Math.min(rows.length, pupils.length)
  return rows.map(row => {
    const likely = named(row)
    const coded = row.code === '' ? undefined : ofCode(row)
    if (coded) return codedMatch(row, coded, likely)
    if (!once(row)) return { kind: 'ask', why: likely.length > 0 ? 'same-name' : 'unknown', likely }
    const [pupil] = likely as [Pupil]
    // Where codes do meet, a row with another code is another pupil of the same name.
    if (sameCodes && row.code !== '' && pupil.schoolCode !== '') return { kind: 'ask', why: 'other-code', likely }
    return sameCodes || sameClass ? { kind: 'sure', pupil } : { kind: 'ask', why: 'few-names', likely }
  })
}

function codedMatch(row: TemplateRow, coded: Pupil, named: readonly Pupil[]): Match {
  if (row.name === '') {
    return row.code.length >= SHORTEST_SURE_CODE
      ? { kind: 'sure', pupil: coded }
      : { kind: 'ask', why: 'short-code', likely: [coded] }
  }
  if (nameKey(row.name) === nameKey(coded.name)) return { kind: 'sure', pupil: coded }
  return { kind: 'ask', why: 'other-name', likely: [...new Set([coded, ...named])] }
}

/** All digits: without zeros at the front. */
function bare(code: string): string {
  return /^\d+$/.test(code) ? code.replace(/^0+/, '') : code
}

function groups<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    if (key === '') continue
    const group = found.get(key)
    if (group) group.push(one)
    else found.set(key, [one])
  }
  return found
}
