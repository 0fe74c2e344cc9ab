import { BrokenPack } from '../content/open'
import { byGivenName, type Pupil } from '../core/class-list'
import type { Body, Entry } from '../core/entry'
import { type Remark, type RemarksInput, remarkOf, remarkSteps, sealedRemarks } from '../core/remarks'
import type { PupilResult } from '../core/results'
import { schoolTerm } from '../core/school-year'
import type { Steps } from '../core/steps'
import type { ClassRoomProps } from './class-room'
import { type Crypt, open, seal } from './vault'

/** More than this fits no cell of a school record. */
export const LONGEST_REMARK = 400

/** The remarks of a class: drafts by code, and what the teacher wrote instead. */
export interface ClassRemarks {
  readonly drafts: ReadonlyMap<string, Remark>
  readonly kept: ReadonlyMap<string, string>
}

type Of = Pick<ClassRoomProps, 'course' | 'tests' | 'shown' | 'now' | 'loadRemarks' | 'loadClues'>

/** What remarks are drafted from, for the class that is shown and the term that it is now. */
export function remarksInput(
  { course, tests, shown, now }: Of,
  pupils: readonly Pupil[],
  results: ReadonlyMap<string, PupilResult>,
  materials: Pick<RemarksInput, 'bank' | 'uses'>,
): RemarksInput {
  const codes = [...pupils].sort(byGivenName).map(pupil => pupil.code)
  const { name: className, grade } = shown
  return { ...materials, className, grade, term: schoolTerm(now()), codes, results, levels: course, tests }
}

/** Does a work in steps; null when the person stopped it. */
type Doing = <Made>(steps: Steps<Made>) => Promise<Made | null>

/** Both together, null when that was stopped; rejects where the bank is neither stored nor reachable. */
async function remarksOfClass(
  of: Of & Pick<ClassRoomProps, 'crypt' | 'cryptoKey'>,
  pupils: readonly Pupil[],
  results: ReadonlyMap<string, PupilResult>,
  entries: readonly Entry[],
  doing: Doing,
): Promise<ClassRemarks | null> {
  const [bank, uses] = await Promise.all([of.loadRemarks(), of.loadClues()])
  const input = remarksInput(of, pupils, results, { bank, uses })
  const drafts = await doing(remarkSteps(input))
  return (
    drafts && { drafts, kept: await openRemarks(of.crypt.subtle, of.cryptoKey, entries, of.shown.name, input.term) }
  )
}

/** What stands for each pupil, drafted or written; `away` where the bank is neither stored nor reachable. */
export async function remarkReader(
  ...of: Parameters<typeof remarksOfClass>
): Promise<((pupil: Pick<Pupil, 'code'>) => string | null) | 'away' | 'stopped'> {
  try {
    const remarks = await remarksOfClass(...of)
    return remarks ? ({ code }) => remarkOf(remarks.drafts, remarks.kept, code) : 'stopped'
  } catch (error) {
    if (error instanceof BrokenPack) return 'away' // The caller tells the teacher.
    throw error
  }
}

const purpose = (className: string, code: string, term: string) => `remark ${className} ${code} ${term}`

/** Seals the teacher's own words; none brings the draft back. */
export async function sealRemark(
  crypt: Crypt,
  key: CryptoKey,
  of: Omit<Body<'remark'>, 'sealed'>,
  words: string,
): Promise<Body<'remark'>> {
  const text = words.trim().replace(/\s+/g, ' ').slice(0, LONGEST_REMARK).normalize('NFC')
  return { ...of, sealed: await seal(crypt, key, purpose(of.class, of.code, of.term), text) }
}

/** What the teacher wrote, by code; what was sealed under a passphrase that was given up is left out. */
export async function openRemarks(
  subtle: SubtleCrypto,
  key: CryptoKey,
  entries: readonly Entry[],
  className: string,
  term: string,
): Promise<ReadonlyMap<string, string>> {
  const opened = await Promise.all(
    [...sealedRemarks(entries, className, term)].map(async ([code, sealed]) => {
      const text = await open(subtle, key, purpose(className, code, term), sealed)
      return text ? [[code, text] as const] : []
    }),
  )
  return new Map(opened.flat())
}
