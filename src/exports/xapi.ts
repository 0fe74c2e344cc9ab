import type { Pupil } from '../core/class-list'
import type { Recorded } from '../core/gather'
import type { LevelCard } from '../core/level'
import { balancedAccuracy, boosterPassed, count, type Mark } from '../core/marks'
import type { Steps } from '../core/steps'
import { type ZipWish, zipped } from './zip'

export interface XapiInput {
  readonly className: string
  /** School year, as in `2026-2027`. */
  readonly year: string
  /** Web address that stands for whoever gave the pupils their codes: the school's, or one that nobody owns. */
  readonly home: string
  readonly pupils: readonly Pupil[]
  /** By class-local code. */
  readonly records: ReadonlyMap<string, readonly Recorded[]>
  /** Levels and tests. */
  readonly cards: readonly LevelCard[]
  /** Title of a level, a test or a strand. */
  readonly titleOf: (id: string) => string
  /** Language of the titles. */
  readonly tag: string
}

/** No one can ever own this domain, so that no name under it can come to mean something else. */
export const NAMES = 'https://ban-sang.invalid/xapi'
const VERB = 'http://adlnet.gov/expapi/verbs/completed'
const TYPES = 'http://adlnet.gov/expapi/activities'
const VERB_WORDS = { vi: 'đã hoàn thành', en: 'completed' }

/** A school's web address as a name for its class; null for what is none. */
export function homeOf(typed: string): string | null {
  const text = typed.trim()
  const whole = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`
  return /^https?:\/\/([a-z0-9-]+\.)+[a-z]{2,}(:\d+)?(\/[^\s"<>\\^`{|}]*)?$/i.test(whole) ? whole : null
}

/** The name of a class whose school has no web address: of the tablet that its desk is on. */
export function homeOfDesk(device: string): string {
  return `https://ban-sang.invalid/desk/${device}`
}

/** Statements, one a line, as a file. */
export function xapi(lines: readonly string[]): Blob {
  return new Blob([...lines], { type: 'application/x-ndjson' })
}

export function xapiZip({ lines, ...wish }: { readonly lines: readonly string[] } & ZipWish): Promise<Blob> {
  return zipped(new Map([['statements.jsonl', new TextEncoder().encode(lines.join(''))]]), wish)
}

/**
 * Statements of xAPI 1.0.3 as lines, pupil by pupil. No pupil's name, and no answer by itself: only what came of each play.
 */
export function* statementSteps(input: XapiInput): Steps<readonly string[]> {
  const cards = new Map(input.cards.map(card => [card.id, card]))
  const told = new Set<string>()
  const lines: string[] = []
  for (const [done, { code }] of input.pupils.entries()) {
    for (const record of input.records.get(code) ?? []) {
      // An LRS refuses a whole batch for one id that comes twice.
      if (told.has(record.id)) continue
      told.add(record.id)
      lines.push(`${JSON.stringify(statement(input, code, record, cards.get(record.body.level)))}\n`)
    }
    yield { done: done + 1, of: input.pupils.length }
  }
  return lines
}

function statement(input: XapiInput, code: string, record: Recorded, card: LevelCard | undefined) {
  const { className, year, home } = input
  const { body } = record
  return {
    id: record.id,
    actor: { objectType: 'Agent', account: { homePage: home, name: `${year} ${className} ${code}` } },
    verb: { id: VERB, display: VERB_WORDS },
    object: activity(body.kind, body.level, body.kind === 'transfer' ? 'assessment' : 'lesson', input),
    result: resultOf(record),
    context: {
      revision: body.hash,
      platform: 'Bản Sáng',
      ...(card && { contextActivities: around(card, body.kind, input) }),
      extensions: {
        [`${NAMES}/extensions/kind`]: body.kind,
        [`${NAMES}/extensions/mode`]: body.mode,
        ...(body.form && { [`${NAMES}/extensions/form`]: body.form }),
        ...(body.when && { [`${NAMES}/extensions/when`]: body.when }),
      },
    },
    ...timeOf(record),
  }
}

/** A booster is of a strand, and no lesson of the same name. */
function activity(kind: string, id: string, type: string, { titleOf, tag }: XapiInput) {
  return {
    objectType: 'Activity',
    id: `${NAMES}/${kind}/${encodeURIComponent(id)}`,
    definition: { type: `${TYPES}/${type}`, name: { [tag]: titleOf(id) } },
  }
}

function around({ strand, competences }: LevelCard, kind: string, input: XapiInput) {
  const grouping = competences.map(one => ({
    objectType: 'Activity',
    id: `${NAMES}/competence/TT02-2025/${one}`,
    definition: { type: `${TYPES}/objective`, name: { vi: `TT 02/2025/TT-BGDĐT ${one}` } },
  }))
  return {
    ...(kind !== 'booster' && { parent: [activity('strand', strand, 'course', input)] }),
    ...(grouping.length > 0 && { grouping }),
  }
}

/** Raw and scaled are of first answers; a score never says how far one came, since only finished plays are told. */
function resultOf({ body, sure }: Recorded) {
  const marks = body.marks as readonly Mark[]
  const { right, of } = count(marks)
  const balanced = balancedAccuracy(marks)
  const success = SUCCESS[body.kind](body.stars, marks)
  return {
    completion: true,
    ...(success !== null && { success }),
    ...(of > 0 && { score: { scaled: rounded(right / of), raw: right, min: 0, max: of } }),
    ...(sure && durationOf(body.t1 - body.t0)),
    extensions: {
      [`${NAMES}/extensions/stars`]: body.stars,
      [`${NAMES}/extensions/tries`]: marks.reduce((sum, mark) => sum + mark.tries, 0),
      ...(balanced !== null && { [`${NAMES}/extensions/balanced-accuracy`]: rounded(balanced) }),
    },
  }
}

/** A test measures, and nobody fails it. */
const SUCCESS: Readonly<Record<Recorded['body']['kind'], (stars: number, marks: readonly Mark[]) => boolean | null>> = {
  level: stars => stars >= 2,
  booster: (_, marks) => boosterPassed(marks),
  transfer: () => null,
}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000

const DAY_MS = 24 * 60 * 60 * 1000

/** Clocks are set while a child plays: what cannot be true is not told. */
function durationOf(ms: number): { duration: string } | null {
  return ms >= 0 && ms <= DAY_MS ? { duration: `PT${(ms / 1000).toFixed(2)}S` } : null
}

const VIETNAM_AHEAD_MS = 7 * 60 * 60 * 1000
const LAST_MS = Date.UTC(9999, 0)

/** Left out where the tablet's clock could not be right: an LRS then writes down when it heard of it. */
function timeOf({ sure, body: { t1 } }: Recorded): { timestamp: string } | null {
  if (!sure || t1 < 0 || t1 > LAST_MS) return null
  return { timestamp: new Date(t1 + VIETNAM_AHEAD_MS).toISOString().replace('Z', '+07:00') }
}
