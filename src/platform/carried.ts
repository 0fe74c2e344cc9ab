import * as v from 'valibot'

/** A part of the built game, carried elsewhere: which of its files some scripts need, and their bytes. */

export interface LessonWish {
  readonly level: string
  readonly mechanic: string
}

/** Awaited after each of `of` steps; what it throws ends the work. */
export type Step = (done: number, of: number) => Promise<void>

/** The files that levels need to be played by themselves, by path; null where one is neither stored nor reachable. */
export type LessonFiles = (wishes: readonly LessonWish[], step: Step) => Promise<ReadonlyMap<string, Uint8Array> | null>

const Names = v.optional(v.array(v.string()), [])
/** What the build says of itself: each script and file by the path of its source (vite.config.ts: `manifest`). */
export const PartsSchema = v.record(
  v.string(),
  v.object({ file: v.string(), imports: Names, dynamicImports: Names, css: Names, src: v.optional(v.string()) }),
)
export type Parts = v.InferOutput<typeof PartsSchema>

const PARTS = './parts.json'
const PAGE = 'index.html'
/** Fetched by every play, whichever level it is; the page itself names only a small script that asks for the first. */
const ALWAYS = [PAGE, 'src/main.tsx', 'src/stage/open.ts']
/** What these rooms hold is fetched by someone who goes there, and a level by itself has no way to them. */
const ELSEWHERE = /^src\/(activities|desk|exports|screens|stage)\//

/** A file that is neither stored nor reachable. Expected trouble. */
export class OutOfReach extends Error {}

async function fetched(address: string): Promise<Response> {
  const answer = await fetch(address).catch(reason => {
    throw new OutOfReach(address, { cause: reason })
  })
  if (!answer.ok) throw new OutOfReach(`${address}: ${answer.status} ${answer.statusText}`)
  return answer
}

/** Rejects with OutOfReach also where the game was not built but is served from its sources: there is no such list then. */
export async function partsOfGame(): Promise<Parts> {
  const raw = await (await fetched(PARTS)).json().catch(reason => {
    throw new OutOfReach(PARTS, { cause: reason })
  })
  return v.parse(PartsSchema, raw)
}

/**
 * Files of the built game that these scripts need: themselves with what they import, styles, drawings, sounds and voices.
 * `roots`: scripts by their sources; the page's own and those of every play come along.
 */
export async function wantedParts(
  parts: Parts,
  roots: readonly string[],
  read: (file: string) => Promise<string> = async file => (await fetched(`./${file}`)).text(),
): Promise<string[]> {
  const scripts = importedBy(parts, [...ALWAYS, ...roots])
  const files = scripts.map(source => parts[source]!)
  const styles = [...new Set(files.flatMap(part => part.css))]
  const code = (await Promise.all(files.map(({ file }) => read(file)))).join('\n')
  const css = (await Promise.all(styles.map(read))).join('\n')
  const others = Object.entries(parts).filter(([source, part]) => {
    if (/^assets\/(voices|sounds)\//.test(source)) return true
    const [, folder] = /^assets\/art\/([^/]+)\//.exec(source) ?? []
    // A mechanic's own drawings lie in a folder of its name.
    if (folder && (roots.some(root => root.includes(`/${folder}/`)) || namesFolder(code, folder))) return true
    return source.startsWith('assets/') && css.includes(part.file.split('/').at(-1)!)
  })
  return [...new Set([PAGE, ...files.map(({ file }) => file), ...styles, ...others.map(([, { file }]) => file)])]
}

/** Drawings are asked for as `weir/boat.svg`; the list of all addresses has them as `/assets/art/weir/boat.svg`. */
function namesFolder(code: string, folder: string): boolean {
  return ['"', "'", '`'].some(quote => code.includes(`${quote}${folder}/`))
}

/**
 * These scripts, all that run with them, and what any of them may fetch later from the outside world: voices, sounds, words.
 * Rooms that are only imported later must be named.
 */
function importedBy(parts: Parts, roots: readonly string[]): string[] {
  const found = new Set(roots)
  for (const source of found) {
    const part = parts[source]
    if (!part) throw new Error(`The built game has no part ${source}`)
    const later = part.dynamicImports.filter(next => !ELSEWHERE.test(next))
    for (const next of [...part.imports, ...later]) found.add(next)
  }
  return [...found]
}

const AT_ONCE = 6

/** The bytes of files of the built game, by path from its page. `addresses`: further files as the page names them. */
export async function carry(
  files: readonly string[],
  addresses: readonly string[],
  step: Step,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = [...new Set([...files, ...addresses.map(pathOf)])]
  const carried = new Map<string, Uint8Array>()
  const waiting = names.values()
  const worker = async () => {
    for (const name of waiting) {
      carried.set(name, new Uint8Array(await (await fetched(`./${name}`)).arrayBuffer()))
      await step(carried.size, names.length)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return carried
}

/** `./assets/packs/x.json`, as a page names a file beside it, without the dot. */
function pathOf(address: string): string {
  return address.replace(/^\.\//, '')
}
