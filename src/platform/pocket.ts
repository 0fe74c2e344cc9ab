/** localStorage, or null where the browser refuses even to name it. */
export function pocket(): Storage | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null // Cookies are blocked. Everything works without it, only less well.
  }
}
