import * as v from 'valibot'
import type { HomePack } from '../core/home-pack'
import { isTest, type Level, PLACES, type Place, type Problem, STRANDS, type Strand } from '../core/level'
import { type ReadHearth, readHearth } from './hearth'
import { type ReadHelp, readHelp } from './help'
import { readHome } from './home-language'
import { homesOf, linesIn } from './homes'
import { type ReadLanguage, readLanguages } from './languages'
import { type ReadLevel, type RulesOf, readLevel } from './level'
import { judgedOf, tellGuessable, tellPageLooks, textOf } from './looks'
import { type ReadPage, readPages } from './page'
import { type ReadPlan, readPlan } from './plan'
import { jsonOf, parsed, type Sources, tellIn } from './problems'
import { type ReadRemarks, readRemarks } from './remarks'
import { AUTHORITY } from './words'

const CourseSchema = v.object({
  /** The order in which a strand is learned; a level's id stands here once. */
  strands: v.array(v.object({ id: v.picklist(STRANDS), levels: v.array(v.string()) })),
  places: v.array(v.picklist(PLACES)),
  /** Tests before and after, one a strand and tier at most; they are no levels of the map. */
  tests: v.optional(v.array(v.string()), []),
})

/** The whole course, read and checked. */
export interface Library {
  readonly strands: readonly { readonly id: Strand; readonly levels: readonly string[] }[]
  readonly places: readonly { readonly id: Place; readonly levels: readonly string[] }[]
  readonly levels: readonly ReadLevel[]
  readonly tests: readonly ReadLevel[]
  readonly pages: readonly ReadPage[]
  readonly help: ReadHelp | null
  readonly plan: ReadPlan | null
  readonly remarks: ReadRemarks | null
  readonly hearth: ReadHearth | null
  readonly languages: readonly ReadLanguage[]
  /** Languages that stand beside Vietnamese, ready to be shown. */
  readonly homes: readonly HomePack[]
}

const COURSE = 'levels/course.json'
/** Folders of levels/ that are not levels. */
const SHELVES = ['web', 'help', 'plan', 'remarks', 'hearth']

/**
 * Reads everything under levels/ and assets/languages/. `problems` holds every mistake at once; what could be read
 * is in the library all the same, so that an author sees the rest of the work while mending.
 */
export function readLibrary(sources: Sources, rulesOf: RulesOf): { library: Library; problems: Problem[] } {
  const problems: Problem[] = []
  const { alone: languages, beside } = readLanguages(sources, problems)
  const tags = languages.map(({ language }) => language.tag)
  const raw = jsonOf(sources, COURSE, problems)
  const course = (raw !== undefined && parsed(CourseSchema, raw, tellIn(COURSE, problems))) || {
    strands: [],
    places: [],
    tests: [],
  }
  tellShelf(sources, course, problems)

  const ids = [...new Set(course.strands.flatMap(strand => strand.levels))]
  const levels = ids.flatMap(id => readLevel(sources, id, tags, rulesOf, problems) ?? [])
  const tests = [...new Set(course.tests)].flatMap(id => readLevel(sources, id, tags, rulesOf, problems) ?? [])
  tellTests(levels, tests, problems)
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
  tellTwinIds([...levels, ...tests], problems)
  tellLooks(levels, pages, rulesOf, problems)
  const help = readHelp(sources, tags, problems)
  const plan = readPlan(sources, levels, tags, problems)
  const remarks = readRemarks(sources, tags, problems)
  const hearth = readHearth(sources, ids, tags, problems)
  const strands = course.strands.map(({ id, levels: own }) => ({ id, levels: own.filter(has(levels)) }))
  const places = course.places.map(id => ({
    id,
    levels: levels.filter(({ level }) => level.place === id).map(({ level }) => level.id),
  }))
  const vietnamese = linesIn(languages, [...levels, ...tests, ...pages, ...(hearth ? [hearth] : [])])
  const read = beside.map(({ language, names }) => readHome(sources, language, names, vietnamese, problems))
  const homes = homesOf(sources, read, vietnamese, problems)
  return { library: { strands, places, levels, tests, pages, help, plan, remarks, hearth, languages, homes }, problems }
}

const has = (levels: readonly ReadLevel[]) => (id: string) => levels.some(({ level }) => level.id === id)

/** The course and the folders must name the same levels. */
function tellShelf(sources: Sources, course: v.InferOutput<typeof CourseSchema>, problems: Problem[]): void {
  const tell = tellIn(COURSE, problems)
  const listed = [...course.strands.flatMap(strand => strand.levels), ...course.tests]
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

/** A test is one of its kind, and no core item of its strand and tier practises the trick that it holds out. */
function tellTests(levels: readonly ReadLevel[], tests: readonly ReadLevel[], problems: Problem[]): void {
  const tell = tellIn(COURSE, problems)
  for (const { level } of levels.filter(({ level }) => isTest(level))) {
    tell('strands', `"${level.id}" is a test: all its items are "transfer". Move its id to "tests".`)
  }
  const owner = new Map<string, string>()
  for (const { level: test } of tests) {
    const row = `${test.strand}, tier ${test.tier}`
    const before = owner.get(row)
    if (before) tell('tests', `"${test.id}" and "${before}" are both of ${row}. One test each is enough.`)
    owner.set(row, test.id)
    if (!isTest(test)) tell('tests', `"${test.id}" has items of other pools than "transfer". Move its id to a strand.`)
    tellHeldOut(test, levels, problems)
  }
}

function tellHeldOut(test: Level, levels: readonly ReadLevel[], problems: Problem[]): void {
  const trick = (test as { heldOut?: { trick?: string } }).heldOut?.trick
  for (const { level } of levels.filter(({ level }) => level.strand === test.strand && level.tier === test.tier)) {
    for (const id of practising(level, trick)) {
      tellIn(`levels/${level.id}/level.json`, problems)(
        `${id}.trick`,
        `${test.id} holds the trick "${trick}" out, so no level of its strand and tier may practise it.`,
      )
    }
  }
}

/** Ids of core items, rounds and the like that practise this trick. What only a booster asks does not. */
function practising(value: unknown, trick: unknown, found: string[] = []): string[] {
  if (typeof value !== 'object' || value === null || trick === undefined) return found
  const own = value as { id?: string; pool?: string; trick?: unknown }
  if (own.pool !== 'fresh' && own.trick === trick) found.push(own.id ?? '')
  for (const part of Object.values(value)) practising(part, trick, found)
  return found
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
