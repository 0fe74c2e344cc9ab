import * as v from 'valibot'
import type { Pupil } from '../core/class-list'
import type { Body, Entry } from '../core/entry'
import type { Roster } from '../core/list-diff'
import { type Crypt, open, seal } from './vault'

/** What is sealed of a class list: names and the school's codes, by class-local code. */
const PupilsSchema = v.pipe(
  v.array(v.object({ code: v.string(), name: v.string(), schoolCode: v.string(), left: v.optional(v.literal(true)) })),
  v.maxLength(4000),
)

/** A class as the journal has it. */
export interface ClassFound {
  readonly name: string
  readonly year: string
  readonly grade: number
  readonly body: Body<'class'>
}

/** An open class; `pupils` null: sealed under a passphrase that was given up. */
export interface OpenClass extends Omit<ClassFound, 'body'> {
  readonly pupils: readonly Pupil[] | null
  /** Who left the class; results are kept until the pupil is erased. */
  readonly left: readonly Pupil[]
  /** The highest number that was ever a code of the class. */
  readonly given: number
}

/** Classes that were not put away, the last list of each. */
export function classesOf(entries: readonly Entry[]): ClassFound[] {
  const found = new Map<string, ClassFound>()
  for (const entry of entries) {
    if (entry.kind === 'class') {
      const { body } = entry
      found.set(body.class, { name: body.class, year: body.year, grade: body.grade, body })
    } else if (entry.kind === 'class-away') found.delete(entry.body.class)
  }
  return [...found.values()]
}

export async function sealClass(
  crypt: Crypt,
  key: CryptoKey,
  of: { name: string; year: string; grade: number } & Roster,
): Promise<Body<'class'>> {
  const everyone = [...of.pupils, ...of.left.map(pupil => ({ ...pupil, left: true }))]
  const sealed = await seal(crypt, key, `class ${of.name}`, JSON.stringify(everyone))
  const codes = everyone.map(pupil => pupil.code)
  return { class: of.name, year: of.year, grade: of.grade, codes, given: of.given, sealed }
}

export async function openClass(subtle: SubtleCrypto, key: CryptoKey, found: ClassFound): Promise<OpenClass> {
  const { name, year, grade, body } = found
  const words = await open(subtle, key, `class ${name}`, body.sealed)
  const read = words === null ? null : v.safeParse(PupilsSchema, JSON.parse(words))
  const given = body.given ?? 0
  if (!read?.success) return { name, year, grade, pupils: null, left: [], given }
  const pupils: Pupil[] = []
  const left: Pupil[] = []
  for (const { left: hasLeft, ...pupil } of read.output) (hasLeft ? left : pupils).push(pupil)
  return { name, year, grade, pupils, left, given }
}
