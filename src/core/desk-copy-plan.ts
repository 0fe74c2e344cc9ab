import type { Bundle } from './bundle'
import type { Pupil } from './class-list'
import { type Piece, type Sifted, siftClasses } from './collect'
import { type Carried, type CopiedClass, type CopiedRemark, type DeskCopy, everyoneOf } from './desk-copy'
import { type Body, type Entry, FIRST_PREV, isKind } from './entry'
import { whose } from './gather'
import type { Roster } from './list-diff'
import { atOnce, type Steps } from './steps'
import { nameKey } from './template-match'

/** A class of this desk; `pupils` null: sealed under a passphrase that was given up. */
export interface ClassHere extends Omit<Roster, 'pupils'> {
  readonly name: string
  readonly pupils: readonly Pupil[] | null
}

/**
 * What bringing a class in would do. `new`: it is not here. `same`: it is, and nobody's code is another's; who is missing is
 * added. `beside`: codes mean other pupils here, so that it comes in under a name of its own.
 */
export interface PlannedClass {
  readonly how: 'new' | 'same' | 'beside'
  readonly from: string
  /** As it would be; its name is the one it gets here. */
  readonly class: CopiedClass
  readonly added: number
  /** Results that are not here yet, and those whose code nobody of the class has. */
  readonly fresh: number
  readonly aside: number
}

export interface CopyPlan {
  readonly classes: readonly PlannedClass[]
  /** Remarks that are not here; where one is, it stays as it is. */
  readonly remarks: readonly CopiedRemark[]
  readonly keptRemarks: number
  readonly bodies: readonly Carried[]
}

/** What a copy would bring to this desk: only additions, nothing that is here changes or goes. */
export function planCopy(entries: readonly Entry[], here: readonly ClassHere[], copy: DeskCopy): CopyPlan {
  return atOnce(planSteps(entries, here, copy))
}

/** The same pupil by pupil. */
export function* planSteps(entries: readonly Entry[], here: readonly ClassHere[], copy: DeskCopy): Steps<CopyPlan> {
  const names = new Set(here.map(({ name }) => name))
  const plans = copy.classes.map(one => {
    const plan = planClass(one, here, names)
    names.add(plan.class.name)
    return plan
  })
  const nameNow = new Map(plans.map(plan => [plan.from, plan.class.name]))
  const codes = new Map(plans.map(plan => [plan.class.name, new Set(everyoneOf(plan.class).map(({ code }) => code))]))
  const pieces = yield* pieceSteps(copy.carried, nameNow)
  const sifted = yield* siftClasses(entries, pieces, name => codes.get(name)!)
  const renamed = copy.remarks.map(remark => ({ ...remark, class: nameNow.get(remark.class) ?? remark.class }))
  const known = new Set(entries.filter(isKind('remark')).map(({ body }) => keyOf(body)))
  const remarks = renamed.filter(remark => !known.has(keyOf(remark)))
  const collected = sifted.flatMap(one => one.entries.map((body): Carried => ({ kind: 'collected', body })))
  return {
    classes: plans.map(plan => ({ ...plan, ...countsOf(plan.class.name, pieces, sifted) })),
    remarks,
    keptRemarks: renamed.length - remarks.length,
    bodies: [...collected, ...decisions(entries, copy, nameNow)],
  }
}

function countsOf(className: string, pieces: readonly Piece[], sifted: readonly Sifted[]) {
  const own = sifted.filter((_, at) => pieces[at]!.opened.bundle.class === className)
  return {
    fresh: own.reduce((sum, { fresh }) => sum + fresh, 0),
    aside: own.reduce((sum, { aside }) => sum + aside.reduce((n, { rows }) => n + rows, 0), 0),
  }
}

const keyOf = ({ class: name, code, term }: Omit<CopiedRemark, 'text'>) => `${name} ${code} ${term}`

function planClass(
  one: CopiedClass,
  here: readonly ClassHere[],
  names: ReadonlySet<string>,
): Omit<PlannedClass, 'fresh' | 'aside'> {
  const found = here.find(({ name }) => name === one.name)
  const from = one.name
  if (!found?.pupils) return { how: 'new', from, class: one, added: everyoneOf(one).length }
  const mine = everyoneOf({ pupils: found.pupils, left: found.left })
  const byCode = new Map(mine.map(pupil => [pupil.code, pupil]))
  const clash = everyoneOf(one).some(pupil => {
    const other = byCode.get(pupil.code)
    if (other) return !isSame(pupil, other)
    return mine.some(({ schoolCode }) => schoolCode !== '' && schoolCode === pupil.schoolCode)
  })
  if (clash) {
    const name = freeName(one.name, names)
    return { how: 'beside', from, class: { ...one, name }, added: everyoneOf(one).length }
  }
  const missing = (pupil: Pupil) => !byCode.has(pupil.code)
  const [pupils, left] = [one.pupils.filter(missing), one.left.filter(missing)]
  const roster = {
    pupils: [...found.pupils, ...pupils],
    left: [...found.left, ...left],
    given: Math.max(found.given, one.given),
  }
  return { how: 'same', from, class: { ...one, ...roster }, added: pupils.length + left.length }
}

function isSame(a: Pupil, b: Pupil): boolean {
  if (a.schoolCode !== '' && b.schoolCode !== '') return a.schoolCode === b.schoolCode
  return nameKey(a.name) === nameKey(b.name)
}

function freeName(name: string, names: ReadonlySet<string>): string {
  let n = 2
  while (names.has(`${name} (${n})`)) n++
  return `${name} (${n})`
}

/** What was collected of the classes of a copy, as bundles: one for each class and tablet, signed or not. */
function* pieceSteps(carried: readonly Carried[], nameNow: ReadonlyMap<string, string>): Steps<Piece[]> {
  const pieces = new Map<string, Body<'collected'>[]>()
  for (const { kind, body } of carried) {
    if (kind !== 'collected' || !nameNow.has(body.class)) continue
    const key = `${body.class} ${body.device} ${body.signed}`
    const before = pieces.get(key)
    if (before) before.push(body)
    else pieces.set(key, [body])
  }
  const made: Piece[] = []
  for (const bodies of pieces.values()) {
    const { class: from, device, signed } = bodies[0]!
    const bundle = { class: nameNow.get(from)!, device, upTo: 0, head: FIRST_PREV, made: 0, pupils: pupilsOf(bodies) }
    made.push({ opened: { bundle, damaged: [] }, signed })
    yield { done: 0, of: 0 }
  }
  return made
}

/** Each learner once: the last tie, and all rows. */
function pupilsOf(bodies: readonly Body<'collected'>[]): Bundle['pupils'] {
  const found = new Map<string, Bundle['pupils'][number]>()
  for (const body of bodies) {
    const { learner, code, tie } = body
    const before = found.get(whose(body))
    const last = before && before.tie > tie ? before : { learner, code, tie }
    found.set(whose(body), { ...last, rows: before ? [...before.rows, ...body.rows] : body.rows })
  }
  return [...found.values()]
}

/** What speaks to tablets under the name of the class: under another name it would mislead them. */
const ON_TABLETS: ReadonlySet<Carried['kind']> = new Set(['class-cards', 'paper-cards', 'assignment'])

/** Decisions about what is not decided here yet; of several in the copy the last. */
function decisions(entries: readonly Entry[], { carried }: DeskCopy, nameNow: ReadonlyMap<string, string>): Carried[] {
  const keyOf = ({ kind, body }: Pick<Carried, 'kind' | 'body'> | Entry): string => {
    if ('signature' in body) return `${kind} ${body.signature}`
    return 'device' in body ? `${kind} ${body.device}` : `${kind} ${'class' in body ? body.class : ''}`
  }
  const known = new Set(entries.map(keyOf))
  const last = new Map<string, Carried>()
  for (const one of carried) {
    if (one.kind === 'collected') continue
    const { body } = one
    const renamed = 'class' in body && (nameNow.get(body.class) ?? body.class) !== body.class
    if (renamed && ON_TABLETS.has(one.kind)) continue
    const now = 'class' in body ? { ...one, body: { ...body, class: nameNow.get(body.class) ?? body.class } } : one
    if (!known.has(keyOf(now as Carried))) last.set(keyOf(now as Carried), now as Carried)
  }
  return [...last.values()]
}
