import type { Journal } from '../../../src/core/journal'
import { newDevice, newId } from '../../../src/platform/identity'
import { openJournal } from '../../../src/platform/journal'

/** The journal and nothing else: writes as fast as it can, or tells what it holds, to the server that the test is. */

function tell(what: string, body: unknown): Promise<unknown> {
  return fetch(`/${what}`, { method: 'POST', body: JSON.stringify(body) })
}

const wish = new URLSearchParams(location.search)
const play = newId()
let count = 0
let newest = ''

function write(journal: Journal): Promise<{ id: string }> {
  return journal.append('answer', { play, n: count++, answer: { do: 'judge', on: `AT02-${count % 24}`, with: 'tha' } })
}

let unsaid: string[] = []
let saying = false

/** One message at a time with all that was saved since the last: telling must not slow the writing down. */
async function acknowledge(id: string): Promise<void> {
  unsaid.push(id)
  if (saying) return
  saying = true
  while (unsaid.length > 0) {
    const ids = unsaid
    unsaid = []
    await tell('saved', { ids })
  }
  saying = false
}

/** One of several hands that write at the same time, so that entries also share a flush. */
async function hand(journal: Journal, until: () => boolean): Promise<void> {
  while (!until()) {
    const { id } = await write(journal)
    void acknowledge(id)
  }
}

/** Says "saved" before anything is: what the rig must notice, or it proves nothing. */
async function hasty(journal: Journal): Promise<void> {
  for (;;) {
    let writing: Promise<unknown> = Promise.resolve()
    for (let n = 0; n < 300; n++) {
      writing = write(journal)
      void acknowledge(newest)
    }
    await writing
  }
}

/** Writes ten answers and erases every second, again and again; only those that stay are called saved. */
async function sweep(journal: Journal): Promise<void> {
  for (;;) {
    for (let n = 0; n < 10; n++) {
      const { id } = await write(journal)
      if (n % 2 === 0) await acknowledge(id)
    }
    await tell('sweeping', {})
    await journal.erase(entry => entry.kind === 'answer' && entry.body.n % 2 === 1)
  }
}

function saved(journal: Journal): Promise<void> {
  return new Promise(resolve => {
    if (journal.keeping() === 'saved') return resolve()
    const stop = journal.watch(() => {
      if (journal.keeping() !== 'saved') return
      stop()
      resolve()
    })
  })
}

async function latency(journal: Journal): Promise<void> {
  const times: number[] = []
  for (let n = 0; n < 200; n++) {
    const t0 = performance.now()
    await write(journal)
    times.push(performance.now() - t0)
  }
  times.sort((a, b) => a - b)
  await tell('done', { median: times[100], p95: times[190], most: times[199] })
}

async function run(): Promise<void> {
  const t0 = performance.now()
  const journal = await openJournal({
    now: Date.now,
    newDevice,
    onSecondTab: () => void tell('taken', {}),
    newId: () => {
      newest = newId()
      return newest
    },
  })
  const opened = performance.now() - t0
  addEventListener('click', () => journal.retry())
  journal.watch(() => void tell('keeping', journal.keeping()))
  await saved(journal)
  const ids = journal.entries().map(entry => entry.id)
  await tell('opened', { health: journal.health, ids, opened, ready: performance.now() - t0 })
  if (wish.has('latency')) return latency(journal)
  if (wish.has('early')) return hasty(journal)
  if (wish.has('sweep')) return sweep(journal)
  const want = Number(wish.get('write') ?? 0)
  await Promise.all([1, 2, 3].map(() => hand(journal, () => count >= want)))
  await tell('done', { count })
}

run().catch(reason => tell('failed', { name: reason?.name, message: String(reason?.stack ?? reason) }))
