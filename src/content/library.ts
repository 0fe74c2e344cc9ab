import * as v from 'valibot'
import { PLACES, type Place, type Problem, STRANDS, type Strand } from '../core/level'
import { type ReadHelp, readHelp } from './help'
import { type ReadLanguage, readLanguages } from './languages'
import { type ReadLevel, type RulesOf, readLevel } from './level'
import { judgedOf, tellGuessable, tellPageLooks, textOf } from './looks'
import { type ReadPage, readPages } from './page'
import { type ReadPlan, readPlan } from './plan'
import { jsonOf, parsed, type Sources, tellIn } from './problems'
import { AUTHORITY } from './words'

const CourseSchema = v.object({
  /** The order in which a strand is learned; a level's id stands here once. */
  strands: v.array(v.object({ id: v.picklist(STRANDS), levels: v.array(v.string()) })),
  places: v.array(v.picklist(PLACES)),
})

/** The whole course, read and checked. */
export interface Library {
  readonly strands: readonly { readonly id: Strand; readonly levels: readonly string[] }[]
  readonly places: readonly { readonly id: Place; readonly levels: readonly string[] }[]
  readonly levels: readonly ReadLevel[]
  readonly pages: readonly ReadPage[]
  readonly help: ReadHelp | null
  readonly plan: ReadPlan | null
  readonly languages: readonly ReadLanguage[]
}

const COURSE = 'levels/course.json'
/** Folders of levels/ that are not levels. */
const SHELVES = ['web', 'help', 'plan']

/**
 * Reads everything under levels/ and assets/languages/. `problems` holds every mistake at once; what could be read
 * is in the library all the same, so that an author sees the rest of the work while mending.
 */
export function readLibrary(sources: Sources, rulesOf: RulesOf): { library: Library; problems: Problem[] } {
  const problems: Problem[] = []
  const languages = readLanguages(sources, problems)
  const tags = languages.map(({ language }) => language.tag)
  const raw = jsonOf(sources, COURSE, problems)
  const course = (raw !== undefined && parsed(CourseSchema, raw, tellIn(COURSE, problems))) || {
    strands: [],
    places: [],
  }
  tellShelf(sources, course, problems)

  const ids = [...new Set(course.strands.flatMap(strand => strand.levels))]
  const levels = ids.flatMap(id => readLevel(sources, id, tags, rulesOf, problems) ?? [])
  for (const { id, levels: own } of course.strands) {
    for (const { level } of levels.filter(({ level }) => own.includes(level.id) && level.strand !== id)) {
      tellIn(COURSE, problems)(
        `strands.${id}`,
        `"${level.id}" says that it belongs to "${level.strand}". Move it there.`,
      )
    }
  }
  const pages = readPages(sources, tags, problems)
  tellPageUse(levels, pages, problems)
  tellTwinIds(levels, problems)
  tellLooks(levels, pages, rulesOf, problems)
  const help = readHelp(sources, tags, problems)
  const plan = readPlan(sources, levels, tags, problems)
  const strands = course.strands.map(({ id, levels: own }) => ({ id, levels: own.filter(has(levels)) }))
  const places = course.places.map(id => ({
    id,
    levels: levels.filter(({ level }) => level.place === id).map(({ level }) => level.id),
  }))
  return { library: { strands, places, levels, pages, help, plan, languages }, problems }
}

const has = (levels: readonly ReadLevel[]) => (id: string) => levels.some(({ level }) => level.id === id)

/** The course and the folders must name the same levels. */
function tellShelf(sources: Sources, course: v.InferOutput<typeof CourseSchema>, problems: Problem[]): void {
  const tell = tellIn(COURSE, problems)
  const listed = course.strands.flatMap(strand => strand.levels)
  for (const id of new Set(listed.filter((one, i) => listed.indexOf(one) !== i))) {
    tell('strands', `"${id}" stands here twice. Take one out.`)
  }
  for (const strand of STRANDS) {
    if (!course.strands.some(({ id }) => id === strand)) tell('strands', `The strand "${strand}" is missing. Add it.`)
  }
  for (const place of PLACES) {
    if (!course.places.includes(place)) tell('places', `The place "${place}" is missing. Add it.`)
  }
  const folders = new Set([...sources.keys()].flatMap(file => /^levels\/([^/]+)\//.exec(file)?.[1] ?? []))
  for (const folder of folders) {
    if (SHELVES.includes(folder) || listed.includes(folder)) continue
    tell('strands', `There is a folder levels/${folder}, but its id stands in no strand. Add "${folder}".`)
  }
}

/** Every page that a level names must exist and say so. */
function tellPageUse(levels: readonly ReadLevel[], pages: readonly ReadPage[], problems: Problem[]): void {
  const known = new Map(pages.map(({ info }) => [info.id, info]))
  for (const { level } of levels) {
    for (const [id, path] of pagesIn(level)) {
      const page = known.get(id)
      if (!page) tellIn(`levels/${level.id}/level.json`, problems)(path, `There is no page "${id}". Mend the id.`)
      else if (!page.used.includes(level.id)) {
        tellIn(`levels/web/${id}/page.json`, problems)('used', `${level.id} uses this page. Add "${level.id}" here.`)
      }
    }
  }
}

/** Ids of pages anywhere in a level, with the path of their first place. */
function pagesIn(level: unknown): Map<string, string> {
  const found = new Map<string, string>()
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string' && /^P\d{2,}$/.test(value) && !found.has(value)) found.set(value, path)
    if (typeof value !== 'object' || value === null) return
    for (const [key, part] of Object.entries(value)) walk(part, path ? `${path}.${key}` : key)
  }
  walk(level, '')
  return found
}

/** Things are named in records and words by their id alone: no two levels may share one. */
function tellTwinIds(levels: readonly ReadLevel[], problems: Problem[]): void {
  const owner = new Map<string, string>()
  for (const { level } of levels) {
    for (const id of idsIn(level)) {
      const before = owner.get(id)
      if (before && before !== level.id)
        tellIn(`levels/${level.id}/level.json`, problems)(id, `${before} has the id "${id}" already.`)
      owner.set(id, level.id)
    }
  }
}

function idsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const id = (value as { id?: unknown }).id
  // Houses and days of a network are named within their level only: N1, D1.
  return [...(typeof id === 'string' && id.includes('-') ? [id] : []), ...Object.values(value).flatMap(idsIn)]
}

/** Nobody may be able to tell safe from risky without reading: not over a strand, not over the course. */
function tellLooks(
  levels: readonly ReadLevel[],
  pages: readonly ReadPage[],
  rulesOf: RulesOf,
  problems: Problem[],
): void {
  const tell = tellIn(COURSE, problems)
  const pageWords = Object.assign({}, ...pages.map(page => page.words[AUTHORITY]))
  const looked = levels.flatMap(({ level, words }) => {
    const rules = Object.hasOwn(rulesOf, level.mechanic) ? rulesOf[level.mechanic] : undefined
    if (!rules) return []
    return judgedOf(rules, level).map(item => ({
      strand: level.strand,
      side: item.side,
      text: textOf(rules, level, item, words[AUTHORITY] ?? {}, pageWords),
    }))
  })
  const texts = looked.filter(({ text }) => text !== '')
  for (const strand of STRANDS)
    tellGuessable(
      `strands.${strand}`,
      texts.filter(one => one.strand === strand),
      tell,
    )
  tellGuessable('strands', texts, tell)
  tellPageLooks(pages, tellIn('levels/web', problems))
}
