import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { type Plugin, type Rolldown, runnerImport } from 'vite'

const MAIN = '/src/main.tsx'

/**
 * What the start needs, and what the village needs after it, as one script each: a slow tablet pays for each file. The
 * roots themselves stay apart, so that whoever else needs a part of theirs does not start the game. What is in an earlier
 * group is left out of the later.
 */
export function startScripts(): Rolldown.CodeSplittingGroup[] {
  // The page's own few lines ask for the rest: were their asking in with the rest, they would wait for all of it to run.
  const asking = { name: 'asking', test: /vite\/preload-helper/, priority: 10 }
  const groups = { start: [MAIN], inside: ['/src/screens/inside-room.tsx'] }
  const needs = Object.entries(groups).map(([name, roots], i): Rolldown.CodeSplittingGroup => {
    let needed: Set<string> | null = null
    return {
      debugName: name,
      priority: 9 - i,
      name(id, graph) {
        needed ??= reachedFrom(roots, graph)
        return needed.has(id) ? name : null
      },
    }
  })
  return [asking, ...needs]
}

function reachedFrom(roots: readonly string[], graph: Rolldown.ChunkingContext): Set<string> {
  const reached = new Set<string>()
  const visit = (id: string) => {
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) {
      if (reached.has(next)) continue
      reached.add(next)
      visit(next)
    }
  }
  for (const root of roots) visit(resolve(import.meta.dirname, `..${root}`))
  return reached
}

/** What is drawn first: the backdrop, and the letters, without which all words would be laid out twice. */
const DRAWN = /^assets\/(title\/|)(valley|be-vietnam-pro-[47]00-normal)-.*\.(webp|woff2)$/

/**
 * Names in the page what the first screen needs, so that it is fetched beside the first script, not after it: the scripts
 * and styles of `src/main.tsx`, letters, and the backdrop.
 */
export function early(): Plugin {
  return {
    name: 'ban-sang-early',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter(file => file.type === 'chunk')
        const main = chunks.find(chunk => chunk.facadeModuleId?.endsWith(MAIN))
        if (!main) throw new Error('The build has no chunk for src/main.tsx.')
        const scripts = [main.fileName, ...main.imports]
        const styles = scripts.flatMap(name => {
          const file = bundle[name]
          return file?.type === 'chunk' ? [...(file.viteMetadata?.importedCss ?? [])] : []
        })
        const link = (rel: string, file: string) => ({
          tag: 'link',
          attrs: { rel, crossorigin: true, href: `./${file}` },
          injectTo: 'head' as const,
        })
        const named = (file: string) => !html.includes(file)
        const drawn = Object.keys(bundle).filter(file => DRAWN.test(file))
        const preload = (file: string) => {
          const tag = link('preload', file)
          const as = file.endsWith('.woff2')
            ? { as: 'font' }
            : { as: 'image', fetchpriority: 'high', crossorigin: false }
          return { ...tag, attrs: { ...tag.attrs, ...as } }
        }
        return [
          ...styles.filter(named).map(file => link('stylesheet', file)),
          ...drawn.map(preload),
          ...scripts.filter(named).map(file => link('modulepreload', file)),
        ]
      },
    },
  }
}

/**
 * Runs before anything is drawn. A tablet that is known, an address that leads elsewhere, or a single lesson must not see
 * the first screen of a new tablet. Where it is seen, a touch that comes before the game does marks its button, for
 * `src/early.ts` to find.
 */
const FIRST = `{
const {dataset} = document.documentElement
let known = dataset.lesson !== undefined || location.hash.length > 1
try { known ||= 'ban-sang-picker' in localStorage || 'ban-sang-settings' in localStorage } catch {}
dataset[known ? 'known' : 'waits'] = location.hash.length > 1 ? 'elsewhere' : ''
addEventListener('click', ({target}) => {
if (dataset.waits === undefined) return
document.querySelector('[aria-busy]')?.removeAttribute('aria-busy')
target.closest('button')?.setAttribute('aria-busy', 'true')
})
}`

const noStyles: Plugin = {
  name: 'no-styles',
  enforce: 'pre',
  resolveId: id => (id.endsWith('.css') ? '\0no-style' : undefined),
  load: id => (id === '\0no-style' ? '' : undefined),
}

/** Writes the first screen of a new tablet into the page. */
export function firstScreen(): Plugin {
  return {
    name: 'ban-sang-first-screen',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        const { module } = await runnerImport<typeof import('./first-title')>(
          resolve(import.meta.dirname, 'first-title.tsx'),
          { configFile: false, logLevel: 'error', plugins: [noStyles] },
        )
        const title = module.firstTitle(path => `./assets/art/${path}`)
        const hash = createHash('sha256').update(FIRST).digest('base64')
        return {
          html: html
            .replace(/(<div id="app">).*?(<\/div>\s*<noscript>)/s, (_all, before, after) => before + title + after)
            .replace("script-src 'self'", `script-src 'self' 'sha256-${hash}'`),
          tags: [{ tag: 'script', children: FIRST, injectTo: 'head' }],
        }
      },
    },
  }
}
