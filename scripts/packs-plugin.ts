import { resolve, sep } from 'node:path'
import { type Plugin, runnerImport, type ViteDevServer } from 'vite'

const VIRTUAL = 'virtual:packs'
const RESOLVED = `\0${VIRTUAL}`

type Binding = typeof import('./bind')

/** Imported anew each time, so that a change of the rules counts without starting again. */
async function bindAnew(root: string) {
  const { module } = await runnerImport<Binding>(resolve(import.meta.dirname, 'bind.ts'), {
    configFile: false,
    logLevel: 'error',
  })
  const bound = module.bind(root)
  return { ...bound, direct: module.direct(bound), folders: module.SOURCES.map(folder => resolve(root, folder)) }
}
type Bound = Awaited<ReturnType<typeof bindAnew>>

/**
 * Packs the course for the browser: checks everything under levels/ and assets/languages/ (every problem at once fails
 * a build; in dev they are printed), writes hashed JSON files, and offers `virtual:packs`: logical path → address.
 */
export function packs(): Plugin {
  let root = process.cwd()
  let bound: Promise<Bound> | undefined
  const all = () => {
    bound ??= bindAnew(root)
    return bound
  }

  return {
    name: 'ban-sang-packs',
    configResolved(config) {
      root = config.root
    },
    async buildStart() {
      bound = undefined
      const { mistakes, printed } = await all()
      if (mistakes === 0) return
      const text = `The course has ${mistakes} mistake(s) to mend:\n${printed}`
      if (this.meta.watchMode) this.warn(text)
      else this.error(text)
    },
    resolveId: id => (id === VIRTUAL ? RESOLVED : undefined),
    load: async id => (id === RESOLVED ? `export default ${JSON.stringify((await all()).direct)}` : undefined),
    async generateBundle() {
      for (const { file, text } of (await all()).packs.values()) {
        this.emitFile({ type: 'asset', fileName: file, source: text })
      }
    },
    // The first screen's words are fetched beside the script that asks for them, not after it.
    async transformIndexHtml() {
      const { direct } = await all()
      const first = direct['languages/vi.json']
      return first
        ? [{ tag: 'link', attrs: { rel: 'preload', as: 'fetch', href: first, crossorigin: true }, injectTo: 'head' }]
        : []
    },
    async configureServer(server) {
      serve(server, all)
      watch(server, (await all()).folders, async () => {
        bound = undefined
        const { mistakes, printed } = await all()
        if (mistakes > 0) server.config.logger.warn(printed, { timestamp: true })
      })
    },
  }
}

function serve(server: ViteDevServer, all: () => Promise<Bound>): void {
  server.middlewares.use(async (request, response, next) => {
    const path = decodeURI((request.url ?? '').split('?')[0] ?? '')
    const found = [...(await all()).packs.values()].find(({ file }) => path === `${server.config.base}${file}`)
    if (!found) return next()
    response.setHeader('Content-Type', 'application/json; charset=utf-8')
    response.end(found.text)
  })
}

/** A changed source is packed again, and the page reloaded. */
function watch(server: ViteDevServer, folders: readonly string[], changed: () => Promise<void>): void {
  server.watcher.add([...folders])
  server.watcher.on('all', async (_event, file) => {
    if (!folders.some(folder => resolve(file).startsWith(folder + sep)) || !file.endsWith('.json')) return
    await changed()
    const module = server.moduleGraph.getModuleById(RESOLVED)
    if (module) server.moduleGraph.invalidateModule(module)
    server.ws.send({ type: 'full-reload' })
  })
}
