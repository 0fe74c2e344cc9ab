import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { expect, type Page, test } from 'playwright/test'
import { wordsOf } from './game'

/** A new version of the game: offered when it is whole, taken only when asked, never mixed with the old one. */

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
const READY = wordsOf('vi', 'app')['offline-ready']!
/** Everything has to be stored first, by a browser that shares its machine with others. */
const SLOW = { timeout: 90_000 }
const UPDATE = wordsOf('vi', 'app').update!

/** Serves one of two editions, until it is stopped as a school's laptop is shut. */
class School {
  readonly #folder = mkdtempSync(join(tmpdir(), 'ban-sang-update-'))
  #edition = 'old'
  /** So many files are still handed out; then the cable is pulled. */
  patience = Number.POSITIVE_INFINITY
  #server: Server | null = null
  #port = 0

  constructor() {
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
    return `http://localhost:${this.#port}/`
  }

  bring(edition: 'old' | 'new'): void {
    this.#edition = edition
  }

  async start(): Promise<void> {
    this.#server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://x').pathname
      const file = join(this.#folder, this.#edition, path === '/' ? 'index.html' : path)
      if (this.patience-- <= 0 || !existsSync(file)) return void response.writeHead(404).end('There is nothing here')
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

const editionOf = (page: Page) =>
  page.evaluate(() => document.querySelector('meta[name=edition]')?.getAttribute('content'))
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()))

test('starts without its server, takes a new version only when asked, and all of it', async ({ page }) => {
  const school = new School()
  await school.start()
  await page.goto(school.address)
  await expect(page.getByText(READY)).toBeVisible(SLOW)
  await school.stop()
  await page.reload()
  await expect(page.getByText(READY)).toBeVisible(SLOW)

  school.bring('new')
  await school.start()
  await lookForUpdate(page)
  const offer = page.getByRole('button', { name: UPDATE })
  await expect(offer).toBeVisible(SLOW)
  expect(await editionOf(page)).toBeUndefined()
  await page.reload()
  expect(await editionOf(page)).toBeUndefined()
  await offer.click()
  await expect.poll(() => editionOf(page).catch(() => 'on its way')).toBe('new')
  await school.stop()
  await page.reload()
  await expect(page.getByText(READY)).toBeVisible(SLOW)
  expect(await editionOf(page)).toBe('new')
  await school.close()
})

test('stays the old version, whole, when the new one is cut off on its way', async ({ page }) => {
  const school = new School()
  await school.start()
  await page.goto(school.address)
  await expect(page.getByText(READY)).toBeVisible(SLOW)
  school.bring('new')
  school.patience = 1
  await lookForUpdate(page).catch(() => {}) // That it fails is the point.
  await page.reload()
  await expect(page.getByText(READY)).toBeVisible(SLOW)
  await expect(page.getByRole('button', { name: UPDATE })).toHaveCount(0)
  expect(await editionOf(page)).toBeUndefined()
  await school.close()
})
