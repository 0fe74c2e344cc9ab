import { goneOf, type Link, linkOf, tombstone, unswept } from '../core/chain'
import { type Body, ENTRY_VERSION, type Entry, entryOf, type Kind, lineOf } from '../core/entry'
import type { Health, Journal, Keeping } from '../core/journal'
import { clockSure } from './identity'
import { Copy } from './journal-copy'
import type { Heartbeat } from './journal-heartbeat'
import type { Start } from './journal-start'
import { SecondTab, type Store } from './journal-store'

/** What the journal is told instead of finding out: time, chance, identity, and the wish to be called. */
export interface Surroundings {
  readonly now: () => number
  readonly newId: () => string
  readonly device: string
  /** When this build was made, milliseconds since 1970; a clock before it is wrong. */
  readonly built: number
  readonly heartbeat: Heartbeat
  /** Whether this tab may still write; asked before every entry. */
  readonly mine: () => boolean
  readonly onSecondTab: () => void
}

interface Waiting {
  readonly upTo: number
  readonly edition: number
  readonly done: () => void
}

/** The journal over whatever stores there are: links in memory, a copy of them in each store. */
export class Book implements Journal {
  readonly #around: Surroundings
  readonly #copies: readonly Copy[]
  readonly #known: readonly Store['name'][]
  readonly #watchers = new Set<() => void>()
  #links: readonly Link[]
  #edition = 0
  #saved: number
  #entries: readonly Entry[]
  #waiting: readonly Waiting[] = []
  #seq: number
  #head: string
  /** Time of the last entry whose clock could be right. */
  #last: number | null
  #taken = false
  #health: Omit<Health, 'stores'>
  #seen: Keeping = 'saved'

  constructor(around: Surroundings, from: Start, persisted: boolean | null) {
    this.#around = around
    this.#links = from.chain
    this.#saved = from.chain.length
    this.#entries = entriesOf(from.chain)
    this.#seq = from.seq
    this.#head = from.head
    this.#last = this.#entries.findLast(entry => entry.sure)?.at ?? null
    this.#health = { rebuilt: from.rebuilt, setAside: from.setAside, lost: from.lost, persisted }
    const original = {
      lines: () => this.#links,
      edition: () => this.#edition,
      spare: (copy: Copy) => this.#copies.some(other => other !== copy && !other.lost && !other.stuck),
      doubled: (copy: Copy) =>
        this.#copies.some(other => other !== copy && !other.lost && !other.stuck && !other.behind),
      moved: () => this.#moved(),
      taken: () => this.taken(),
    }
    this.#copies = from.stores.map(ready => new Copy(original, ready))
    this.#known = [
      ...new Set([...(around.heartbeat.last()?.stores ?? []), ...from.stores.map(({ store }) => store.name)]),
    ]
    for (const { entry } of from.stray) if (entry) this.#takeIn(entry)
    this.#go()
    this.#beat()
    if (unswept(from.chain)) void this.#scour()
  }

  get health(): Health {
    const works = (name: Store['name']): boolean => this.#copies.some(copy => copy.store.name === name && !copy.lost)
    const [database, file] = [works('database'), works('file')]
    const stores = database && file ? 'both' : database ? 'database-only' : file ? 'file-only' : 'memory'
    return { ...this.#health, stores }
  }

  entries(): readonly Entry[] {
    return this.#entries
  }

  keeping(): Keeping {
    const live = this.#live()
    if (live.some(copy => copy.stuck && copy.behind)) return 'waiting'
    return live.some(copy => copy.behind) ? 'saving' : 'saved'
  }

  async append<K extends Kind>(kind: K, body: Body<K>): Promise<Entry> {
    if (this.#taken || !this.#around.mine()) {
      this.taken()
      throw new SecondTab()
    }
    return this.#add(kind, body)
  }

  async #add<K extends Kind>(kind: K, body: Body<K>): Promise<Entry> {
    const at = this.#around.now()
    const sure = clockSure(at, this.#around.built, this.#last)
    const entry = this.#link({ id: this.#around.newId(), at, sure, kind, body } as Entry)
    if (sure) this.#last = at
    await this.#written()
    return entry
  }

  watch(seen: () => void): () => void {
    this.#watchers.add(seen)
    return () => this.#watchers.delete(seen)
  }

  async erase(goes: (entry: Entry) => boolean): Promise<void> {
    await this.#written()
    this.#links = this.#links.map(link => (link.entry && goes(link.entry) ? tombstone(link) : link))
    this.#edition++
    await this.#scour()
    // Not before: who still sees the pupil must not believe that nothing is left of her.
    this.#entries = entriesOf(this.#links.slice(0, this.#saved))
    for (const seen of this.#watchers) seen()
  }

  /** One store after the other, once all of them are whole: the power may go at any moment. */
  async #scour(): Promise<void> {
    await this.#written()
    for (const copy of this.#live()) {
      copy.scour()
      await this.#written()
    }
    await this.#add('swept', { gone: goneOf(this.#links) })
  }

  retry(): void {
    for (const copy of this.#copies) copy.retry()
  }

  /** Another tab writes now: closes the stores and writes no more. What waited is kept in memory only. */
  taken(): void {
    if (this.#taken) return
    this.#taken = true
    for (const copy of this.#copies) copy.stop()
    this.#around.onSecondTab()
  }

  #live(): readonly Copy[] {
    return this.#copies.filter(copy => !copy.lost)
  }

  /** Puts an entry into its place at the end of the chain. Throws for a body that could not be read back: a bug. */
  #link(unplaced: Entry): Entry {
    const place = { v: ENTRY_VERSION, device: this.#around.device, seq: this.#seq + 1, prev: this.#head }
    const entry = entryOf(lineOf({ ...unplaced, ...place }))
    const link = entry && linkOf(lineOf(entry))
    if (!link) throw new Error(`An entry of kind ${unplaced.kind} does not fit its schema`)
    this.#links = [...this.#links, link]
    this.#seq = link.seq
    this.#head = link.hash
    return entry
  }

  /** An entry of a branch that lost: the same entry, at a new place. */
  #takeIn(entry: Entry): void {
    if (!this.#links.some(link => link.entry?.id === entry.id)) this.#link(entry)
  }

  /** Resolves when every store has everything there is now. */
  #written(): Promise<void> {
    const now = { upTo: this.#links.length, edition: this.#edition }
    const done = new Promise<void>(resolve => {
      this.#waiting = [...this.#waiting, { ...now, done: resolve }]
    })
    this.#go()
    return done
  }

  #go(): void {
    for (const copy of this.#copies) copy.go()
    this.#moved()
  }

  /** After any step of a copy: what all copies have now is saved. */
  #moved(): void {
    const live = this.#live()
    const has = Math.min(this.#links.length, ...live.map(copy => copy.has))
    const edition = Math.min(this.#edition, ...live.map(copy => copy.edition))
    const grew = has > this.#saved
    if (grew) {
      this.#entries = [...this.#entries, ...entriesOf(this.#links.slice(this.#saved, has))]
      this.#saved = has
      this.#beat()
    }
    const ready = this.#waiting.filter(one => one.upTo <= has && one.edition <= edition)
    this.#waiting = this.#waiting.filter(one => !ready.includes(one))
    for (const { done } of ready) done()
    const keeping = this.keeping()
    if (!grew && keeping === this.#seen && ready.length === 0) return
    this.#seen = keeping
    for (const seen of this.#watchers) seen()
  }

  #beat(): void {
    const last = this.#links[this.#saved - 1]
    // After a loss the chain goes on behind the place that the heartbeat knew, so an empty chain has nothing to tell.
    if (!last) return
    const { device, heartbeat } = this.#around
    const ahead = heartbeat.last()
    const known =
      ahead && ahead.seq > last.seq ? { seq: ahead.seq, head: ahead.head } : { seq: last.seq, head: last.hash }
    heartbeat.beat({ device, ...known, count: this.#saved, stores: this.#known })
  }
}

function entriesOf(links: readonly Link[]): readonly Entry[] {
  return links.flatMap(({ entry }) => entry ?? [])
}
