import * as v from 'valibot'
import { bundleOf } from './bundle'
import type { Pupil } from './class-list'
import { BODIES, type Body, type Entry, type Kind } from './entry'
import type { Roster } from './list-diff'

/** Kinds that a copy carries as they are: what was collected, and the teacher's decisions. */
export const CARRIED = [
  'collected',
  'tablet',
  'grade-rule',
  'sensitive-levels',
  'drafts',
  'transfer-tests',
  'sheet-map',
] as const
export type Carried = {
  readonly [K in (typeof CARRIED)[number]]: { readonly kind: K; readonly body: Body<K> }
}[(typeof CARRIED)[number]]

export interface CopiedClass extends Roster {
  readonly name: string
  readonly year: string
  readonly grade: number
}

/** The teacher's own words about a pupil, opened. */
export interface CopiedRemark extends Omit<Body<'remark'>, 'sealed'> {
  readonly text: string
}

/** The whole desk as it is put into one file; the file is sealed as a whole. */
export interface DeskCopy {
  /** Milliseconds since 1970. */
  readonly made: number
  readonly classes: readonly CopiedClass[]
  readonly remarks: readonly CopiedRemark[]
  readonly carried: readonly Carried[]
}

const Pupils = v.array(v.object({ code: v.string(), name: v.string(), schoolCode: v.string() }))
const CopySchema = v.object({
  made: v.number(),
  classes: v.array(
    v.object({
      name: v.string(),
      year: v.string(),
      grade: v.number(),
      given: v.number(),
      pupils: Pupils,
      left: Pupils,
    }),
  ),
  remarks: v.array(v.object({ class: v.string(), code: v.string(), term: v.string(), text: v.string() })),
  carried: v.array(
    v.variant('kind', [
      carried('collected'),
      carried('tablet'),
      carried('class-cards'),
      carried('paper-cards'),
      carried('assignment'),
      carried('grade-rule'),
      carried('sensitive-levels'),
      carried('drafts'),
      carried('transfer-tests'),
      carried('sheet-map'),
    ]),
  ),
})

function carried<K extends Kind>(kind: K) {
  return v.object({ kind: v.literal(kind), body: BODIES[kind] })
}

/** Reads a copy back; null where it is not one of this version. */
export function copyOf(raw: unknown): DeskCopy | null {
  const read = v.safeParse(CopySchema, raw)
  return read.success ? (read.output as DeskCopy) : null
}

/**
 * What the desk's copy holds of the journal. What pupils played on this very device goes in as if it had been collected, under
 * codes alone.
 */
export function carriedOf(
  entries: readonly Entry[],
  classes: readonly { readonly name: string }[],
  now: number,
): Carried[] {
  const own = classes.flatMap(({ name }) => {
    const { device, pupils } = bundleOf(entries, name, now)
    return pupils.map(
      (pupil): Carried => ({
        kind: 'collected',
        body: { class: name, device, signed: false, ...pupil, rows: [...pupil.rows] },
      }),
    )
  })
  const kinds: readonly Kind[] = CARRIED
  return [
    ...entries.filter(({ kind }) => kinds.includes(kind)).map(({ kind, body }) => ({ kind, body }) as Carried),
    ...own,
  ]
}

/** Everyone of a class, those who left included. */
export function everyoneOf({ pupils, left }: Pick<Roster, 'pupils' | 'left'>): readonly Pupil[] {
  return [...pupils, ...left]
}
