import { expect, type Page } from 'playwright/test'
import { crc32Hex } from '../../src/core/checksum'
import { type Entry, lineOf } from '../../src/core/entry'
import { JournalOf, uuid } from '../unit/journal-of'
import { inVillage } from './game'
import { said } from './walk'

const LEARNER = uuid(1)

/** The journal of a tablet on which one child has lit these levels, each with so many stars. */
export function lit(levels: readonly string[], stars: 1 | 2 = 2): readonly Entry[] {
  const journal = new JournalOf()
    .add('learner', { learner: LEARNER, picture: 'signin/bee.svg', nickname: 'Nai' })
    .add('learner-tier', { learner: LEARNER, tier: 2 })
  levels.forEach((level, at) => {
    const play = uuid(100 + at)
    journal.add('record', {
      play,
      learner: LEARNER,
      level,
      hash: '000000000000',
      kind: 'level',
      pool: 'core',
      mode: 'alone',
      marks: [],
      stars,
      lights: [],
      t0: journal.now.at,
      t1: journal.now.at,
    })
  })
  return journal.entries
}

/** Opens the game on a tablet on which these entries were written before, and goes to its child's village. */
export async function openedWith(page: Page, entries: readonly Entry[], base = './'): Promise<void> {
  await titleWith(page, entries, base)
  await page.locator('.player:not(.player-new)').first().click()
  await inVillage(page)
}

/** Opens the game on a tablet on which these entries were written before, as far as its first screen. */
export async function titleWith(page: Page, entries: readonly Entry[], base = './'): Promise<void> {
  await wroteBefore(page, entries, base)
  await page.goto(base)
  // One of the two stores is empty: the tablet copies it from the other, and says so.
  const told = page.getByRole('button', { name: said('app.health-ok') })
  const elsewhere = page.getByRole('button', { name: said('app.elsewhere-again') })
  await expect(told.or(elsewhere)).toBeVisible()
  // The picture's page may still be letting the database go.
  if (await elsewhere.isVisible()) await elsewhere.click()
  await told.click()
}

/** From a page of the same origin that does not open the game. */
async function wroteBefore(page: Page, entries: readonly Entry[], base: string): Promise<void> {
  const rows = entries.map(entry => {
    const line = lineOf(entry)
    return { seq: entry.seq, line, crc: crc32Hex(line) }
  })
  await page.goto(`${base}icon.svg`)
  await page.evaluate(async lines => {
    await new Promise<void>((done, failed) => {
      const request = indexedDB.open('ban-sang-journal', 1)
      request.onupgradeneeded = () => {
        request.result.createObjectStore('lines', { keyPath: 'seq' })
        request.result.createObjectStore('aside', { autoIncrement: true })
        request.result.createObjectStore('ballast')
      }
      request.onerror = () => failed(request.error)
      request.onsuccess = () => {
        const write = request.result.transaction('lines', 'readwrite')
        for (const row of lines) write.objectStore('lines').put(row)
        write.oncomplete = () => {
          request.result.close()
          done()
        }
      }
    })
  }, rows)
}
