import * as v from 'valibot'
import type { MotifName } from './motif'

/** The three strands of the course; each ends in a golden key. */
export const STRANDS = ['an-toan', 'tin-gia', 'tim-kiem'] as const
/** The fifteen places of the valley, each with one lantern (bible §4.1). */
export const PLACES = [
  'suoi',
  'cho',
  'cautreo',
  'ruong',
  'nhavanhoa',
  'buudien',
  'rung',
  'mo',
  'bep',
  'tramyte',
  'ubnd',
  'duong',
  'truong',
  'loren',
  'khungcui',
] as const
/** Who lives in the course (bible §4.2). */
export const CAST = [
  ...(['de-mang', 'lua', 'trau-mong', 'chich-choe', 'cao-suong-mu'] as const),
  ...(['ban', 'pao', 'my', 'thao', 'phuc', 'mo', 'bun'] as const),
  ...(['ba-in', 'ong-tua', 'co-hanh', 'thay-tuan', 'y-si-sua', 'anh-quyet'] as const),
  ...(['chi-phuong', 'bac-luc', 'co-mui'] as const),
] as const
export const HAMLETS = ['ban-pieu', 'ban-thuyen', 'ban-may', 'ban-chieng', 'ban-cham', 'ban-mang'] as const
/** The 24 clue tags of the phrase bank (bible §4.5). */
export const CLUES = [
  'no-entry',
  'asks-secret',
  'asks-private',
  'asks-money',
  'asks-photo',
  'hurry',
  'secret',
  'threat',
  'too-good',
  'no-source',
  'old-photo',
  'us-them',
  'known',
  'asks-nothing',
  'place-time',
  'can-ask',
  'two-sources',
  'named',
  'today',
  'seen',
  'permission-ok',
  'in-person',
  'right-door',
  'says-limits',
] as const
export const TRICKS = [
  'thoi-lua',
  'doi-mu',
  'che-nua',
  've-bong',
  'nem-bun',
  'choc-ong',
  'giuc',
  'bi-mat',
  'ngot-qua',
  'mua-cho',
  'anh-di-lac',
] as const

/** The place of boosters and of families. */
export const HEARTH = 'bep' satisfies (typeof PLACES)[number]

export type Strand = (typeof STRANDS)[number]
export type Place = (typeof PLACES)[number]
export type Hamlet = (typeof HAMLETS)[number]
export type Clue = (typeof CLUES)[number]
/** Which children a level is for: 1 = grades 1–3, 2 = grades 4–5, 3 = grades 6–9. */
export const TIERS = [1, 2, 3] as const
export type Tier = (typeof TIERS)[number]
/** `safe`: true or harmless, to be trusted; `risky`: false or harmful, to be stopped or asked about. */
export type Side = 'safe' | 'risky'
/** The two papers of a test; whether one is taken before or after depends on the pupil. */
export const FORMS = ['truoc', 'sau'] as const
export type Form = (typeof FORMS)[number]
/** `core` is the level itself; `fresh` waits for boosters; `transfer` only for the tests before and after. */
export type Pool = 'core' | 'fresh' | 'transfer'

const Id = v.pipe(
  v.string(),
  v.regex(/^[A-Z][A-Za-z0-9-]*$/, 'an id starts with a capital and has letters, digits and hyphens'),
)

/** One judged thing. What its mechanic asks for besides is added by that mechanic's schema. */
export const ItemSchema = v.object({
  id: Id,
  pool: v.picklist(['core', 'fresh', 'transfer']),
  side: v.picklist(['safe', 'risky']),
  threat: v.optional(v.pipe(v.string(), v.regex(/^T\d\d$/))),
  clues: v.pipe(v.array(v.picklist(CLUES)), v.minLength(1)),
  trick: v.optional(v.picklist(TRICKS)),
  answer: v.string(),
  accept: v.optional(v.array(v.string()), []),
})
export type Item = v.InferOutput<typeof ItemSchema>

const Line = v.object({ id: Id, who: v.picklist(CAST) })

/** What every level has, whatever its mechanic (content FORMAT). Words are elsewhere, by id. */
export const LevelSchema = v.object({
  id: Id,
  edition: v.pipe(v.number(), v.integer(), v.minValue(1)),
  strand: v.picklist(STRANDS),
  tier: v.picklist(TIERS),
  mechanic: v.string(),
  place: v.picklist(PLACES),
  group: v.picklist(['thai-den', 'thai-trang', 'mong', 'muong', 'dao', 'kho-mu', 'mixed']),
  hamlet: v.picklist(HAMLETS),
  /** Codes of Thông tư 02/2025/TT-BGDĐT with the suffix of the tier. */
  competences: v.array(v.pipe(v.string(), v.regex(/^[1-6]\.[1-6]\.(CB[12]|TC[12]|NC[12])[a-d]$/))),
  ai: v.array(v.string()),
  cast: v.array(v.picklist(CAST)),
  sensitive: v.boolean(),
  minutes: v.pipe(v.number(), v.minValue(1)),
  story: v.object({ intro: v.array(Line), end: v.array(Line) }),
  rules: v.array(v.object({ id: Id, icon: v.string() })),
  items: v.pipe(v.array(ItemSchema), v.minLength(1)),
  /** What a local person must still confirm; shown to reviewers, never to pupils. */
  checks: v.optional(v.array(v.string()), []),
})
export type Level = v.InferOutput<typeof LevelSchema>

/** A test before and after the levels of a strand: it measures, so nothing in it is practised or comes back. */
export function isTest(level: Pick<Level, 'items'>): boolean {
  return level.items.every(item => item.pool === 'transfer')
}

/** The words of one level in one language: `AT02-05.text` → the sentence. */
export type LevelWords = Readonly<Record<string, string>>

/** A level as the course index knows it, without opening it. `hash`: content hash of its folder, 12 hex digits. */
export interface LevelCard {
  readonly id: string
  readonly strand: Strand
  readonly tier: Tier
  readonly mechanic: string
  readonly place: Place
  readonly hamlet: Hamlet
  readonly minutes: number
  readonly sensitive: boolean
  readonly competences: readonly string[]
  readonly hash: string
  /** The cloth that whoever finishes it has woven; absent where nothing is woven. */
  readonly cloth?: MotifName
}

/** An author's mistake: which file, where in it, and a sentence that says what to mend. */
export interface Problem {
  readonly file: string
  readonly path: string
  readonly sentence: string
}
