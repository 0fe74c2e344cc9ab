import localforage from 'localforage'
import * as v from 'valibot'
import type { HomePack } from '../core/home-pack'
import { mended, union, type Version, VersionSchema } from '../core/versions'

/** What people said on this tablet of the lines of a language, or what was brought to it. */
export interface OwnWords {
  of(tag: string): readonly Version[]
  /** A language's pack with what was said here in it. */
  mend(pack: HomePack): HomePack
  /** Joins these with what is here. Rejects when the tablet is full; nothing is lost then. */
  add(tag: string, versions: readonly Version[]): Promise<void>
  /** Takes one back that was said by mistake just now. */
  takeBack(tag: string, version: Version): Promise<void>
  watch(seen: () => void): () => void
}

export async function openOwnWords(): Promise<OwnWords> {
  const store = localforage.createInstance({ name: 'ban-sang-own', storeName: 'words' })
  const byTag = new Map<string, readonly Version[]>()
  const watchers = new Set<() => void>()
  await store.iterate((value: unknown, tag) => {
    if (Array.isArray(value))
      byTag.set(
        tag,
        value.filter((one): one is Version => v.is(VersionSchema, one)),
      )
  })
  const of = (tag: string) => byTag.get(tag) ?? []
  const put = async (tag: string, versions: readonly Version[]) => {
    await store.setItem(tag, versions)
    byTag.set(tag, versions)
    for (const seen of watchers) seen()
  }
  return {
    of,
    mend: pack => mended(pack, of(pack.tag)),
    add: (tag, versions) => put(tag, union(of(tag), versions)),
    takeBack: (tag, version) =>
      put(
        tag,
        of(tag).filter(one => one !== version),
      ),
    watch(seen) {
      watchers.add(seen)
      return () => watchers.delete(seen)
    },
  }
}
