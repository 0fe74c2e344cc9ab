import { Icon } from '../../ui/icon'
import { Listen } from '../../ui/listen'
import { useReadingWhy } from '../feedback'
import type { SearchItem } from './level'
import { rules } from './rules'
import type { TaskProps } from './task'

/** After the first search of a basket: whether each word that was asked about belongs in it, and why. */
export function Packed(props: TaskProps) {
  const { level, task, log } = props
  const items = level.items.filter(item => item.task === task.id && item.tile !== undefined)
  return items.length > 0 && log.queries.length === 1 ? <Why {...props} items={items} /> : null
}

function Why({ items, state, task, words, say, listen }: TaskProps & { items: readonly SearchItem[] }) {
  useReadingWhy()
  const told = items.map(item => {
    const word = words(`${task.id}.tiles.${item.tile}`)
    const given = state.judged[item.id] ?? ''
    const right = rules.right(item, given)
    const what = say(given === 'dung-duoc' ? 'search.packed-in' : 'search.packed-out', { word })
    return { id: item.id, right, what, why: words(`${item.id}.why`) }
  })
  const aloud = told.map(({ what, why }) => `${what} ${why}`).join(' ')
  return (
    <section class="search-packed">
      <ul>
        {told.map(({ id, right, what, why }) => (
          <li key={id} data-right={right}>
            <Icon name={right ? 'check' : 'eye'} size={22} />
            <span>
              <b>{what}</b> {why}
            </span>
          </li>
        ))}
      </ul>
      <Listen label={say('search.listen')} onListen={listen && (() => listen(aloud))} itself={aloud} />
    </section>
  )
}
