import * as v from 'valibot'

/**
 * A language of the valley as a pack: what its speakers call it, how it is set, and its words. Every word stands beside the
 * Vietnamese one, and says where it comes from.
 */

/**
 * Where a form comes from. `attested`: a source gives form and meaning. `rule`: spelled by a rule from an attested or a
 * reviewed form. `draft`: nobody who speaks the language has seen it. `reviewed`: somebody who speaks it has said yes.
 */
export const STATUSES = ['attested', 'rule', 'draft', 'reviewed'] as const
export type Status = (typeof STATUSES)[number]

const Text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000))
const Day = v.pipe(v.string(), v.isoDate())

/** What is known of where a form comes from. */
export const ORIGIN = {
  status: v.picklist(STATUSES),
  /** Which book, page or person gives it. */
  source: v.optional(Text),
  note: v.optional(Text),
  /** Who of the speakers said yes to it, and when. */
  by: v.optional(Text),
  when: v.optional(Day),
  /** It was spelled from this form of another spelling, by a rule. */
  from: v.optional(Text),
  /** Who said it for a recording, and where they live; there only with their consent. */
  recorded: v.optional(v.object({ who: Text, village: Text })),
} as const

/** A line of the pack: a text of the game, whole. */
export const HomeStringSchema = v.object({
  /** Where it stands: `weir.title`, `AT02-01.text`. */
  key: Text,
  /** The Vietnamese line that it is the same as; gaps as `{{n}}`. */
  vi: Text,
  text: Text,
  /** Word for word in English, for whoever reviews it. */
  back: v.optional(Text),
  ...ORIGIN,
})
export type HomeString = v.InferOutput<typeof HomeStringSchema>

/** A word that can be shown where its sentence does not exist yet. */
export const KeyWordSchema = v.object({
  concept: Text,
  /** Vietnamese words that it is marked at; none where the Vietnamese word means too many things. */
  vi: v.array(Text),
  /** How the list names it in Vietnamese. */
  called: Text,
  /** And in English, for whoever reviews it; told on a tap, as its source is. */
  en: v.optional(Text),
  text: Text,
  ...ORIGIN,
})
export type KeyWord = v.InferOutput<typeof KeyWordSchema>

/** `language.json` of a folder: all that a program must know of a language before its words. */
export const LanguageSchema = v.object({
  /** What its speakers call it, as in a menu. */
  endonym: Text,
  /** How Vietnamese names it and its spelling, beside the endonym. */
  called: v.optional(Text),
  /** For the `lang` attribute: BCP 47. */
  html: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)),
  /** ISO 15924. */
  script: v.optional(v.pipe(v.string(), v.regex(/^[A-Z][a-z]{3}$/)), 'Latn'),
  dir: v.optional(v.picklist(['ltr', 'rtl']), 'ltr'),
  /** Names of fonts of the program that it needs beside that of Vietnamese; an unknown one is left to the device. */
  fonts: v.optional(v.array(v.pipe(v.string(), v.regex(/^[\w -]+$/))), []),
  /** Height of its lines, of the size of its letters: marks above and below need more. */
  lineHeight: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(2.5)), 1.25),
  /** Size of its letters, of that of Vietnamese letters. */
  scale: v.optional(v.pipe(v.number(), v.minValue(0.8), v.maxValue(1.6)), 1),
  /** Where its lines may break: between words as everywhere, or at spaces and U+200B alone. */
  breaks: v.optional(v.picklist(['words', 'spaces']), 'words'),
  /** Languages asked in turn for words that this one lacks; the last of them is Vietnamese. */
  fallback: v.array(v.string()),
  /** Its lines are those of another folder, spelled by a rule of the program. */
  spelled: v.optional(v.object({ from: v.string(), by: v.string() })),
  /** Nothing is written yet, because it is spoken first: the sentence that says so, in Vietnamese. */
  waits: v.optional(Text),
})
export interface HomeLanguage extends v.InferOutput<typeof LanguageSchema> {
  readonly tag: string
}

/** How much of a language there is. Whole lines by where they come from; words alone are counted apart. */
export const MeterSchema = v.object({
  of: v.number(),
  attested: v.number(),
  rule: v.number(),
  draft: v.number(),
  reviewed: v.number(),
  recorded: v.number(),
  keyWords: v.number(),
})
export type Meter = v.InferOutput<typeof MeterSchema>

export const HomePackSchema = v.object({
  format: v.literal('ban-sang-language-1'),
  tag: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/)),
  language: LanguageSchema,
  strings: v.array(HomeStringSchema),
  /** Levels whose lines lie in packs of their own, fetched with the level. */
  levels: v.optional(v.array(Text)),
  /** Those of them that have no pack here: their lines are the other folder's, spelled when they are opened. */
  spelledLevels: v.optional(v.array(Text)),
  keyWords: v.array(KeyWordSchema),
  /** Vietnamese words that hold a key word and mean something else: nothing is marked within them. */
  wholes: v.array(Text),
})
export type HomePack = v.InferOutput<typeof HomePackSchema>

export function meterOf(strings: readonly HomeString[], keyWords: readonly KeyWord[], of: number): Meter {
  const count = (status: Status) => strings.filter(one => one.status === status).length
  return {
    of,
    attested: count('attested'),
    rule: count('rule'),
    draft: count('draft'),
    reviewed: count('reviewed'),
    recorded: strings.filter(one => one.recorded).length,
    keyWords: keyWords.length,
  }
}

/**
 * Whether a line tells a child what to do to be safe. Until a speaker has read it, it is the second line at most: a wrong word
 * in it could send a child the wrong way. Told from the key, so that no pack can forget to say so.
 */
export function isSafety(key: string): boolean {
  return SAFETY.some(sort => sort.test(key))
}

const SAFETY = [
  /^phrases\.(say-|habit-|ui-(ke-nguoi-lon|goi-111))/,
  /^\w+\.help/,
  /^bridge\.close-(line|stop|tell|111)$/,
  /^(anvil\.practice|app\.(who-first|nick)-line|evening\.(rule-own-hint|map-write|map-line))$/,
  /^ending\.(an-toan|tin-gia|tim-kiem)-\d$/,
  /^[A-Z].*(\.move|\.carry|-r\d+\.line)$/,
  /^H[RM]-/,
]
