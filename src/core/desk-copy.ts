import * as v from 'valibot'
import { bundleOf } from './bundle'
import type { Pupil } from './class-list'
import { BODIES, type Body, type Entry, type Kind } from './entry'
import type { Roster } from './list-diff'
import type { Steps } from './steps'

/**
 * Kinds that a copy carries as they are: what was collected, and the teacher's decisions. Without the cards, those that the
 * children hold in their hands would say nothing at the next desk.
 */
export const CARRIED = [
  'collected',
  'tablet',
  'class-cards',
  'paper-cards',
  'assignment',
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
const HeadSchema = v.object({
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
  carried: v.array(v.object({ kind: v.picklist(CARRIED), body: v.unknown() })),
})

/** Reads a copy back, one after the other of what it carries; null where it is not one of this version. */
export function* copySteps(raw: unknown): Steps<DeskCopy | null> {
  const read = v.safeParse(HeadSchema, raw)
  if (!read.success) return null
  const carried: Carried[] = []
  for (const { kind, body } of read.output.carried) {
    const own = v.safeParse(BODIES[kind], body)
    if (!own.success) return null
    carried.push({ kind, body: own.output } as Carried)
    yield { done: carried.length, of: read.output.carried.length }
  }
  return { ...read.output, carried }
}

/** A copy as JSON, in pieces that are small enough to be written one by one. */
export function* copyTexts({ carried, ...head }: DeskCopy): Steps<string[]> {
  const pieces = [`${JSON.stringify(head).slice(0, -1)},"carried":[`]
  for (const [at, one] of carried.entries()) {
    pieces.push(at > 0 ? ',' : '', JSON.stringify(one))
    yield { done: at + 1, of: carried.length }
  }
  return [...pieces, ']}']
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
