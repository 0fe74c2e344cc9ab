import * as v from 'valibot'
import { type HomePack, HomePackSchema, MeterSchema } from '../core/home-pack'
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

/** A language that stands beside Vietnamese, with all its words. */
export function loadHome(files: PackedFiles, tag: string): Promise<HomePack> {
  return open<HomePack>(files, PATHS.home(tag), HomePackSchema)
}
