import type { Plugin } from 'vite'

/** Names the scripts and styles of `src/main.tsx` in the page, so that they are fetched beside the first script, not after it. */
export function early(): Plugin {
  return {
    name: 'ban-sang-early',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter(file => file.type === 'chunk')
        const main = chunks.find(chunk => chunk.facadeModuleId?.endsWith('/src/main.tsx'))
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
