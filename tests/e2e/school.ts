import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.webmanifest': 'application/manifest+json',
}

/** A school's laptop that serves the built game in one of two editions, until it is shut. */
export class School {
  readonly #folder = mkdtempSync(join(tmpdir(), 'ban-sang-school-'))
  readonly #held = new Map<string, () => void>()
  #edition = 'old'
  #server: Server | null = null
  #port = 0
  /** So many files are still handed out; then the cable is pulled. */
  patience = Number.POSITIVE_INFINITY

  static async open(): Promise<School> {
    const school = new School()
    await school.start()
    return school
  }

  private constructor() {
    for (const edition of ['old', 'new']) cpSync('dist', join(this.#folder, edition), { recursive: true })
    // The new edition differs in its page; its worker knows that by the page's revision.
    this.#edit('index.html', text => text.replace('<title>', '<meta name="edition" content="new" /><title>'))
    this.#edit('sw.js', text => text.replace(/("?url"?:"index\.html","?revision"?:")[^"]*/, '$1edition-two'))
  }

  #edit(file: string, change: (text: string) => string): void {
    const path = join(this.#folder, 'new', file)
    const before = readFileSync(path, 'utf8')
    const after = change(before)
    if (after === before) throw new Error(`${file} is not as this test expects`)
    writeFileSync(path, after)
  }

  get address(): string {
    return this.addressAt('localhost')
  }

  /** The same laptop by another name. */
  addressAt(host: string): string {
    return `http://${host}:${this.#port}/`
  }

  bring(edition: 'old' | 'new'): void {
    this.#edition = edition
  }

  /** What the worker stores, in the order it asks for it. */
  stored(): string[] {
    const worker = readFileSync(join(this.#folder, this.#edition, 'sw.js'), 'utf8')
    return [...worker.matchAll(/"?url"?:"([^"]+)"/g)].map(([, url]) => url!)
  }

  /** Keeps this file waiting. `asked` resolves when someone wants it; `release` hands it out. */
  hold(file: string): { asked: Promise<void>; release: () => void } {
    let release = () => {}
    const asked = new Promise<void>(wanted => this.#held.set(`/${file}`, wanted))
    this.#waits = new Promise(done => {
      release = done
    })
    return { asked, release }
  }
  #waits: Promise<void> = Promise.resolve()

  async start(): Promise<void> {
    this.#server = createServer(async (request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)
      const wanted = this.#held.get(path)
      wanted?.()
      if (wanted) await this.#waits
      const file = join(this.#folder, this.#edition, path === '/' ? 'index.html' : path)
      const there = existsSync(file) && statSync(file).isFile()
      if (this.patience-- <= 0 || !there) return void response.writeHead(404).end('There is nothing here')
      response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream')
      response.end(readFileSync(file))
    })
    await new Promise<void>(ready => this.#server?.listen(this.#port, '127.0.0.1', ready))
    this.#port = (this.#server.address() as AddressInfo).port
  }

  async stop(): Promise<void> {
    const stopped = new Promise(done => this.#server?.close(done))
    this.#server?.closeAllConnections()
    await stopped
  }

  async close(): Promise<void> {
    await this.stop()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
