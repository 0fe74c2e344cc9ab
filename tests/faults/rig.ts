import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { build } from 'vite'
import { findChromium } from '../../scripts/browser.mjs'
import type { Health } from '../../src/core/journal'

/** What the page tells when its journal is open. */
export interface Opened {
  readonly health: Health
  readonly ids: readonly string[]
  /** Milliseconds until `openJournal` resolved, and until both stores were equal. */
  readonly opened: number
  readonly ready: number
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' }
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--no-first-run',
  '--log-level=3',
]

function browser(): string {
  const found = findChromium()
  if (!found) throw new Error('No Chromium was found; CHROMIUM_PATH may name one')
  return found
}

/** Serves the page that writes the journal, and hears what it says; the truth stays outside of the browser. */
export class Rig {
  readonly #server: Server
  readonly #folder: string
  readonly #port: number
  #hear: (what: string, body: unknown) => void = () => {}

  private constructor(server: Server, folder: string, port: number) {
    this.#server = server
    this.#folder = folder
    this.#port = port
  }

  /** Builds the page into a folder of its own under the system's temporary folder. */
  static async open(): Promise<Rig> {
    const folder = await mkdtemp(join(tmpdir(), 'ban-sang-faults-'))
    const pages = join(folder, 'page')
    await build({
      configFile: false,
      root: resolve(import.meta.dirname, 'page'),
      logLevel: 'error',
      base: './',
      build: { outDir: pages, target: 'es2022', modulePreload: false },
    })
    let rig = null as Rig | null
    const server = createServer(async (request, response) => {
      const path = new URL(request.url ?? '/', 'http://x').pathname
      if (request.method === 'POST') {
        const parts: Buffer[] = []
        for await (const part of request) parts.push(part as Buffer)
        rig!.#hear(path.slice(1), JSON.parse(Buffer.concat(parts).toString()))
        response.end('{}')
        return
      }
      const file = join(pages, path === '/' ? 'index.html' : path)
      if (!existsSync(file)) return response.writeHead(404).end('There is nothing here')
      response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream')
      response.end(await readFile(file))
    })
    await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
    const { port } = server.address() as { port: number }
    rig = new Rig(server, folder, port)
    return rig
  }

  profile(name: string): string {
    return join(this.#folder, name)
  }

  /** Where the page is, under any name that leads to this machine. */
  address(wishes: string, host = '127.0.0.1'): string {
    return `http://${host}:${this.#port}/?${wishes}`
  }

  /** From now on everything the page tells goes here. */
  listen(hear: (what: string, body: unknown) => void): void {
    this.#hear = hear
  }

  /** Starts a browser of its own on a profile, at the page with the given wishes. */
  launch(profile: string, wishes: string, hear: (what: string, body: unknown) => void): Browser {
    this.listen(hear)
    return new Browser(
      spawn(browser(), [...FLAGS, `--user-data-dir=${profile}`, this.address(wishes)], {
        detached: true,
        stdio: 'ignore',
      }),
    )
  }

  /** Starts a browser and waits until the page said `what`; the browser is then killed, or closed in peace. */
  async visit<T>(profile: string, wishes: string, what: string, end: 'kill' | 'close' = 'kill'): Promise<T> {
    let browser: Browser | null = null
    try {
      return await new Promise<T>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`The page did not say "${what}" in 30 s`)), 30_000)
        browser = this.launch(profile, wishes, (said, body) => {
          if (said !== what && said !== 'failed') return
          clearTimeout(timer)
          if (said === what) resolve(body as T)
          else reject(new Error((body as { message: string }).message))
        })
      })
    } finally {
      const started = browser as Browser | null
      await (end === 'kill' ? started?.kill() : started?.close())
    }
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** A browser with all its processes, which are one group of their own. */
export class Browser {
  readonly #process: ChildProcess
  readonly #ended: Promise<void>

  constructor(process: ChildProcess) {
    this.#process = process
    this.#ended = new Promise(ended => process.once('exit', () => ended()))
  }

  /** All at once and without a word, as when the battery is pulled out. */
  async kill(): Promise<void> {
    this.#signal('SIGKILL')
    await this.#ended
  }

  /** As a person closes it: what it holds in memory is written. */
  async close(): Promise<void> {
    this.#process.kill('SIGTERM')
    const late = setTimeout(() => this.#signal('SIGKILL'), 8000)
    await this.#ended
    clearTimeout(late)
  }

  #signal(signal: NodeJS.Signals): void {
    const { pid } = this.#process
    if (pid === undefined) return
    try {
      process.kill(-pid, signal)
    } catch {
      // It has ended by itself.
    }
  }
}
