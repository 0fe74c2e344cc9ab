import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { rulesOf } from '../src/activities/rules'
import { readLibrary } from '../src/content/library'
import { packsOf } from '../src/content/packs'
import { printed } from '../src/content/problems'

/** What the course is written in, seen from the root of the repository. */
export const SOURCES = ['levels', 'assets/languages']
/** Where packs lie, seen from the page. */
const FOLDER = 'assets/packs'
/** The pack that says where the levels' packs lie. */
const SHELF = 'shelf.json'

/** A file of the built game: its name, from the page, and its text. */
export interface Pack {
  readonly file: string
  readonly text: string
}

export interface Bound {
  /** By logical path: `course.json`, `levels/AT02.json`. */
  readonly packs: ReadonlyMap<string, Pack>
  /** How many mistakes the course has, and all of them as lines. */
  readonly mistakes: number
  readonly printed: string
}

/** Drawings that the cast and the cards name; what is in them is not read here. */
const DRAWINGS = 'assets/art'

/** Files under a folder whose name ends so, by path from the root of the repository. */
function filesUnder(root: string, folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith(ending))
    .map(entry => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

/** Reads the course by path from the root of the repository, with the drawings of levels and the names of all others. */
export function readSources(root: string): Map<string, string> {
  const sources = new Map<string, string>()
  for (const folder of SOURCES)
    for (const file of [...filesUnder(root, folder, '.json'), ...filesUnder(root, folder, '.svg')])
      sources.set(file, readFileSync(join(root, file), 'utf8'))
  for (const file of filesUnder(root, DRAWINGS, '.svg')) sources.set(file, '')
  return sources
}

function packed(path: string, value: unknown): Pack {
  const text = JSON.stringify(value)
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10)
  return { file: `${FOLDER}/${path.replace(/\.json$/, `-${hash}.json`)}`, text }
}

/** Whether a pack is found through the shelf: the first script must not grow with what is opened later, or never. */
const onShelf = (path: string) =>
  ['levels/', 'drawings/', 'plan/', 'desk/', 'hearth/', 'homes/', 'languages/index'].some(folder =>
    path.startsWith(folder),
  )

/** Checks and packs the whole course. */
export function bind(root: string): Bound {
  const { library, problems } = readLibrary(readSources(root), rulesOf)
  const packs = new Map([...packsOf(library)].map(([path, value]) => [path, packed(path, value)]))
  packs.set(SHELF, packed(SHELF, addresses(packs, onShelf)))
  return { packs, mistakes: problems.length, printed: printed(problems) }
}

/** The packs that the start of the game names itself: logical path → address. */
export function direct({ packs }: Bound): Record<string, string> {
  return addresses(packs, path => !onShelf(path))
}

/** Addresses are relative to the page, so that the game runs from any folder of any server. */
function addresses(packs: Bound['packs'], which: (path: string) => boolean): Record<string, string> {
  return Object.fromEntries([...packs].filter(([path]) => which(path)).map(([path, { file }]) => [path, `./${file}`]))
}
