import { openEngine } from '../../../src/activities/search/engine'
import type { Page } from '../../../src/core/web'

/** Measures answers of the real engine in the page, where the throttle holds. Called by the bench through `measure`. */
declare global {
  interface Window {
    measure(pages: readonly Page[], queries: readonly string[], count: number): Promise<number[]>
  }
}

window.measure = async (pages, queries, count) => {
  const many = Array.from({ length: count }, (_, i) => ({ ...pages[i % pages.length]!, id: `P${i}` }))
  const engine = openEngine(many)
  await engine.warm()
  return queries.flatMap(query =>
    Array.from({ length: 5 }, () => {
      const started = performance.now()
      engine.search(query)
      return performance.now() - started
    }),
  )
}
