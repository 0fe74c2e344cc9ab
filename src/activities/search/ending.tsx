import { Button } from '../../ui/button'
import { useFocusOnMount } from '../../ui/dom'
import { Listen } from '../../ui/listen'
import { Bookmarks } from './bookmarks'
import { habitsOf, logOf } from './state'
import type { SearchProps } from './view'

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
        <Listen label={say('play.listen')} onListen={listen && (() => listen(line))} itself={line} />
      </header>
      <p>{line}</p>
      <h3>{say('search.habits')}</h3>
      <Bookmarks habits={habits} say={say} />
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
