import * as v from 'valibot'
import { isRiskClue } from '../core/clue-use'
import { CLUES, type Problem, STRANDS, TRICKS } from '../core/level'
import {
  filled,
  gapsOf,
  type RemarkBank,
  type RemarkPattern,
  RemarkPatternSchema,
  SLOTS,
  type Slot,
} from '../core/remark-bank'
import { jsonOf, parsed, type Sources, type Tell, tellIn } from './problems'
import { sentences, syllables } from './sentences'
import { AUTHORITY, type Need, readWords, type WordsByTag } from './words'

/** The bank of remarks without words: `levels/remarks/remarks.json`. */
const BankSchema = v.object({
  id: v.literal('remarks'),
  edition: v.pipe(v.number(), v.integer(), v.minValue(1)),
  patterns: v.array(RemarkPatternSchema),
  checks: v.optional(v.array(v.string()), []),
})
type BankInfo = v.InferOutput<typeof BankSchema>

export interface ReadRemarks {
  readonly info: BankInfo
  readonly words: WordsByTag
}

const FOLDER = 'levels/remarks'
const FILE = `${FOLDER}/remarks.json`
/** Two sentences fill the cell of a school record, which takes 35 syllables. */
const LONGEST = 17
/** Sentences of a half that need no particular evidence: 7 × 7 pairs keep the largest class apart. */
const ALWAYS = 7
/** Blame, and looking sideways at others. */
const UNKIND =
  /(?<!\p{L})(kém|yếu|lười|dốt|hư|ngu|chậm hiểu|chưa ngoan|thua|nhất lớp|hơn bạn|hơn các bạn|so với bạn|so với lớp|không chịu|cẩu thả|lazy|stupid|weak|careless|worse than|better than (?:others|the class))(?!\p{L})/iu
/** Words with a capital inside a sentence that are no names: the three steps, and what the net itself writes. */
const CAPITALS: Readonly<Record<string, readonly string[]>> = {
  vi: ['Nhìn', 'Hỏi', 'Dừng', 'Tài'],
  en: ['Look', 'Ask', 'Stop', 'Sponsored'],
}

/** What may fill each gap. */
const NAMES: Readonly<Record<Slot, readonly string[]>> = {
  ...gap(['nhan-ra', 'hay-lot'], 'clue', CLUES.filter(isRiskClue)),
  ...gap(
    ['tot-nhan-ra', 'tot-bo-qua'],
    'clue',
    CLUES.filter(clue => !isRiskClue(clue)),
  ),
  ...gap(['tro-nhan-ra', 'tro-hay-lot'], 'trick', TRICKS),
  ...gap(['mang-tien', 'mang-tiep'], 'strand', STRANDS),
} as Record<Slot, string[]>

function gap(slots: readonly Slot[], kind: string, ids: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(slots.map(slot => [slot, ids.map(id => `RM-${kind}-${id}.name`)]))
}

/** Reads the bank and tells what would make a bad remark. Null where there is none, which is no mistake. */
export function readRemarks(sources: Sources, tags: readonly string[], problems: Problem[]): ReadRemarks | null {
  if (!sources.has(FILE)) return null
  const raw = jsonOf(sources, FILE, problems)
  const tell = tellIn(FILE, problems)
  const info = raw === undefined ? null : parsed(BankSchema, raw, tell)
  if (!info) return null
  const all = info.patterns.flatMap(({ well, next }) => [...well, ...next])
  for (const id of new Set(all.map(one => one.id).filter((id, i, ids) => ids.indexOf(id) !== i))) {
    tell(id, 'This id stands here twice. Give one of them another.')
  }
  const words = readWords(sources, FOLDER, tags, needOf(info), problems)
  for (const [tag, texts] of Object.entries(words)) tellTexts(tag, texts, tellIn(`${FOLDER}/${tag}.json`, problems))
  for (const pattern of info.patterns) tellPattern(pattern, words[AUTHORITY] ?? {}, tell)
  return { info, words }
}

function needOf({ patterns }: BankInfo): Need {
  const texts = patterns.flatMap(({ well, next }) => [...well, ...next].map(({ id }) => `${id}.text`))
  return { owner: 'remarks', must: new Set([...texts, ...Object.values(NAMES).flat()]), may: new Set() }
}

function tellTexts(tag: string, words: Readonly<Record<string, string>>, tell: Tell): void {
  const seen = new Map<string, string>()
  for (const [key, text] of Object.entries(words)) {
    if (UNKIND.test(text)) tell(key, `"${UNKIND.exec(text)?.[0]}" blames, or compares with others. Say what was done.`)
    for (const [word] of text.slice(1).matchAll(/(?<!\p{L})\p{Lu}\p{L}*/gu)) {
      if (CAPITALS[tag] && !CAPITALS[tag].includes(word)) tell(key, `"${word}" looks like a name. A remark holds none.`)
    }
    if (!key.endsWith('.text')) continue
    tellText(tag, key, text, words, tell)
    const twin = seen.get(text)
    if (twin) tell(key, `${twin} says the same. Say it another way.`)
    seen.set(text, key)
  }
}

function tellText(tag: string, key: string, text: string, words: Readonly<Record<string, string>>, tell: Tell): void {
  const gaps = gapsOf(text)
  for (const slot of gaps.filter(one => !(SLOTS as readonly string[]).includes(one))) {
    tell(key, `There is nothing to fill "{${slot}}" with. Write one of: ${SLOTS.join(', ')}.`)
  }
  if (sentences(text) !== 1 || !text.endsWith('.') || !/^\p{Lu}/u.test(text)) {
    tell(key, 'This must be one sentence, from a capital to a full stop.')
  }
  if (tag !== AUTHORITY) return
  const longest = filled(text, Object.fromEntries(gaps.map(slot => [slot, longestName(slot, words)])))
  const count = syllables(longest)
  if (count > LONGEST) tell(key, `It can come to ${count} syllables ("${longest}"). At most ${LONGEST} fit.`)
}

function longestName(slot: string, words: Readonly<Record<string, string>>): string {
  const names = (NAMES[slot as Slot] ?? []).map(key => words[key] ?? '')
  return names.reduce((longest, name) => (syllables(name) > syllables(longest) ? name : longest), '')
}

function tellPattern(pattern: RemarkPattern, words: Readonly<Record<string, string>>, tell: Tell): void {
  for (const half of ['well', 'next'] as const) {
    const always = pattern[half].filter(
      ({ id, confirm, about, played, right }) =>
        !confirm && about.length === 0 && !played && !right && gapsOf(words[`${id}.text`] ?? '').length === 0,
    )
    if (always.length < ALWAYS) {
      tell(
        `patterns.${pattern.id}.${half}`,
        `Only ${always.length} sentences need no particular evidence. Write ${ALWAYS}, so that a class is not told the same.`,
      )
    }
  }
  const { when } = pattern
  if (when.is === 'strand' && (when.from ?? 0) >= (when.below ?? 1)) {
    tell(`patterns.${pattern.id}.when`, 'No pupil can ever be at or above "from" and below "below". Mend the numbers.')
  }
}

/** Words that the language lacks are Vietnamese. */
export function remarksIn(tag: string, { info, words }: ReadRemarks): RemarkBank {
  return { patterns: info.patterns, words: { ...words[AUTHORITY], ...words[tag] } }
}
