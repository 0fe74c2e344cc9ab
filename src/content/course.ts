import * as v from 'valibot'
import { type LevelCard, LevelSchema, PLACES, type Place, STRANDS, type Strand } from '../core/level'
import { MOTIF_NAMES } from '../core/motif'
import { open, type PackedFiles } from './open'
import { PATHS } from './paths'

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

/** Rejects with `BrokenPack`, as everything that opens a pack does. */
export async function openCourse(files: PackedFiles): Promise<Course> {
  const { strands, places, levels, tests } = await open(files, PATHS.course, CourseSchema)
  return { strands, places, cards: new Map(levels.map(card => [card.id, card])), tests }
}

/** Titles of all levels by id, in one language. */
export function loadTitles(files: PackedFiles, tag: string): Promise<Readonly<Record<string, string>>> {
  return open(files, PATHS.titles(tag), Words)
}
