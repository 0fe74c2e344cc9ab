import * as v from 'valibot'
import { type HomePack, HomePackSchema, type HomeString, HomeStringSchema, MeterSchema } from '../core/home-pack'
import type { LanguageRow } from './homes'
import { open, type PackedFiles } from './open'
import { PATHS } from './paths'

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

/** A language that stands beside Vietnamese, with the words that every screen needs. */
export function loadHome(files: PackedFiles, tag: string): Promise<HomePack> {
  return open<HomePack>(files, PATHS.home(tag), HomePackSchema)
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

/** A language with every line of every level, for who mends them. */
export async function loadWholeHome(files: PackedFiles, tag: string): Promise<HomePack> {
  const { levels = [], spelledLevels, ...home } = await loadHome(files, tag)
  const lines = await Promise.all(levels.map(id => loadHomeLevel(files, { ...home, spelledLevels }, id)))
  return { ...home, strings: [...home.strings, ...lines.flat()] }
}
