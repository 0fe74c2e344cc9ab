import { type DBSchema, type IDBPDatabase, wrap } from 'idb'
import { crc32Hex } from '../core/checksum'
import { BALLAST_BYTES, pause, SecondTab, type Store, type Stored, type Written, within } from './journal-store'

interface Row extends Written {
  readonly crc: string
}
interface Tables extends DBSchema {
  lines: { key: number; value: Row }
  aside: { key: number; value: string }
  ballast: { key: string; value: Uint8Array }
}
type Database = IDBPDatabase<Tables>

const NAME = 'ban-sang-journal'
/** Long for a database, short for a child who waits; browsers sometimes never answer. */
const PATIENCE = 6000

function rowOf({ seq, line }: Written): Row {
  return { seq, line, crc: crc32Hex(line) }
}

/** Damaged rows may hold anything, so nothing is assumed of them. */
function isWhole(row: Partial<Row> | undefined): row is Row {
  return typeof row?.line === 'string' && typeof row.crc === 'string' && crc32Hex(row.line) === row.crc
}

function openTables(factory: IDBFactory, onTaken: () => void): Promise<Database> {
  return new Promise((resolve, reject) => {
    const request = factory.open(NAME, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('lines', { keyPath: 'seq' })
      request.result.createObjectStore('aside', { autoIncrement: true })
      request.result.createObjectStore('ballast')
    }
    request.onblocked = () => reject(new SecondTab())
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      // A later version wants to change the tables, or the person clears the site: never stand in the way.
      request.result.onversionchange = () => {
        request.result.close()
        onTaken()
      }
      resolve(wrap(request.result) as unknown as Database)
    }
  })
}

function remove(factory: IDBFactory, name = NAME): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })
}

/** An empty database, whose removal sweeps: see `scour`. */
function makeBroom(factory: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, 1)
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
}

const BROOMS_BEFORE = [1, 2].map(n => `${NAME}-broom-${n}`)
const BROOMS_AFTER = [3, 4, 5].map(n => `${NAME}-broom-${n}`)
/** Milliseconds of stillness after each sweep: Chromium says that a database is gone and tidies up afterwards. */
const QUIET = 300

/** Storage apart from the rest of the site's, where browsers have that; TypeScript's DOM library does not know it yet. */
interface Buckets {
  open(name: string, wishes: { durability: 'strict' }): Promise<{ readonly indexedDB: IDBFactory }>
}

/**
 * Where a database may be. Damage in some places makes Chromium refuse all databases of a site for ever; only a bucket
 * of its own gets around that.
 */
const HOMES: readonly (() => Promise<IDBFactory | null>)[] = [
  async () => globalThis.indexedDB ?? null,
  async () => {
    const buckets = (navigator as { storageBuckets?: Buckets }).storageBuckets
    return buckets ? (await buckets.open('spare', { durability: 'strict' })).indexedDB : null
  },
]

class DatabaseStore implements Store {
  readonly name = 'database'
  readonly #factory: IDBFactory
  readonly #onTaken: () => void
  #db: Database

  constructor(factory: IDBFactory, db: Database, onTaken: () => void) {
    this.#factory = factory
    this.#db = db
    this.#onTaken = onTaken
  }

  async read(): Promise<Stored> {
    const rows: Partial<Row>[] = await this.#db.getAll('lines')
    const lines: string[] = []
    const damaged: string[] = []
    for (const row of rows) {
      if (isWhole(row)) lines.push(row.line)
      else damaged.push(JSON.stringify(row) ?? String(row))
    }
    return { lines, damaged, untidy: false }
  }

  async append(lines: readonly Written[]): Promise<void> {
    const tx = this.#db.transaction('lines', 'readwrite', { durability: 'strict' })
    const first = lines[0]
    const there = first && (await tx.store.get(first.seq))
    if (there && there.line !== first.line) {
      tx.abort()
      await tx.done.catch(() => {}) // The abort is ours.
      throw new SecondTab()
    }
    await Promise.all([...lines.map(line => tx.store.put(rowOf(line))), tx.done])
  }

  async rewrite(lines: readonly Written[]): Promise<void> {
    const tx = this.#db.transaction('lines', 'readwrite', { durability: 'strict' })
    await Promise.all([tx.store.clear(), ...lines.map(line => tx.store.put(rowOf(line))), tx.done])
  }

  /**
   * Rows that were written over lie in the browser's log and tables until it tidies up, which may be never. Chromium's LevelDB
   * does when a database is removed: it makes a table of its log, merges the tables that reach to that database's keys, and
   * throws merged ones away at the next. So the rows are brought into tables first; then our database goes, and some made
   * after it, whose keys the same tables reach to. Several each time: a sweep is skipped when anything is written at that
   * very moment (seen in Chromium 156; `tests/e2e/care.spec.ts` looks for the bytes).
   */
  async scour(lines: readonly Written[]): Promise<void> {
    this.#db.close()
    for (const name of [...BROOMS_BEFORE, ...BROOMS_AFTER]) await makeBroom(this.#factory, name)
    for (const name of [...BROOMS_BEFORE, NAME, ...BROOMS_AFTER]) {
      await remove(this.#factory, name)
      await pause(QUIET)
    }
    await this.reopen(false)
    await this.rewrite(lines)
  }

  async setAside(texts: readonly string[]): Promise<void> {
    const tx = this.#db.transaction('aside', 'readwrite', { durability: 'strict' })
    await Promise.all([...texts.map(text => tx.store.add(text)), tx.done])
  }

  aside(): Promise<number> {
    return this.#db.count('aside')
  }

  async ballast(down: boolean): Promise<void> {
    if (!down) return this.#db.delete('ballast', 'ballast')
    if ((await this.#db.count('ballast')) > 0) return
    // Chance bytes, because zeros would be stored in no room at all.
    const bytes = new Uint8Array(BALLAST_BYTES)
    for (let at = 0; at < bytes.length; at += 65536) crypto.getRandomValues(bytes.subarray(at, at + 65536))
    await this.#db.put('ballast', bytes, 'ballast')
  }

  async reopen(anew: boolean): Promise<void> {
    this.#db.close()
    if (anew) await within(PATIENCE, remove(this.#factory), 'The database')
    this.#db = await within(PATIENCE, openTables(this.#factory, this.#onTaken), 'The database')
  }

  close(): void {
    this.#db.close()
  }
}

async function openAt(home: () => Promise<IDBFactory | null>, onTaken: () => void): Promise<Store | null> {
  try {
    const factory = await home()
    return (
      factory &&
      new DatabaseStore(factory, await within(PATIENCE, openTables(factory, onTaken), 'The database'), onTaken)
    )
  } catch (reason) {
    if (reason instanceof SecondTab) throw reason
    return null // The next home is tried; when none is left the journal's health says so.
  }
}

/** Null where this browser has no IndexedDB that opens. Rejects with SecondTab when another tab blocks it. */
export async function openDatabase(onTaken: () => void): Promise<Store | null> {
  for (const home of HOMES) {
    const store = await openAt(home, onTaken)
    if (store) return store
  }
  return null
}
