import { cp, open, readdir, rm, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { BALLAST_BYTES } from '../../src/platform/journal-store'
import type { Opened, Rig } from './rig'

const PAGE = 4096
/** Files that a browser keeps for itself and rewrites at every start; they hold no data. */
const IDLE = /(^|\/)(LOCK|LOG|LOG\.old)$/

export type Harm = 'zeroed' | 'flipped' | 'cut' | 'removed'

/** One spot of one stored file, and what is done to it. */
export interface Spot {
  readonly file: string
  readonly at: number
  readonly harm: Harm
}

export interface Finding {
  readonly spot: Spot
  /** Entries that did not come back. */
  readonly lost: number
  /** Entries that the mended store lacks by itself, when its twin is taken away afterwards: a second fault. */
  readonly alone: number
  /** Rebuilt, set aside or missed by the journal's own account; false when the damage was not noticed at all. */
  readonly noticed: boolean
  /** The damage touched nothing that is read: every entry came back from both stores. */
  readonly harmless: boolean
}

async function filesUnder(folder: string): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) found.push(join(entry.parentPath, entry.name))
  }
  return found.sort()
}

/** Folders of a Chromium profile in which the two stores lie. */
export const STORES = { database: 'Default/IndexedDB', file: 'Default/File System' } as const

export interface Damaged {
  readonly ids: readonly string[]
  readonly profile: string
}

/** A profile with so many entries, closed in peace, to be copied and damaged again and again. */
export async function prepare(rig: Rig, entries: number): Promise<Damaged> {
  const profile = rig.profile('sound')
  await rig.visit(profile, `write=${entries}`, 'done', 'close')
  const { ids } = await rig.visit<Opened>(profile, '', 'opened', 'close')
  // Only what the stores need is copied; caches would make every round slow.
  const small = rig.profile('small')
  for (const folder of [
    ...Object.values(STORES),
    'Default/Local Storage',
    'Default/WebStorage',
    'Default/Preferences',
    'Local State',
  ]) {
    await cp(join(profile, folder), join(small, folder), { recursive: true }).catch(missing)
  }
  return { ids, profile: small }
}

function missing(reason: NodeJS.ErrnoException): void {
  if (reason.code !== 'ENOENT') throw reason
}

/** Every 4 KB page of every file of a store, in turn zeroed and with a bit flipped; `every`: each page in both ways. */
export async function spots(sound: Damaged, folder: string, every: boolean): Promise<Spot[]> {
  const all: Spot[] = []
  for (const path of await filesUnder(join(sound.profile, folder))) {
    const file = relative(sound.profile, path)
    const { size } = await stat(path)
    // Nothing lies in the ballast.
    if (IDLE.test(file) || size === 0 || size === BALLAST_BYTES) continue
    for (let at = 0; at < size; at += PAGE) {
      const harms: readonly Harm[] = every ? ['zeroed', 'flipped'] : [(at / PAGE) % 2 === 0 ? 'flipped' : 'zeroed']
      all.push(...harms.map(harm => ({ file, at, harm })))
    }
    if (every) all.push({ file, at: Math.floor(size / 2), harm: 'cut' }, { file, at: 0, harm: 'removed' })
  }
  return all
}

async function harmAt(profile: string, { file, at, harm }: Spot): Promise<void> {
  const path = join(profile, file)
  if (harm === 'removed') return rm(path)
  const handle = await open(path, 'r+')
  try {
    const size = Math.min(PAGE, (await handle.stat()).size - at)
    if (harm === 'cut') return await handle.truncate(at)
    const bytes = Buffer.alloc(size)
    await handle.read(bytes, 0, size, at)
    if (harm === 'zeroed') bytes.fill(0)
    else bytes[size >> 1]! ^= 0x10
    await handle.write(bytes, 0, size, at)
  } finally {
    await handle.close()
  }
}

/**
 * Damages one spot of a copy, opens the journal on it, and looks: is every entry there, was it noticed – and, with a
 * `twin` to take away, does the damaged store hold everything by itself again? Chromium spoils some mending: it goes on
 * writing behind a log that was cut and throws all of it away when it next reads it. Then only the twin gives it back,
 * once more.
 */
export async function damage(rig: Rig, sound: Damaged, spot: Spot, twin: string | null): Promise<Finding> {
  const profile = rig.profile('damaged')
  await rm(profile, { recursive: true, force: true, maxRetries: 3 })
  await cp(sound.profile, profile, { recursive: true })
  await harmAt(profile, spot)
  const lostOf = ({ ids }: Opened): number => sound.ids.filter(id => !ids.includes(id)).length
  const first = await rig.visit<Opened>(profile, '', 'opened', twin ? 'close' : 'kill')
  const { rebuilt, setAside, lost } = first.health
  const noticed = rebuilt + setAside + lost > 0 || first.health.stores !== 'both'
  if (!twin) return { spot, lost: lostOf(first), alone: 0, noticed, harmless: !noticed }
  await rm(join(profile, twin), { recursive: true })
  const second = await rig.visit<Opened>(profile, '', 'opened')
  return { spot, lost: lostOf(first), alone: lostOf(second), noticed, harmless: !noticed }
}
