import * as v from 'valibot'
import type { Pupil } from '../core/class-list'
import type { Body, Entry } from '../core/entry'
import { type Crypt, open, seal } from './vault'

/** What is sealed of a class list: names and the school's codes, by class-local code. */
const PupilsSchema = v.pipe(
  v.array(v.object({ code: v.string(), name: v.string(), schoolCode: v.string() })),
  v.maxLength(2000),
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
  of: { name: string; year: string; grade: number; pupils: readonly Pupil[] },
): Promise<Body<'class'>> {
  const sealed = await seal(crypt, key, `class ${of.name}`, JSON.stringify(of.pupils))
  return { class: of.name, year: of.year, grade: of.grade, codes: of.pupils.map(pupil => pupil.code), sealed }
}

export async function openClass(subtle: SubtleCrypto, key: CryptoKey, found: ClassFound): Promise<OpenClass> {
  const { name, year, grade, body } = found
  const words = await open(subtle, key, `class ${name}`, body.sealed)
  const read = words === null ? null : v.safeParse(PupilsSchema, JSON.parse(words))
  return { name, year, grade, pupils: read?.success ? read.output : null }
}
