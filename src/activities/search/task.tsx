import type { Page } from '../../core/web'
import { Button } from '../../ui/button'
import { useBeginning } from '../../ui/dom'
import { Icon } from '../../ui/icon'
import { Listen } from '../../ui/listen'
import { isMini, type SearchTask } from './level'
import { MOST_PINS, solved, type TaskLog } from './state'
import type { SearchProps } from './view'

/** What every part of a task gets. */
export interface TaskProps extends SearchProps {
  readonly task: SearchTask
  readonly log: TaskLog
  readonly pageOf: (id: string | null) => Page | null
}

/** The question, on its note. */
export function TaskAsk({ state, task, words, say, listen }: TaskProps) {
  const ask = words(`${task.id}.ask`)
  const { heard, words: at } = useBeginning<HTMLHeadingElement>(listen)
  return (
    <header class="search-ask">
      <p class="search-count">{say('search.task-of', { at: state.at + 1, of: state.tasks.length })}</p>
      <h2 ref={at} tabIndex={-1}>
        {ask}
      </h2>
      <Listen label={say('search.listen')} onListen={listen && (() => listen(ask))} itself={ask} autoFocus={heard} />
    </header>
  )
}

interface FootProps extends TaskProps {
  readonly answering: boolean
  readonly onAnswer: () => void
  readonly onShow: (page: string) => void
}

/** The pins, which open their page again, and the way to the answer. */
export function TaskFoot({ level, state, task, log, pageOf, say, answering, onAnswer, onShow }: FootProps) {
  if (state.rest !== null || solved(task, log)) return null
  const mini = isMini(level)
  const ready = mini ? log.opened.length > 0 : log.pins.length > 0
  const slots = Array.from({ length: MOST_PINS }, (_, i) => pageOf(log.pins[i] ?? null))
  return (
    <footer class="search-foot">
      {!mini && (
        <ul class="search-pins" aria-label={say('search.pins')}>
          {slots.map((page, i) => (
            <li key={page?.id ?? i}>
              {page ? (
                <button
                  type="button"
                  class="search-slot full"
                  aria-label={say('search.pin-open', { title: page.title })}
                  onClick={() => onShow(page.id)}
                >
                  <Icon name="pin" size={22} />
                  <span>{page.title}</span>
                </button>
              ) : (
                <span class="search-slot">
                  <Icon name="pin" size={22} />
                  <span>{say('search.pin-empty', { n: i + 1 })}</span>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {!ready ? (
        <p class="search-pin-first">{say(mini ? 'search.open-first' : 'search.pin-first')}</p>
      ) : (
        !answering && (
          <Button kind="primary" icon="book" onClick={onAnswer} class="search-answer">
            {say('search.answer')}
          </Button>
        )
      )}
    </footer>
  )
}
