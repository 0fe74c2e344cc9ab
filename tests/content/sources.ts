import { readSources } from '../../scripts/bind'
import { rulesOf } from '../../src/activities/rules'
import { type Library, readLibrary } from '../../src/content/library'
import type { PackedFiles } from '../../src/content/open'
import { packsOf } from '../../src/content/packs'
import type { Problem } from '../../src/core/level'

/** The course as it lies in the repository, read once. */
export const sources: ReadonlyMap<string, string> = readSources(process.cwd())
export const { library, problems } = readLibrary(sources, rulesOf)

/** The course with these levels only. Reading all of them again for each of many faults would take minutes. */
export function courseOf(ids: readonly string[]): Map<string, string> {
  const course = read<{ strands: { levels: string[] }[]; tests: string[] }>('levels/course.json')
  const strands = course.strands.map(strand => ({ ...strand, levels: strand.levels.filter(id => ids.includes(id)) }))
  const tests = course.tests.filter(id => ids.includes(id))
  const kept = [...sources].filter(([file]) => {
    const [, folder = ''] =
      /^(?:levels|assets\/languages\/[^/]+)\/(?:levels-)?([A-Z][^/]+?)(?:\/|\.json$)/.exec(file) ?? []
    // The plan of a term and the cards of the hearth name levels all over the course.
    return !/^levels\/(plan|hearth)\/|\/levels-hearth\.json$/.test(file) && (folder === '' || ids.includes(folder))
  })
  return new Map([...kept, ['levels/course.json', JSON.stringify({ ...course, strands, tests })]])
}

/** Levels enough to plant faults in. */
const some = courseOf(['AT02', 'TG02', 'TG06', 'TK07', ...read<{ tests: string[] }>('levels/course.json').tests])

/** A few levels of the course with some files replaced (or, with null, missing), and what is then told. */
export function toldAfter(
  changes: Readonly<Record<string, string | null>>,
  from: ReadonlyMap<string, string> = some,
): Problem[] {
  const changed = new Map(from)
  for (const [file, text] of Object.entries(changes)) {
    if (text === null) changed.delete(file)
    else changed.set(file, text)
  }
  return readLibrary(changed, rulesOf).problems
}

/** A JSON file of the course. */
export function read<T>(file: string): T {
  const text = sources.get(file)
  if (text === undefined) throw new Error(`There is no ${file}.`)
  return JSON.parse(text) as T
}

const packed = new WeakMap<Library, ReadonlyMap<string, unknown>>()

/** The packs as a browser would get them, some of them replaced. */
export function filesOf(from: Library, instead: Record<string, unknown> = {}): PackedFiles {
  const packs = packed.get(from) ?? packsOf(from)
  packed.set(from, packs)
  return {
    async json(path) {
      if (path in instead) return instead[path]
      if (!packs.has(path)) throw new Error(`no ${path}`)
      return JSON.parse(JSON.stringify(packs.get(path)))
    },
  }
}
