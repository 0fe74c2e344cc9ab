import { resolve } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

const MAIN = '/src/main.tsx'

/**
 * What the start needs, and what the village needs after it, as one script each: a slow tablet pays for each file. The
 * roots themselves stay apart, so that whoever else needs a part of theirs does not start the game. What is in an earlier
 * group is left out of the later.
 */
export function startScripts(): Rolldown.CodeSplittingGroup[] {
  const groups = { start: [MAIN], inside: ['/src/screens/inside-room.tsx', '/src/stage/village.ts'] }
  return Object.entries(groups).map(([name, roots], i) => {
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
