import { newId } from './identity'
import { pause, SecondTab } from './journal-store'
import { pocket } from './pocket'

const NAME = 'ban-sang-journal'
/** A page that was just closed may hold its lock a moment longer. */
const PATIENCE = 2000
const RENEW = 1000
/** A lease that was not renewed for so long is a closed tab's; browsers slow hidden tabs to one round a second. */
const STALE = 2600

export interface Turn {
  /** False when another tab took over: nothing may be written any more. */
  mine(): boolean
  end(): void
}

/** True while this page's own request still waits behind another tab's lock. */
async function isElsewhere(locks: LockManager): Promise<boolean> {
  const { held = [], pending = [] } = await locks.query()
  return [held, pending].every(list => list.some(({ name }) => name === NAME))
}

/** A busy tablet may take seconds to grant a lock that nobody holds, so only a held one means another tab. */
export function lockTurn(locks: LockManager, patience = PATIENCE): Promise<Turn> {
  return new Promise((resolve, reject) => {
    const impatience = new AbortController()
    let granted = false
    const look = async (): Promise<void> => {
      const elsewhere = await isElsewhere(locks)
      if (granted) return
      if (elsewhere) return impatience.abort()
      setTimeout(() => look().catch(reject), patience)
    }
    setTimeout(() => look().catch(reject), patience)
    locks
      .request(NAME, { signal: impatience.signal }, () => {
        granted = true
        return new Promise<void>(end => resolve({ mine: () => true, end }))
      })
      .catch(reason => reject(impatience.signal.aborted ? new SecondTab() : reason))
  })
}

/**
 * Without locks (plain http): a note in localStorage that its owner keeps renewing. Two tabs that start in the same
 * instant see each other's note before the first write; a hidden tab whose note went stale notices that it lost it.
 */
async function leaseTurn(storage: Storage, onTaken: () => void): Promise<Turn> {
  const key = `${NAME}-turn`
  const me = newId()
  const read = (): string | null => storage.getItem(key)
  const before = read()
  if (before !== null) {
    for (let waited = 0; waited < STALE && read() === before; waited += 100) await pause(100)
    const now = read()
    if (now !== null && now !== before) throw new SecondTab()
  }
  let beats = 0
  const renew = (): void => storage.setItem(key, `${me} ${++beats}`)
  const mine = (): boolean => read()?.startsWith(me) ?? false
  renew()
  await pause(50)
  if (!mine()) throw new SecondTab()
  const timer = setInterval(() => {
    if (mine()) return renew()
    clearInterval(timer)
    onTaken()
  }, RENEW)
  const end = (): void => {
    clearInterval(timer)
    if (mine()) storage.removeItem(key)
  }
  addEventListener('pagehide', end)
  // Back from the browser's memory of past pages: take the note up again if nobody has.
  addEventListener('pageshow', event => {
    if (event.persisted) location.reload()
  })
  return { mine, end }
}

/** Waits for its turn to write. Rejects with SecondTab when another tab has it. */
export async function takeTurn(onTaken: () => void): Promise<Turn> {
  if (navigator.locks) return lockTurn(navigator.locks)
  const storage = pocket()
  return storage ? leaseTurn(storage, onTaken) : { mine: () => true, end() {} }
}
