import { parseSync } from 'vite'

/** One import as it stands in a file. */
export interface Import {
  readonly from: string
  /** What stands between the quotation marks. */
  readonly what: string
  readonly line: number
  /** `type`: gone when the program runs; `later`: loaded on demand by `import()`. */
  readonly how: 'value' | 'type' | 'later'
}

/** What the import check must know of a file. */
export interface ReadFile {
  readonly path: string
  readonly imports: readonly Import[]
  /** Lines that hand on what another file of ours exports: a barrel. */
  readonly handedOn: readonly number[]
  /** Exported variables that could be set again. */
  readonly mutable: readonly { readonly name: string; readonly line: number }[]
  /** Things of the browser, the clock or chance that it reaches for: `document`, `Date.now`. */
  readonly reaches: readonly { readonly name: string; readonly line: number }[]
}

/** A node of the syntax tree (ESTree with TypeScript), as Vite's own parser gives it. */
interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

const OUTSIDE = new Set(
  'document window localStorage sessionStorage indexedDB navigator performance fetch setTimeout setInterval requestAnimationFrame crypto globalThis'.split(
    ' ',
  ),
)
const OUTSIDE_MEMBERS = new Set(['Date.now', 'Math.random'])

/** Parses a TypeScript source. Throws where it is not TypeScript: a file that cannot be read must not pass. */
export function readFile(path: string, source: string): ReadFile {
  const { program, errors } = parseSync(path, source, { lang: path.endsWith('x') ? 'tsx' : 'ts' })
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`)
  const lineOf = (node: Node) => source.slice(0, node.start).split('\n').length
  const imports: Import[] = []
  const handedOn: number[] = []
  const mutable: { name: string; line: number }[] = []
  const reaches: { name: string; line: number }[] = []

  walk(program as unknown as Node, (node, parent) => {
    const what = importIn(node)
    // With a query (`?url`, `?worker`) an import is the address of a file, which runs later or elsewhere.
    if (what) imports.push({ from: path, what, line: lineOf(node), how: what.includes('?') ? 'later' : howOf(node) })
    if (node.type.startsWith('Export') && what?.startsWith('.')) handedOn.push(lineOf(node))
    for (const name of changeable(node)) mutable.push({ name, line: lineOf(node) })
    const name = reachIn(node, parent)
    if (name) reaches.push({ name, line: lineOf(node) })
  })
  return { path, imports, handedOn, mutable, reaches }
}

function walk(node: Node, see: (node: Node, parent: Node | null) => void, parent: Node | null = null): void {
  see(node, parent)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, see, node)
  }
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportAllDeclaration',
  'ExportNamedDeclaration',
  'ImportExpression',
  'TSImportType',
])

function importIn(node: Node): string | null {
  if (!IMPORTING.has(node.type) || !isNode(node.source)) return null
  if (typeof node.source.value === 'string') return node.source.value
  throw new Error('An import() must name its file in quotation marks, so that it can be checked.')
}

function howOf(node: Node): Import['how'] {
  if (node.type === 'ImportExpression') return 'later'
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return 'type'
  const names = (node.specifiers ?? []) as Node[]
  const kind = node.type === 'ImportDeclaration' ? 'importKind' : 'exportKind'
  return names.length > 0 && names.every(name => name[kind] === 'type') ? 'type' : 'value'
}

function changeable(node: Node): string[] {
  const declared = node.type === 'ExportNamedDeclaration' && isNode(node.declaration) ? node.declaration : null
  if (declared?.type !== 'VariableDeclaration' || declared.kind === 'const') return []
  return (declared.declarations as Node[]).map(({ id }) => (isNode(id) ? String(id.name) : '?'))
}

/** The name of an outside thing that this node uses; null for a mere type, property or key of that name. */
function reachIn(node: Node, parent: Node | null): string | null {
  if (node.type === 'MemberExpression' && isNode(node.object) && isNode(node.property)) {
    const name = `${node.object.name}.${node.property.name}`
    return OUTSIDE_MEMBERS.has(name) ? name : null
  }
  if (node.type === 'NewExpression' && isNode(node.callee) && node.callee.name === 'Date') {
    return (node.arguments as unknown[]).length === 0 ? 'new Date()' : null
  }
  if (node.type !== 'Identifier' || !OUTSIDE.has(String(node.name)) || !parent) return null
  const named = parent.property === node || parent.key === node || parent.type.startsWith('TSType')
  return named && parent.computed !== true ? null : String(node.name)
}
