import * as v from 'valibot'
import { CARDS_IN_SET } from './card-set'
import { sha256Hex } from './checksum'
import { AroundSchema, FEWEST_AROUND, MOST_AROUND, TurnSchema } from './evening'
import { FORMS, TIERS } from './level'
import { AnswerSchema } from './play'

/**
 * Everything durable is an entry of the tablet's one journal. Entries are immutable and ordered by `seq`; every view
 * (learners, lanterns, results, grade sheets) is a fold over them. Ordering never uses the clock.
 */
export const ENTRY_VERSION = 1

/** A number that JSON can say again: 1e999 is read as one that it cannot. */
const Finite = v.pipe(v.number(), v.finite())
const Uuid = v.pipe(v.string(), v.uuid())
/** Class-local code of a pupil: letters and digits, leading zeros kept; no ministry code. */
const Code = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,8}$/))
/** As the teacher wrote it at the head of her list. */
const ClassName = v.pipe(v.string(), v.minLength(1), v.maxLength(24))
const MarkSchema = v.object({
  item: v.string(),
  side: v.picklist(['safe', 'risky']),
  given: v.string(),
  right: v.boolean(),
  tries: Finite,
  clues: v.array(v.string()),
})
/** Bytes sealed under the teacher's passphrase: AES-GCM, base64. */
const Sealed = v.object({ iv: v.string(), box: v.string() })
/** A test only: its paper, and whether this pupil took it before the levels of the strand or after them. */
const TEST = { form: v.optional(v.picklist(FORMS)), when: v.optional(v.picklist(['before', 'after'])) }
/** What a finished play says: raw marks per item, stars, and the competences it speaks for. */
const FINISHED = {
  level: v.string(),
  hash: v.string(),
  kind: v.picklist(['level', 'booster', 'transfer']),
  pool: v.picklist(['core', 'fresh', 'transfer']),
  mode: v.picklist(['alone', 'pass']),
  ...TEST,
  marks: v.array(MarkSchema),
  stars: v.picklist([0, 1, 2, 3]),
  /** Booster only: levels whose third star this earned. */
  lights: v.optional(v.array(v.string()), []),
  /** Milliseconds since 1970 at the first and last answer; a hint only, see `sure`. */
  t0: Finite,
  t1: Finite,
}
const Seq = v.pipe(v.number(), v.integer(), v.minValue(1))
/** 8 hex digits. */
const Device = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/))
/** A record as it travels from tablet to desk: without the play's and the learner's ids, with its place in the tablet's journal. */
export const CollectedRow = v.object({ id: Uuid, seq: Seq, at: Finite, sure: v.boolean(), ...FINISHED })

export const BODIES = {
  /** A learner on this tablet: picture and nickname, nothing else. Saying it again with the same id changes them. */
  learner: v.object({ learner: Uuid, picture: v.string(), nickname: v.pipe(v.string(), v.maxLength(24)) }),
  'learner-away': v.object({ learner: Uuid }),
  /** The teacher ties a learner on this tablet to a class-local code; an empty code unties. */
  'learner-code': v.object({ learner: Uuid, class: v.string(), code: v.union([Code, v.literal('')]) }),
  /** Which grades a learner's levels are for first: 1 = grades 1–3, 2 = 4–5, 3 = 6–9. Chosen at the picker, changed at will. */
  'learner-tier': v.object({ learner: Uuid, tier: v.picklist(TIERS) }),
  /** The app was opened: a sitting. Counts sessions where the clock cannot be trusted. */
  sitting: v.object({ app: v.string() }),
  'play-started': v.object({
    play: Uuid,
    learner: Uuid,
    /** Level id, or the strand for a booster. */
    level: v.string(),
    hash: v.string(),
    kind: v.picklist(['level', 'booster', 'transfer']),
    pool: v.picklist(['core', 'fresh', 'transfer']),
    seed: Finite,
    mode: v.picklist(['alone', 'pass']),
    ...TEST,
    /** Booster only: its cards, in order. */
    cards: v.optional(v.array(v.object({ level: v.string(), item: v.string(), repeat: v.boolean() }))),
    /** Level only: the older level that its two first questions came from. */
    recalls: v.optional(v.string()),
  }),
  /** Further children take turns in this play; its answers stay one list. `hands`: an answer needs two who hold their corners. */
  'play-together': v.object({
    play: Uuid,
    learners: v.pipe(v.array(Uuid), v.maxLength(7)),
    hands: v.optional(v.boolean()),
  }),
  /** After `n` answers of a play a child left the tablet, or came to it. */
  'play-seat': v.object({ play: Uuid, n: Finite, learner: Uuid, here: v.boolean() }),
  /**
   * A family's evening at the hearth that this learner called: who sits round it, and what was dealt. What is answered are
   * answers of a play with its id; it never becomes a record.
   */
  evening: v.object({
    evening: Uuid,
    learner: Uuid,
    around: v.pipe(v.array(AroundSchema), v.minLength(FEWEST_AROUND), v.maxLength(MOST_AROUND)),
    turns: v.pipe(v.array(TurnSchema), v.minLength(1)),
  }),
  answer: v.object({ play: Uuid, n: Finite, answer: AnswerSchema }),
  /** A finished play. */
  record: v.object({ play: Uuid, learner: Uuid, ...FINISHED }),
  /**
   * What one learner of another tablet finished, brought to this desk: only what was not here before. `tie` is the place of
   * the learner's tie in that tablet's journal, so that a later tie wins; an empty code: untied there.
   */
  collected: v.object({
    class: v.string(),
    code: v.union([Code, v.literal('')]),
    tie: Seq,
    device: Device,
    learner: Uuid,
    /** The tablet signed it with the key that the teacher knows. */
    signed: v.boolean(),
    rows: v.array(CollectedRow),
  }),
  /** Who has which paper card: the place in the list is the number on it, from 1; empty: nobody's. Numbers are never given anew while there are others. */
  'paper-cards': v.object({
    class: v.string(),
    codes: v.pipe(v.array(v.union([Code, v.literal('')])), v.maxLength(CARDS_IN_SET)),
  }),
  /** A class began a level together, on one screen or on paper. It ends with a record of each pupil who answered. */
  'class-play': v.object({
    play: Uuid,
    class: v.string(),
    level: v.string(),
    hash: v.string(),
    seed: Finite,
    way: v.picklist(['cards', 'tap', 'paper']),
    teams: v.picklist([1, 2]),
  }),
  /** What the class answered to one item: each pupil by code, or each team where nobody's own answer was asked. */
  'class-answers': v.object({
    play: Uuid,
    class: v.string(),
    item: v.string(),
    answers: v.array(v.object({ code: Code, given: v.pipe(v.string(), v.maxLength(48)) })),
    teams: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(48))), v.maxLength(2)), []),
  }),
  /** The teacher compared the number on a tablet's screen, and notes its public key: ECDSA P-256, uncompressed, hex. */
  tablet: v.object({ device: Device, key: v.pipe(v.string(), v.regex(/^[0-9a-f]{130}$/)) }),
  /** What a teacher's desk has of this tablet's records of a class: the last 12 hex digits of their ids. */
  receipt: v.object({ class: v.string(), ids: v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/))) }),
  /** "We talked about it at home": a petal, never in a grade sheet. */
  petal: v.object({ learner: Uuid, level: v.string() }),
  /** How the teacher's passphrase becomes a key: PBKDF2-SHA-256; `check` is a known text sealed under it. */
  vault: v.object({ salt: v.string(), rounds: Finite, check: Sealed }),
  /**
   * A class list, names sealed. `codes` are class-local, of those who left as well; `given` is the highest number that was ever
   * one. A later entry of the same class replaces it.
   */
  class: v.object({
    class: v.string(),
    year: v.string(),
    grade: Finite,
    codes: v.array(Code),
    given: v.optional(Finite),
    sealed: Sealed,
  }),
  /** A class is to be erased, with what its pupils played here or without. This entry goes with the rest when that is done. */
  'class-away': v.object({ class: v.string(), plays: v.optional(v.boolean()) }),
  /** A pupil is to be erased; as above. */
  'pupil-away': v.object({ class: v.string(), code: Code, plays: v.boolean() }),
  /** An erasing came to its end, with `gone` tombstones by then: no store waits to be swept. One alone is only written anew. */
  swept: v.object({ gone: Finite }),
  /** A decision at the desk: whether this class sees the levels that need a grown-up beside them. */
  'sensitive-levels': v.object({ class: v.string(), on: v.boolean() }),
  /** The teacher's own words about a pupil in a term, sealed because she may have written a name. Empty: the draft again. */
  remark: v.object({ class: v.string(), code: Code, term: v.string(), sealed: Sealed }),
  /** A decision at the desk: whether this class sees draft lines of the languages of home. */
  drafts: v.object({ class: v.string(), on: v.boolean() }),
  /** A decision at the desk: whether this class takes the tests before and after. */
  'transfer-tests': v.object({ class: v.string(), on: v.boolean() }),
  /**
   * Picture cards of a class, made at the desk and brought to the tablets by its QR: the seed that each code's three pictures
   * come from, and the codes there are. `made`: milliseconds since 1970, by the teacher's clock; newer cards replace older.
   */
  'class-cards': v.object({
    class: ClassName,
    made: Finite,
    seed: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)),
    codes: v.pipe(v.array(Code), v.maxLength(2000)),
  }),
  /**
   * What the teacher gives a class to play; a later one of the class replaces it. `made` as above. `week`: of the plan, 0 for
   * levels chosen one by one. `due`: `2026-12-04` or empty.
   */
  assignment: v.object({
    class: ClassName,
    made: Finite,
    tier: v.picklist(TIERS),
    parts: v.pipe(
      v.array(
        v.object({
          week: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(52)),
          levels: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{2,12}$/))), v.minLength(1), v.maxLength(60)),
        }),
      ),
      v.minLength(1),
      v.maxLength(52),
    ),
    sensitive: v.boolean(),
    tests: v.boolean(),
    due: v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]),
    greeting: v.pipe(v.string(), v.maxLength(200)),
  }),
  /** A decision at the desk: rule from marks to a proposed grade, per class. */
  'grade-rule': v.object({
    class: v.string(),
    form: v.picklist(['thc', 'dat']),
    top: Finite,
    pass: Finite,
    levels: v.array(v.string()),
    on: v.boolean(),
  }),
  /** What a sort of school sheet has where, and what was last put into it; known again by its header row. No pupil in it. */
  'sheet-map': v.object({
    signature: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
    /** Shown by the teacher because the headers say nothing: columns of the name and of the code, -1 for none. */
    shown: v.nullable(v.object({ name: Finite, code: Finite })),
    fills: v.array(v.object({ column: Finite, what: v.picklist(['thc', 'dat', 'score', 'remark']) })),
  }),
} as const

export type Kind = keyof typeof BODIES
export type Body<K extends Kind> = v.InferOutput<(typeof BODIES)[K]>

export interface EntryOf<K extends Kind> {
  readonly v: number
  readonly id: string
  /** 8 hex digits that name the tablet. */
  readonly device: string
  readonly seq: number
  /** SHA-256 of the entry before it as written; 64 zeros for the first. */
  readonly prev: string
  /** Wall clock, milliseconds since 1970, and whether it could be right. */
  readonly at: number
  readonly sure: boolean
  readonly kind: K
  readonly body: Body<K>
}
/** An entry of any kind. */
export type Entry = { [K in Kind]: EntryOf<K> }[Kind]

const Head = v.object({
  v: v.literal(ENTRY_VERSION),
  id: Uuid,
  device: Device,
  seq: Seq,
  prev: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  at: Finite,
  sure: v.boolean(),
  kind: v.picklist(Object.keys(BODIES) as Kind[]),
})

export const FIRST_PREV = '0'.repeat(64)

/** The one way an entry is written down, in both stores: keys in a fixed order. Its hash is over this text. */
export function lineOf(entry: Entry): string {
  const { v: version, id, device, seq, prev, at, sure, kind, body } = entry
  return JSON.stringify({ v: version, id, device, seq, prev, at, sure, kind, body })
}

export function hashOf(entry: Entry): string {
  return sha256Hex(lineOf(entry))
}

/** Reads a line back. Null for anything that is not an entry of a version and kind known here. */
export function entryOf(line: string): Entry | null {
  let raw: unknown
  try {
    raw = JSON.parse(line)
  } catch {
    return null // Not JSON: the caller sets it aside and counts it.
  }
  const head = v.safeParse(Head, raw)
  if (!head.success) return null
  const body = v.safeParse(BODIES[head.output.kind], (raw as { body?: unknown }).body)
  return body.success ? ({ ...head.output, body: body.output } as Entry) : null
}

export function isKind<K extends Kind>(kind: K): (entry: Entry) => entry is Extract<Entry, { kind: K }> {
  return (entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind
}
