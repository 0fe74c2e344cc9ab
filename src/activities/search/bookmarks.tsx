import { Icon, type IconName } from '../../ui/icon'
import type { Say } from '../../ui/say'
import type { Habits } from './state'

const HABITS = [
  ['held', 'hand'],
  ['second', 'swap'],
  ['refined', 'edit'],
] as const satisfies readonly (readonly [keyof Habits, IconName])[]

/** The habits that these tasks showed: bookmarks, not stars. Of one task those that were earned, of several the counts. */
export function Bookmarks({ habits, say }: { habits: readonly Habits[]; say: Say }) {
  const of = habits.length
  const counted = HABITS.map(([habit, icon]) => ({ habit, icon, n: habits.filter(one => one[habit]).length }))
  const shown = of > 1 ? counted : counted.filter(({ n }) => n > 0)
  if (shown.length === 0) return null
  return (
    <ul class="search-bookmarks" aria-label={say('search.habits')}>
      {shown.map(({ habit, icon, n }) => (
        <li key={habit}>
          <Icon name={icon} size={22} />
          <span>{say(`search.habit-${habit}`)}</span>
          {of > 1 && <b>{say('search.habit-of', { n, of })}</b>}
        </li>
      ))}
    </ul>
  )
}
