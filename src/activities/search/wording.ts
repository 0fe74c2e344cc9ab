import type { Page } from '../../core/web'
import type { Say } from '../../ui/say'

/** How old a page says it is. Months until two years, so that no number is ever one. */
export function ageOf(page: Page, say: Say): string {
  const { days } = page.age
  if (days === undefined) return say('search.undated')
  if (days === 0) return say('search.today')
  if (days === 1) return say('search.yesterday')
  if (days < 60) return say('search.days', { n: days })
  return days < 730
    ? say('search.months', { n: Math.floor(days / 30) })
    : say('search.years', { n: Math.floor(days / 365) })
}

/** Everything of a page, to be read aloud. */
export function readAloud(page: Page): string {
  return [page.title, ...page.body].join('. ')
}
