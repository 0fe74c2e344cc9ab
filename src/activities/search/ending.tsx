import { useFocusOnMount } from '../../ui/dom'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Listen } from '../../ui/listen'
import { habitsOf, logOf } from './state'
import type { SearchProps } from './view'

const HABITS = [
  ['held', 'hand'],
  ['second', 'swap'],
  ['refined', 'edit'],
] as const

/** The rain is over; the bookmarks are counted, and the door to the village stands open. */
export function Ending({ level, state, say, listen, sound, finish }: SearchProps) {
  const heading = useFocusOnMount<HTMLHeadingElement>()
  const tasks = level.search.tasks.filter(task => state.tasks.includes(task.id))
  const habits = tasks.map(task => habitsOf(task, logOf(state, task.id)))
  const of = tasks.length
  const line = say('search.end-line', { of })
  return (
    <section class="search-end">
      <header class="search-sheet-head">
        <h2 ref={heading} tabIndex={-1}>
          {say('search.end-title')}
        </h2>
        <Listen label={say('play.listen')} onListen={listen && (() => listen(line))} />
      </header>
      <p>{line}</p>
      <h3>{say('search.habits')}</h3>
      <ul class="search-bookmarks">
        {HABITS.map(([habit, icon]) => (
          <li key={habit}>
            <Icon name={icon} size={22} />
            <span>{say(`search.habit-${habit}`)}</span>
            <b>{say('search.habit-of', { n: habits.filter(one => one[habit]).length, of })}</b>
          </li>
        ))}
      </ul>
      <Button
        kind="primary"
        icon="lantern"
        big
        onClick={() => {
          sound('tap')
          finish()
        }}
      >
        {say('search.finish')}
      </Button>
    </section>
  )
}
