import { Book } from '../../src/platform/journal-book'
import type { Beat, Heartbeat } from '../../src/platform/journal-heartbeat'
import { start } from '../../src/platform/journal-start'
import { idOf } from './platform-lines'
import { ListStore, Shelf } from './platform-store'

/** A tablet: two stores and a heartbeat that outlive every sitting. */
export class Tablet {
  readonly database = new Shelf('database')
  readonly file = new Shelf('file')
  beat: Beat | null = null
  #open: readonly ListStore[] = []
  #ids = 0

  async open(...shelves: Shelf[]): Promise<Book> {
    this.#open = (shelves.length > 0 ? shelves : [this.database, this.file]).map(shelf => new ListStore(shelf))
    const heartbeat: Heartbeat = {
      last: () => this.beat,
      beat: beat => {
        this.beat = beat
      },
    }
    const around = {
      now: () => 1_800_000_000_000,
      newId: () => idOf(++this.#ids),
      device: '0a1b2c3d',
      built: 0,
      heartbeat,
    }
    return new Book({ ...around, mine: () => true, onSecondTab() {} }, await start(this.#open, this.beat), null)
  }

  bothHave(id: string): boolean {
    return [this.database, this.file].every(({ lines }) => lines.some(line => line.includes(id)))
  }

  powerOff(): void {
    for (const store of this.#open) store.die()
  }
}
