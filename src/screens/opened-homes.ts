import type { HomePack } from '../core/home-pack'
import type { FindTold } from './home-lines'
import type { Outside } from './outside'

type Lines = typeof import('./home-lines')

/** A language of home with what reads it, and how to come by what is told of its forms. */
export interface OpenedHome {
  readonly pack: HomePack
  readonly lines: Lines
  readonly find: FindTold
}

/** Languages of home that are at hand, so that the page changes to one of them in a single drawing. */
export interface OpenedHomes {
  /** Null until it is open. */
  now(tag: string): OpenedHome | null
  /** Rejects where it is neither stored nor reachable, and is asked for anew the next time. */
  open(tag: string): Promise<OpenedHome>
  /** Lets go of all others: each is a thousand lines. */
  keepOnly(tag: string | null): void
}

const opened = new WeakMap<Outside['files'], OpenedHomes>()

/** The same ones for everybody who reads these files. */
export function openedHomes(files: Outside['files']): OpenedHomes {
  const homes = opened.get(files) ?? newHomes(files)
  opened.set(files, homes)
  return homes
}

function newHomes(files: Outside['files']): OpenedHomes {
  const there = new Map<string, OpenedHome>()
  const coming = new Map<string, Promise<OpenedHome>>()
  const read = async (tag: string): Promise<OpenedHome> => {
    const [lines, load] = await Promise.all([import('./home-lines'), import('../content/load-home')])
    const pack = await load.loadHome(files, tag)
    const home: OpenedHome = { pack, lines, find: form => load.loadTold(files, pack, form) }
    if (coming.has(tag)) there.set(tag, home)
    return home
  }
  return {
    now: tag => there.get(tag) ?? null,
    open(tag) {
      const known = coming.get(tag)
      if (known) return known
      const reading = read(tag)
      coming.set(tag, reading)
      reading.catch(() => coming.delete(tag))
      return reading
    },
    keepOnly(tag) {
      for (const held of [there, coming]) for (const one of held.keys()) if (one !== tag) held.delete(one)
    },
  }
}
