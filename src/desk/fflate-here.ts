import { type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate/browser'

/**
 * What the spreadsheet libraries import as `fflate` (see vite.config.ts). Its own asynchronous calls start workers from
 * blob addresses once a part is large, which the page's security policy forbids; these do the same work here and now.
 */
export * from 'fflate/browser'

type Done<T> = (error: Error | null, made: T | null) => void

/** Options may be left out, as in fflate. */
export function zip(files: Zippable, ...rest: readonly unknown[]): void {
  settle(() => zipSync(files), rest)
}

export function unzip(bytes: Uint8Array, ...rest: readonly unknown[]): void {
  settle<Unzipped>(() => unzipSync(bytes), rest)
}

function settle<T>(make: () => T, rest: readonly unknown[]): void {
  const done = rest.at(-1) as Done<T>
  let made: T
  try {
    made = make()
  } catch (error) {
    done(error as Error, null)
    return
  }
  done(null, made)
}
