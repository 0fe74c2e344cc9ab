import * as v from 'valibot'
import { type HomePack, type HomeString, HomeStringSchema, type KeyWord, MeterSchema } from '../core/home-pack'
import { LeanPackSchema, nameOf, stringsOf, ToldPackSchema } from './home-parts'
import type { LanguageRow } from './homes'
import { loadInterface } from './load'
import { BrokenPack, open, type PackedFiles } from './open'
import { PATHS } from './paths'

const VIETNAMESE = 'vi'

const LanguagesSchema = v.array(
  v.object({
    ...{ tag: v.string(), endonym: v.string(), html: v.string() },
    called: v.nullable(v.string()),
    waits: v.nullable(v.string()),
    meter: v.nullable(MeterSchema),
  }),
)

/** The languages of the menu: those that are complete, Vietnamese first, then those that stand beside Vietnamese. */
export function loadLanguages(files: PackedFiles): Promise<readonly LanguageRow[]> {
  return open<readonly LanguageRow[]>(files, PATHS.languages, LanguagesSchema)
}

/** A language that stands beside Vietnamese: its words and the lines of every screen, without what is told of them. */
export async function loadHome(files: PackedFiles, tag: string): Promise<HomePack> {
  const [lean, vietnamese] = await Promise.all([
    open(files, PATHS.home(tag), LeanPackSchema),
    loadInterface(files, VIETNAMESE),
  ])
  const strings = stringsOf(lean).map((string): HomeString => {
    const dot = string.key.indexOf('.')
    const vi = string.vi ?? vietnamese[string.key.slice(0, dot)]?.[string.key.slice(dot + 1)]
    if (vi === undefined) throw new BrokenPack(PATHS.home(tag), 'broken', `No Vietnamese line for ${string.key}`)
    return { ...string, vi }
  })
  const { plain: _plain, ...pack } = lean
  return { ...pack, strings }
}

const HomeStringsSchema = v.array(HomeStringSchema)

/** The lines of one of the pack's `levels`. */
export async function loadHomeLevel(files: PackedFiles, home: HomePack, id: string): Promise<readonly HomeString[]> {
  const lines = (tag: string) => open<readonly HomeString[]>(files, PATHS.homeLevel(tag, id), HomeStringsSchema)
  const { spelled } = home.language
  if (!spelled || !home.spelledLevels?.includes(id)) return lines(home.tag)
  const [{ respelledLine }, theirs] = await Promise.all([import('./respell'), lines(spelled.from)])
  return theirs.map(line => respelledLine(line, spelled.by))
}

/** The languages that may stand beside Vietnamese on paper. */
export interface HomesOnPaper {
  /** The one that this tablet chose. */
  readonly chosen: string | null
  readonly rows: () => Promise<readonly LanguageRow[]>
  /** One of them with its lines of a level. Rejects where it is neither stored nor reachable. */
  readonly open: (tag: string, level: string) => Promise<HomePack>
}

/** A language that stands beside Vietnamese with its lines of one level, if it has any. */
export async function loadHomeWith(files: PackedFiles, tag: string, id: string): Promise<HomePack> {
  const home = await loadHome(files, tag)
  const lines = home.levels?.includes(id) ? await loadHomeLevel(files, home, id) : []
  return { ...home, strings: [...home.strings, ...lines] }
}

/** A language with every line of every level and all that is told of them, for who checks or mends it. */
export async function loadWholeHome(files: PackedFiles, tag: string): Promise<HomePack> {
  const [{ levels = [], spelledLevels, ...home }, told] = await Promise.all([
    loadHome(files, tag),
    open(files, PATHS.homeTold(tag), ToldPackSchema),
  ])
  const lines = await Promise.all(levels.map(id => loadHomeLevel(files, { ...home, spelledLevels }, id)))
  return {
    ...home,
    strings: [...home.strings.map(string => ({ ...string, ...told[string.key] })), ...lines.flat()],
    keyWords: home.keyWords.map(word => ({ ...word, ...told[word.concept] })),
  }
}

/** A form with what is told of it. What the valley wrote instead says itself all that is known. */
export async function loadTold<T extends HomeString | KeyWord>(
  files: PackedFiles,
  pack: HomePack,
  form: T,
): Promise<T> {
  const came = [...pack.strings, ...pack.keyWords].find(one => nameOf(one) === nameOf(form))
  if (came?.text !== form.text) return form
  const told = await open(files, PATHS.homeTold(pack.tag), ToldPackSchema)
  return { ...told[nameOf(form)], ...form }
}
