import * as v from 'valibot'
import { rulesOf } from '../activities/rules'
import { type Level, type LevelCard, LevelSchema, PLACES, type Place, STRANDS, type Strand } from '../core/level'
import { MOTIF_NAMES } from '../core/motif'
import { PageSchema, type Web } from '../core/web'
import type { Help } from './help'
import type { Language } from './languages'
import type { RulesOf } from './level'
import { PATHS } from './packs'

/** What the content needs of the world: packed files by their logical path. */
export interface PackedFiles {
  json(path: string): Promise<unknown>
}

/** A pack that is not there or not whole. Expected trouble: the person is told, and nothing is lost. */
export class BrokenPack extends Error {
  /** Logical path of the pack, `levels/AT02.json`. */
  readonly file: string
  /** `away`: neither stored nor reachable; `broken`: read, but not what it should be. */
  readonly why: 'away' | 'broken'

  constructor(file: string, why: 'away' | 'broken', cause: unknown) {
    super(`${file} is ${why}`, { cause })
    this.name = 'BrokenPack'
    this.file = file
    this.why = why
  }
}

async function open<T>(files: PackedFiles, file: string, schema: v.GenericSchema<unknown, T>): Promise<T> {
  let raw: unknown
  try {
    raw = await files.json(file)
  } catch (error) {
    throw new BrokenPack(file, 'away', error)
  }
  const read = v.safeParse(schema, raw)
  if (!read.success) throw new BrokenPack(file, 'broken', new v.ValiError(read.issues))
  return read.output
}

/** The course as the map and the desk know it, without opening a level. */
export interface Course {
  readonly strands: readonly { readonly id: Strand; readonly levels: readonly string[] }[]
  /** All fifteen places in order; `levels` is empty where none is finished yet. */
  readonly places: readonly { readonly id: Place; readonly levels: readonly string[] }[]
  readonly cards: ReadonlyMap<string, LevelCard>
  /** Tests before and after: opened like levels, but none of them stands on the map. */
  readonly tests: readonly LevelCard[]
}

const Ids = v.array(v.string())
const Words = v.record(v.string(), v.string())
const CardSchema = v.object({
  ...v.pick(LevelSchema, ['id', 'strand', 'tier', 'mechanic', 'place', 'hamlet', 'minutes', 'sensitive', 'competences'])
    .entries,
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  cloth: v.optional(v.picklist(MOTIF_NAMES)),
})
const CourseSchema = v.object({
  strands: v.array(v.object({ id: v.picklist(STRANDS), levels: Ids })),
  places: v.array(v.object({ id: v.picklist(PLACES), levels: Ids })),
  levels: v.array(CardSchema),
  tests: v.array(CardSchema),
})

/** Rejects with `BrokenPack`, as everything here does. */
export async function openCourse(files: PackedFiles): Promise<Course> {
  const { strands, places, levels, tests } = await open(files, PATHS.course, CourseSchema)
  return { strands, places, cards: new Map(levels.map(card => [card.id, card])), tests }
}

/** Titles of all levels by id, in one language. */
export function loadTitles(files: PackedFiles, tag: string): Promise<Readonly<Record<string, string>>> {
  return open(files, PATHS.titles(tag), Words)
}

/** A level ready to be played. Both `words` and `vietnamese` answer every key; an unknown key is a bug and throws. */
export interface LevelText {
  readonly level: Level
  /** Words in the chosen language, in Vietnamese where that language lacks them. */
  readonly words: (key: string) => string
  readonly vietnamese: (key: string) => string
  /** Whether the chosen language has these words itself: `lang` of the element, and which line is shown beside. */
  readonly has: (key: string) => boolean
}

const LevelPackSchema = v.object({ level: v.unknown(), words: Words, tags: Ids })

/** Opens a level in a language. `mechanics`: who knows the level's own shape. */
export async function loadLevel(
  files: PackedFiles,
  id: string,
  tag: string,
  mechanics: RulesOf = rulesOf,
): Promise<LevelText> {
  const file = PATHS.level(id)
  const pack = await open(files, file, LevelPackSchema)
  const level = levelOf(pack.level, mechanics, file)
  const own = pack.tags.includes(tag) ? await open(files, PATHS.levelWords(id, tag), Words) : {}
  const vietnamese = (key: string) => {
    const text = pack.words[key]
    if (text === undefined) throw new Error(`Level ${id} has no words "${key}".`)
    return text
  }
  const isVietnamese = !pack.tags.includes(tag)
  return {
    level,
    words: key => own[key] ?? vietnamese(key),
    vietnamese,
    has: key => (isVietnamese ? key in pack.words : key in own),
  }
}

function levelOf(raw: unknown, mechanics: RulesOf, file: string): Level {
  const common = v.safeParse(v.object({ mechanic: v.string() }), raw)
  const rules = common.success && Object.hasOwn(mechanics, common.output.mechanic) && mechanics[common.output.mechanic]
  if (!rules) throw new BrokenPack(file, 'broken', new Error('no mechanic for this level'))
  const read = v.safeParse(rules.schema, raw)
  if (!read.success) throw new BrokenPack(file, 'broken', new v.ValiError(read.issues))
  return read.output
}

const Texts = v.array(v.string())
const WebSchema = v.object({
  pages: v.array(
    v.object({
      ...PageSchema.entries,
      body: Texts,
      title: v.string(),
      authorName: v.nullable(v.string()),
      about: v.string(),
      snippet: v.string(),
    }),
  ),
})

/** The pocket internet in one language. */
export function loadWeb(files: PackedFiles, tag: string): Promise<Web> {
  return open<Web>(files, PATHS.web(tag), WebSchema)
}

const HelpSchema = v.object({
  ...{ title: v.string(), note: v.string(), first: v.string(), localNote: v.string(), spoken: Texts },
  channels: v.array(
    v.object({
      ...{ id: v.string(), name: v.string(), when: v.string(), how: v.string() },
      kind: v.picklist(['person', 'number', 'site', 'office']),
      ...{ forChild: v.boolean(), local: v.boolean(), numbers: Texts, sites: Texts, steps: Texts },
    }),
  ),
})

/** Who helps, in one language. */
export function loadHelp(files: PackedFiles, tag: string): Promise<Help> {
  return open<Help>(files, PATHS.help(tag), HelpSchema)
}

const LanguagesSchema = v.array(
  v.object({ tag: v.string(), endonym: v.string(), html: v.string(), fallback: v.array(v.string()) }),
)

/** The languages that the interface speaks, Vietnamese first. */
export function loadLanguages(files: PackedFiles): Promise<readonly Language[]> {
  return open<readonly Language[]>(files, PATHS.languages, LanguagesSchema)
}

/** The interface words of a language by namespace and key; not complete where the language is young. */
export function loadInterface(
  files: PackedFiles,
  tag: string,
): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> {
  return open(files, PATHS.language(tag), v.record(v.string(), Words))
}
