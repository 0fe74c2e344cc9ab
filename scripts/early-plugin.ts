import { resolve } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

const MAIN = '/src/main.tsx'

/**
 * Everything that `src/main.tsx` needs before its first line runs, as one script: the start of a slow tablet pays for each
 * file. `main` itself stays apart, so that whoever else needs a part of it does not start the game.
 */
export function startScript(): Rolldown.CodeSplittingGroup {
  let needed: Set<string> | null = null
  return {
    debugName: 'start',
    name(id, graph) {
      needed ??= reachedFrom(graph)
      return needed.has(id) ? 'start' : null
    },
  }
}

function reachedFrom(graph: Rolldown.ChunkingContext): Set<string> {
  const reached = new Set<string>()
  const visit = (id: string) => {
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) {
      if (reached.has(next)) continue
      reached.add(next)
      visit(next)
    }
  }
  visit(resolve(import.meta.dirname, `..${MAIN}`))
  return reached
}

/** Names the scripts and styles of `src/main.tsx` in the page, so that they are fetched beside the first script, not after it. */
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
        return [
          ...scripts.filter(named).map(file => link('modulepreload', file)),
          ...styles.filter(named).map(file => link('stylesheet', file)),
        ]
      },
    },
  }
}
