// Holds the house rules of ARCHITECTURE.md: who may import what. Usage: node scripts/run.mjs scripts/check-imports.ts
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Import, type ReadFile, readFile } from './read-imports'

interface Room {
  /** Rooms whose files it may import, besides its own. */
  readonly may: readonly string[]
  /** Rooms whose types it may import. */
  readonly asTypes?: readonly string[]
  /** The only libraries that it may import; absent where any may be, by one room alone. */
  readonly libraries?: readonly string[]
  /** Must not reach for the browser, the clock or chance. */
  readonly pure?: boolean
}

const SCREEN = ['core', 'content', 'exports', 'table', 'activity', 'rules-table', 'stage', 'ui']
/** The layers of DESIGN and ARCHITECTURE. `main` (the files of src itself) may import everything. */
const ROOMS: Readonly<Record<string, Room>> = {
  core: { may: [], libraries: ['valibot', '@noble/hashes'], pure: true },
  rules: { may: ['core', 'mechanic'], libraries: ['valibot'], pure: true },
  mechanic: { may: ['core', 'rules', 'activity', 'stage', 'ui'] },
  activity: { may: ['core', 'stage', 'ui'] },
  'rules-table': { may: ['core', 'rules'], libraries: [] },
  table: { may: ['core', 'rules', 'mechanic', 'activity', 'rules-table'], libraries: [] },
  content: { may: ['core', 'rules', 'rules-table'], libraries: ['valibot'], pure: true },
  exports: { may: ['core'], pure: true },
  platform: { may: ['core'] },
  stage: { may: [], libraries: ['phaser'] },
  ui: { may: [], libraries: ['preact'] },
  screens: { may: SCREEN, asTypes: ['platform'] },
  desk: { may: SCREEN, asTypes: ['platform'] },
}

/** Libraries that more than one room may import; every other library belongs to the room that imports it. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  phaser: ['stage', 'activities'],
  preact: ['ui', 'screens', 'desk', 'activities', 'main'],
  fflate: ['desk', 'exports'],
  valibot: ['core', 'content', 'activities', 'platform', 'desk'],
}

/** The door of the desk: screens may open it when it is asked for, and know nothing behind it. */
const DESK = 'src/desk/desk.tsx'

/** Folders whose index.ts is the one table of what they hold. */
const TABLES = ['src/activities/index.ts', 'src/exports/index.ts']

const folderOf = (path: string) => (path.split('/').length > 2 ? path.split('/')[1]! : 'main')

/** Which room of the house a file of src belongs to. */
export function roomOf(path: string): string {
  if (folderOf(path) !== 'activities') return folderOf(path)
  if (path === 'src/activities/index.ts') return 'table'
  if (path === 'src/activities/rules.ts') return 'rules-table'
  if (path.split('/').length === 3) return 'activity'
  return path.endsWith('/rules.ts') ? 'rules' : 'mechanic'
}

const isOurs = (what: string) => what.startsWith('.') || what.startsWith('/')
const libraryOf = (what: string) =>
  what
    .split('/')
    .slice(0, what.startsWith('@') ? 2 : 1)
    .join('/')

/** The file of src that an import leads to, or null for pictures, styles and other files. Undefined: nowhere. */
function targetOf({ from, what }: Import, files: ReadonlyMap<string, ReadFile>): string | null | undefined {
  const bare = what.replace(/\?.*$/, '')
  const path = normalize(bare.startsWith('/') ? bare.slice(1) : join(dirname(from), bare))
    .split(sep)
    .join('/')
  const found = [path, `${path}.ts`, `${path}.tsx`, `${path}.d.ts`, `${path}/index.ts`].find(one => files.has(one))
  if (found) return found
  return /\.(css|json|svg|png|woff2|mp3|cjs|js)$/.test(path) ? null : undefined
}

/** Reads `files` (path from the root → source) and returns every breach of the rules as a line. */
export function breaches(sources: ReadonlyMap<string, string>): string[] {
  const files = new Map([...sources].map(([path, source]) => [path, readFile(path, source)]))
  const told: string[] = []
  const tell = (path: string, line: number, sentence: string) => told.push(`${path}:${line}: ${sentence}`)
  for (const file of files.values()) {
    for (const one of file.imports) tellImport(one, files, tell)
    tellHabits(file, tell)
  }
  tellShared(files, tell)
  tellCycles(files, tell)
  return told
}

type Tell = (path: string, line: number, sentence: string) => void

function tellImport(one: Import, files: ReadonlyMap<string, ReadFile>, tell: Tell): void {
  const name = roomOf(one.from)
  const room = ROOMS[name]
  if (!room && name !== 'main') {
    tell(one.from, one.line, `src/${name} is no room of the house (ARCHITECTURE.md)`)
    return
  }
  if (!isOurs(one.what)) {
    const library = libraryOf(one.what)
    if (library.startsWith('node:')) tell(one.from, one.line, `${library} does not exist in a browser`)
    if (room?.libraries && !room.libraries.includes(library))
      tell(one.from, one.line, `${name} may not import ${library}`)
    return
  }
  const target = targetOf(one, files)
  if (target === undefined) tell(one.from, one.line, `"${one.what}" leads to no file`)
  const sentence = target && room && forbids(one, name, room, target)
  if (sentence) tell(one.from, one.line, sentence)
}

function forbids(one: Import, name: string, room: Room, target: string): string | null {
  const other = roomOf(target)
  const inMechanic = (path: string) => ['rules', 'mechanic'].includes(roomOf(path)) && path.split('/')[2]
  const mechanics = [inMechanic(one.from), inMechanic(target)]
  if (mechanics[0] && mechanics[1] && mechanics[0] !== mechanics[1]) {
    return `the mechanic ${mechanics[0]} may not know the mechanic ${mechanics[1]} (${target})`
  }
  if (other === name || room.may.includes(other)) return null
  if (name === 'screens' && target === DESK && one.how !== 'value') return null
  if (room.asTypes?.includes(other)) return one.how === 'type' ? null : `${name} may import ${target} only as types`
  return `${name} may not import ${other} (${target})`
}

/** No barrels, no value that others could change, nothing of the browser in pure rooms. */
function tellHabits(file: ReadFile, tell: Tell): void {
  const { path } = file
  if (/\/index\.tsx?$/.test(path) && !TABLES.includes(path))
    tell(path, 1, 'is a barrel: index.ts is only for the one table')
  for (const line of path.endsWith('.d.ts') ? [] : file.handedOn)
    tell(path, line, 'hands on what another file exports: import it from there')
  for (const { name, line } of file.mutable)
    tell(path, line, `exports "${name}", which could be set again: make it const`)
  if (!ROOMS[roomOf(path)]?.pure) return
  for (const { name, line } of file.reaches)
    tell(path, line, `${roomOf(path)} may not reach for ${name}: take it as an argument`)
}

function tellShared(files: ReadonlyMap<string, ReadFile>, tell: Tell): void {
  const first = new Map<string, string>()
  for (const { imports } of files.values()) {
    for (const { what, from, line } of imports) {
      if (isOurs(what)) continue
      const [library, folder] = [libraryOf(what), folderOf(from)]
      const allowed = SHARED[library] ?? [first.get(library) ?? folder]
      if (!allowed.includes(folder)) tell(from, line, `${library} belongs to ${allowed.join(', ')}, not to ${folder}`)
      if (!first.has(library)) first.set(library, folder)
    }
  }
}

/** Rings of imports that run at once: types are gone by then, and what is loaded later may point back. */
function tellCycles(files: ReadonlyMap<string, ReadFile>, tell: Tell): void {
  const next = (path: string) =>
    (files.get(path)?.imports ?? [])
      .filter(one => one.how === 'value' && isOurs(one.what))
      .flatMap(one => targetOf(one, files) ?? [])
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) tell(path, 1, `imports itself by way of ${[...trail.slice(at + 1), path].join(' → ')}`)
    if (at >= 0 || done.has(path)) return
    for (const target of next(path)) visit(target, [...trail, path])
    done.add(path)
  }
  for (const path of files.keys()) visit(path, [])
  for (const path of files.keys()) if (roomOf(path) === 'rules') tellReached(path, next, files, tell)
}

/** Rules must stay playable without a screen: nothing that they import may lead to a view. */
function tellReached(
  rules: string,
  next: (path: string) => string[],
  files: ReadonlyMap<string, ReadFile>,
  tell: Tell,
) {
  const seen = new Set([rules])
  for (const path of seen) {
    for (const target of next(path)) seen.add(target)
    if (!['core', 'rules', 'mechanic'].includes(roomOf(path))) tell(rules, 1, `leads to ${path}: rules know only core`)
    for (const { what } of files.get(path)?.imports ?? []) {
      if (/^(phaser|preact)\b/.test(what)) tell(rules, 1, `leads to ${path}, which shows things (${what})`)
    }
  }
}

/** All TypeScript of src by path from the root of the repository. */
export function sourcesOf(root: string): Map<string, string> {
  const sources = new Map<string, string>()
  for (const entry of readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue
    const file = join(entry.parentPath, entry.name)
    sources.set(relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8'))
  }
  return sources
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const sources = sourcesOf(process.cwd())
  const told = breaches(sources)
  for (const line of told) console.error(line)
  console.log(`${sources.size} files of src read, ${told.length} breach(es) of the import rules`)
  process.exitCode = told.length > 0 ? 1 : 0
}
