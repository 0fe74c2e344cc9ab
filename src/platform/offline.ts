import { allAddresses } from './files'
import { scriptUrl } from './trusted'

/**
 * `no-worker`: this address or browser allows none, the game needs its server. `installing`: on its way. `looking`: the
 * worker answers, and whether it still has every file is being looked up. `ready`: every file is stored and the worker
 * answers for them. `update-waiting`: ready, and a whole new version waits to be taken.
 */
export type OfflineState = 'no-worker' | 'installing' | 'looking' | 'ready' | 'update-waiting'

export interface Offline {
  state(): OfflineState
  watch(seen: () => void): () => void
  /**
   * Takes the waiting version: all of it, by loading the page anew. Call it at the picker only, never during a play.
   * Does nothing when none waits.
   */
  applyUpdate(): void
  /** Asks the server for a new version; does nothing without one. */
  look(): void
}

const WORKER = 'sw.js'

/** Whether every file that the game may ask for is stored. Caches can be emptied by the browser behind one's back. */
async function allStored(): Promise<boolean> {
  const stored = new Set<string>()
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const { url } of await cache.keys()) stored.add(url.split('?')[0]!)
  }
  const wanted = await allAddresses()
  return wanted.every(address => stored.has(new URL(address, document.baseURI).href.split('?')[0]!))
}

class StoredGame implements Offline {
  readonly #watchers = new Set<() => void>()
  #state: OfflineState
  #registration: ServiceWorkerRegistration | null = null
  #asked = false
  /** Another tab took the new version: this page is the old one under the new worker. */
  #overtaken = false

  constructor() {
    const { serviceWorker } = navigator
    const controlled = serviceWorker.controller !== null
    this.#state = controlled ? 'looking' : 'installing'
    let first = !controlled
    serviceWorker.addEventListener('controllerchange', () => {
      if (this.#asked) return location.reload()
      if (!first) this.#overtaken = true
      first = false
      void this.#see()
    })
    const url = scriptUrl(new URL(WORKER, document.baseURI).href)
    serviceWorker.register(url, { scope: new URL('./', document.baseURI).pathname }).then(
      // Test rigs that forbid workers answer with nothing.
      (registration?: ServiceWorkerRegistration) =>
        registration ? this.#registered(registration) : this.#become('no-worker'),
      // No server and no worker yet, or an address that allows none: said by the state.
      () => this.#become('no-worker'),
    )
  }

  state(): OfflineState {
    return this.#state
  }

  watch(seen: () => void): () => void {
    this.#watchers.add(seen)
    return () => this.#watchers.delete(seen)
  }

  applyUpdate(): void {
    if (this.#overtaken) location.reload()
    const waiting = this.#registration?.waiting
    if (!waiting) return
    this.#asked = true
    waiting.postMessage({ type: 'SKIP_WAITING' })
  }

  look(): void {
    // Without a server there is nothing new, which is no trouble.
    this.#registration?.update().catch(() => {})
  }

  #registered(registration: ServiceWorkerRegistration): void {
    this.#registration = registration
    const follow = (worker: ServiceWorker | null): void =>
      worker?.addEventListener('statechange', () => void this.#see())
    for (const worker of [registration.installing, registration.waiting, registration.active]) follow(worker)
    registration.addEventListener('updatefound', () => follow(registration.installing))
    void this.#see()
  }

  async #see(): Promise<void> {
    const registration = this.#registration
    if (!registration) return
    const controlled = registration.active?.state === 'activated' && navigator.serviceWorker.controller !== null
    if (!controlled || !(await allStored().catch(() => false))) return this.#become('installing')
    this.#become(registration.waiting || this.#overtaken ? 'update-waiting' : 'ready')
  }

  #become(state: OfflineState): void {
    if (state === this.#state) return
    this.#state = state
    for (const seen of this.#watchers) seen()
  }
}

const NONE: Offline = { state: () => 'no-worker', watch: () => () => {}, applyUpdate() {}, look() {} }

/** Registers the worker that the build wrote. In development there is none. */
export function openOffline(): Offline {
  return import.meta.env.PROD && 'serviceWorker' in navigator ? new StoredGame() : NONE
}
