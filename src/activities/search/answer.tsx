import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { chance, shuffled } from '../../core/chance'
import { Button, RoundButton } from '../../ui/button'
import { useKeys } from '../../ui/dom'
import { Icon } from '../../ui/icon'
import { Listen } from '../../ui/listen'
import { Bookmarks } from './bookmarks'
import { isMini } from './level'
import { habitsOf, solved, unjudged } from './state'
import type { TaskProps } from './task'

interface AnswerProps extends TaskProps {
  readonly onClose: () => void
}

/** The answer of a task: four choices, each with its reason; after a wrong one the others stay open. */
export function AnswerSheet({
  level,
  state,
  run,
  task,
  log,
  words,
  say,
  sound,
  listen,
  agree,
  act,
  onClose,
}: AnswerProps) {
  const choices = useMemo(() => shuffled(task.answers, chance(run.seed + state.at)), [task, run.seed, state.at])
  const [last, setLast] = useState<string | null>(log.given.at(-1) ?? null)
  const done = solved(task, log)
  const heading = useRef<HTMLHeadingElement>(null)
  const sheet = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    // Who scrolled down to a choice sees what is told of it.
    sheet.current?.scrollTo(0, 0)
    if (!done) heading.current?.focus({ preventScroll: true })
  }, [last])

  const choose = (id: string) => {
    const choice = choices.find(one => one.id === id)
    if (!choice || done || log.given.includes(id)) return
    agree(words(`${id}.text`), () => {
      sound(choice.ok ? 'right' : 'look-again')
      act({ do: 'answer', on: task.id, with: id })
      setLast(id)
    })
  }
  const press = (i: number) => () => choices[i] && choose(choices[i].id)
  useKeys({ 1: press(0), 2: press(1), 3: press(2), 4: press(3) })

  const spoken = last ? words(`${last}.say`) : choices.map(({ id }) => words(`${id}.text`)).join('. ')
  const title = say(last === null ? 'search.answer-title' : done ? 'search.answer-right' : 'search.answer-again')
  const left = unjudged(level, state).length
  const end = state.at + 1 === state.tasks.length
  return (
    <section class="search-browser search-sheet" ref={sheet}>
      <div class="search-sheet-in">
        <header class="search-sheet-head">
          {!done && <RoundButton icon="back" label={say('search.to-pages')} onClick={onClose} />}
          <h2 ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <Listen label={say('play.listen')} onListen={listen && (() => listen(spoken))} itself={spoken} />
        </header>
        {last && (
          <div class="search-told" role="status" data-right={done}>
            <p>
              <b>{words(`${last}.text`)}</b>
            </p>
            <p>{spoken}</p>
          </div>
        )}
        {done ? (
          <>
            <p>{words(`${task.id}.why`)}</p>
            {!isMini(level) && (
              <p class="search-pin-say">
                <Icon name="pin" size={22} />
                {say(`search.pin-${habitsOf(task, log).pin}`)}
              </p>
            )}
            <Bookmarks habits={[habitsOf(task, log)]} say={say} />
            <Button
              kind="primary"
              icon={left > 0 || !end ? 'next' : 'sun'}
              big
              autoFocus
              onClick={() => {
                sound('tap')
                act({ do: 'next', on: task.id })
                onClose()
              }}
            >
              {left > 0 ? say('search.rest-go', { n: left }) : say(end ? 'search.last' : 'search.next-task')}
            </Button>
          </>
        ) : (
          <div class="search-choices">
            {choices.map(({ id }) => (
              <Button key={id} big disabled={log.given.includes(id)} onClick={() => choose(id)}>
                {words(`${id}.text`)}
              </Button>
            ))}
          </div>
        )}
      </div>
    </section>
  )
}
