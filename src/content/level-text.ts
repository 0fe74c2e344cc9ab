import * as v from 'valibot'
import { rulesOf } from '../activities/rules'
import type { Level } from '../core/level'
import { addressOf, DrawingsPackSchema, loadDrawings } from './drawings'
import type { RulesOf } from './level'
import { BrokenPack, open, type PackedFiles } from './open'
import { PATHS } from './paths'

/** A level ready to be played. Both `words` and `vietnamese` answer every key; an unknown key is a bug and throws. */
export interface LevelText {
  readonly level: Level
  /** Words in the chosen language, in Vietnamese where that language lacks them. */
  readonly words: (key: string) => string
  readonly vietnamese: (key: string) => string
  /** Address of a drawing of the level's own, for an <img>; an unknown one is a bug and throws. */
  readonly drawing: (id: string) => string
  /** Whether the chosen language has these words itself: `lang` of the element, and which line is shown beside. */
  readonly has: (key: string) => boolean
}

const Words = v.record(v.string(), v.string())
const LevelPackSchema = v.object({
  ...{ level: v.unknown(), words: Words, tags: v.array(v.string()) },
  drawings: DrawingsPackSchema,
})

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
  const drawings = await loadDrawings(files, pack.drawings)
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
    drawing(id) {
      const svg = drawings[id]
      if (svg === undefined) throw new Error(`Level ${level.id} has no drawing "${id}".`)
      return addressOf(svg)
    },
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
