import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { FLAGS, findChromium } from '../../scripts/browser.mjs'
import { pause } from '../../src/platform/journal-store'
import { type Opened, Rig } from './rig'

/** What pages told the rig, in order; each can be waited for once. */
class Heard {
  #told: { what: string; body: unknown }[] = []
  #waiting: { what: string; resolve: (body: unknown) => void }[] = []

  add(what: string, body: unknown): void {
    const waits = this.#waiting.find(one => one.what === what)
    if (!waits) return void this.#told.push({ what, body })
    this.#waiting = this.#waiting.filter(one => one !== waits)
    waits.resolve(body)
  }

  next<T>(what: string): Promise<T> {
    const told = this.#told.find(one => one.what === what)
    if (!told) return new Promise(resolve => this.#waiting.push({ what, resolve: resolve as (body: unknown) => void }))
    this.#told = this.#told.filter(one => one !== told)
    return Promise.resolve(told.body as T)
  }

  forget(): void {
    this.#told = []
  }

  count(what: string): number {
    return this.#told.filter(one => one.what === what).length
  }
}

/** A name that is not this machine's own, as the address of a teacher's laptop in a school's network. */
const SCHOOL = 'lop.local'
let rig: Rig
let browser: Browser
let context: BrowserContext
let heard: Heard

beforeAll(async () => {
  rig = await Rig.open()
  const args = [...FLAGS, `--host-resolver-rules=MAP ${SCHOOL} 127.0.0.1`]
  browser = await chromium.launch({ executablePath: findChromium(), args })
}, 60_000)
afterAll(async () => {
  await browser.close()
  await rig.close()
})
beforeEach(async () => {
  heard = new Heard()
  rig.listen((what, body) => heard.add(what, body))
  context = await browser.newContext()
})
afterEach(() => context.close())

async function visit(wishes: string, host?: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(rig.address(wishes, host))
  return page
}

async function again(page: Page): Promise<Opened> {
  heard.forget()
  await page.close()
  await visit('')
  return quiet()
}

/** What an opened journal holds, once its page has nothing more to tell: the next test must not hear it. */
async function quiet(): Promise<Opened> {
  const opened = await heard.next<Opened>('opened')
  await heard.next('done')
  return opened
}

describe('a full disk', () => {
  it('is waited for, with nothing called saved, and all is written as soon as there is room', async () => {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    const quota = (bytes?: number) =>
      session.send('Storage.overrideQuotaForOrigin', { origin: new URL(rig.address('')).origin, quotaSize: bytes })
    await page.goto(rig.address('write=600'))
    await heard.next('opened')
    await quota(300_000)
    let keeping = ''
    while (keeping !== 'waiting') keeping = await heard.next<string>('keeping')
    // The ballast is let go and makes a little room; what was on its way here may still arrive. Then nothing is called
    // saved any more, long before all is written.
    let saved = -1
    while (saved !== heard.count('saved')) {
      saved = heard.count('saved')
      await pause(2000)
    }
    expect(saved).toBeLessThan(600)
    await quota()
    await page.mouse.click(9, 9)
    const done = await heard.next<{ count: number }>('done')
    const { ids, health } = await again(page)
    expect([ids.length, health.stores, health.lost]).toEqual([done.count, 'both', 0])
  }, 90_000)
})

describe('a second tab', () => {
  it('is refused by lock, and may write when the first is closed', async () => {
    const first = await visit('write=5')
    await heard.next('done')
    const second = await visit('')
    expect((await heard.next<{ name: string }>('failed')).name).toBe('SecondTab')
    await first.close()
    expect((await again(second)).ids).toHaveLength(5)
  })

  it('is refused without locks too, over plain http', async () => {
    const first = await visit('write=5', SCHOOL)
    expect((await heard.next<Opened>('opened')).health).toMatchObject({ stores: 'database-only', persisted: null })
    await heard.next('done')
    await visit('', SCHOOL)
    expect((await heard.next<{ name: string }>('failed')).name).toBe('SecondTab')
    await first.reload()
    expect((await quiet()).ids).toHaveLength(5)
  }, 30_000)

  it('takes the database away: the first one notices, and the file gives it back', async () => {
    await visit('write=5')
    await heard.next('done')
    const other = await context.newPage()
    await other.goto(rig.address('').replace('?', 'nothing'))
    await other.evaluate(() => void indexedDB.deleteDatabase('ban-sang-journal'))
    await heard.next('taken')
    const { ids, health } = await again(other)
    expect([ids.length, health.rebuilt]).toEqual([5, 5])
  })
})

describe('a browser that lacks something', () => {
  const without = (script: () => void): Promise<unknown> => context.addInitScript(script)

  it('has the file alone where there is no database', async () => {
    await without(() => {
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined })
      Object.defineProperty(navigator, 'storageBuckets', { value: undefined })
    })
    const page = await visit('write=5')
    expect((await heard.next<Opened>('opened')).health.stores).toBe('file-only')
    await heard.next('done')
    expect((await again(page)).ids).toHaveLength(5)
  })

  it('writes the file from the page where no worker starts', async () => {
    await without(() => Object.defineProperty(globalThis, 'Worker', { value: undefined }))
    const page = await visit('write=5')
    expect((await heard.next<Opened>('opened')).health.stores).toBe('both')
    await heard.next('done')
    expect((await again(page)).ids).toHaveLength(5)
  })

  it('plays on in memory where there is nothing at all', async () => {
    await without(() => {
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined })
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new Error('Cookies are blocked')
        },
      })
      for (const name of ['storage', 'storageBuckets']) Object.defineProperty(navigator, name, { value: undefined })
      Object.defineProperty(navigator, 'locks', { value: undefined })
    })
    await visit('write=5')
    expect((await heard.next<Opened>('opened')).health).toMatchObject({ stores: 'memory', persisted: null })
    expect(await heard.next<{ count: number }>('done')).toMatchObject({ count: 5 })
  })
})
