import type { Journal } from '../core/journal'
import { BUILT } from './identity'
import { Book } from './journal-book'
import { openDatabase } from './journal-database'
import { openFile } from './journal-file'
import { openHeartbeat } from './journal-heartbeat'
import { start } from './journal-start'
import type { Store } from './journal-store'
import { type Turn, takeTurn } from './one-writer'

/** What comes from outside, so that tests may choose it. */
export interface JournalWishes {
  readonly now: () => number
  readonly newId: () => string
  /** A name for the tablet, 8 hex digits, asked for when it has none yet. */
  readonly newDevice: () => string
  /** When this build was made, milliseconds since 1970. */
  readonly built?: number
  /** Called once when another tab takes over: this one can write no more, and should say so. */
  readonly onSecondTab?: () => void
}

/** Whether the browser promised to keep this site's data; asks it where it was not asked yet. */
async function persisted(): Promise<boolean | null> {
  const storage = navigator.storage
  if (typeof storage?.persisted !== 'function') return null
  try {
    return (await storage.persisted()) || (await storage.persist())
  } catch {
    return false
  }
}

function putDownBallast(stores: readonly Store[]): void {
  // In one place only, the file where there is one: only a file gives its room back at once.
  const store = stores.find(({ name }) => name === 'file') ?? stores[0]
  // No room for it is no trouble yet.
  store?.ballast(true).catch(() => {})
}

/**
 * Opens the tablet's journal: takes this tab's turn to write, compares the stores, rebuilds what one of them lost.
 * Rejects with SecondTab when the game is open in another tab. Works with whichever stores there are, down to memory
 * alone; `health` tells.
 */
export async function openJournal(wishes: JournalWishes): Promise<Journal> {
  let book: Book | null = null
  let gone = false
  const onTaken = (): void => {
    gone = true
    book?.taken()
  }
  const turn = await takeTurn(onTaken)
  try {
    book = await openBook(wishes, turn, onTaken)
    if (gone) book.taken()
    return book
  } catch (reason) {
    turn.end()
    throw reason
  }
}

async function openBook(wishes: JournalWishes, turn: Turn, onTaken: () => void): Promise<Book> {
  const heartbeat = openHeartbeat()
  const beat = heartbeat.last()
  const [database, file, promised] = await Promise.all([openDatabase(onTaken), openFile(), persisted()])
  const from = await start(
    [database, file].filter(store => store !== null),
    beat,
  )
  const written = from.chain.findLast(link => link.entry)?.entry
  const around = {
    now: wishes.now,
    newId: wishes.newId,
    device: beat?.device ?? written?.device ?? wishes.newDevice(),
    built: wishes.built ?? BUILT,
    heartbeat,
    mine: turn.mine,
    onSecondTab: () => {
      turn.end()
      wishes.onSecondTab?.()
    },
  }
  putDownBallast(from.stores.map(({ store }) => store))
  return new Book(around, from, promised)
}
