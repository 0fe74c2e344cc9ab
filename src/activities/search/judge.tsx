import { useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Listen } from '../../ui/listen'
import { clueKey } from '../common'
import { useReadingWhy } from '../feedback'
import type { BrowserProps } from './browser'
import { isMini, type SearchItem, type Verdict } from './level'
import { rules } from './rules'
import { solved } from './state'

interface JudgeProps extends BrowserProps {
  readonly item: SearchItem | null
}

/** The judge card, at the same place on every page; after the judgement, why. */
export function Judge(props: JudgeProps) {
  const { item, state, say, words, onJudge } = props
  const given = item && state.judged[item.id]
  if (!item)
    return (
      <div class="search-judge none">
        <p>{say('search.no-card')}</p>
        <ToAnswer {...props} />
      </div>
    )
  if (given) return <Why {...props} item={item} given={given} />
  return (
    <section class="search-judge" aria-label={say('search.verdict')}>
      <h3>{words(`${item.id}.ask`)}</h3>
      <div class="search-verdicts">
        <Button icon="check" big onClick={() => onJudge('dung-duoc')}>
          {say('play.card-dung-duoc')}
        </Button>
        <Button icon="close" big onClick={() => onJudge('chua-dung-duoc')}>
          {say('play.card-chua-dung-duoc')}
        </Button>
      </div>
    </section>
  )
}

/** The youngest answer from the page itself: there is nothing to pin first. */
function ToAnswer({ level, state, task, log, say, onAnswer }: BrowserProps) {
  if (!isMini(level) || state.rest !== null || solved(task, log)) return null
  return (
    <Button kind="primary" icon="book" class="search-answer-here" onClick={onAnswer}>
      {say('search.answer')}
    </Button>
  )
}

function Why(props: JudgeProps & { item: SearchItem; given: Verdict }) {
  const { item, given, state, task, words, say, sound, listen, act } = props
  useReadingWhy()
  const right = rules.right(item, given)
  const head = say(`search.${right ? 'right' : 'wrong'}-${item.side}`)
  const why = words(`${item.id}.why`)
  const move = item.side === 'risky' ? words(`${item.id}.move`) : null
  const spoken = [head, why, move].filter(Boolean).join('. ')
  const heading = useRef<HTMLHeadingElement>(null)
  const resting = state.rest === item.id
  useLayoutEffect(() => {
    if (!resting) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <section class="search-judge told" data-right={right}>
      <div role="status">
        <h3 ref={heading} tabIndex={-1}>
          <Icon name={right ? 'check' : 'eye'} />
          {head}
        </h3>
        <ul class="search-clues" aria-label={say('search.look-at')}>
          {item.clues.map(clue => (
            <li key={clue}>{say(clueKey(clue, item.side))}</li>
          ))}
        </ul>
        <p>{why}</p>
        {move && (
          <p>
            <b>{say('search.move')}:</b> {move}
          </p>
        )}
      </div>
      <Listen label={say('play.listen')} onListen={listen && (() => listen(spoken))} itself={spoken} />
      <ToAnswer {...props} />
      {resting && (
        <Button
          kind="primary"
          icon="next"
          big
          autoFocus
          onClick={() => {
            sound('tap')
            act({ do: 'next', on: task.id })
          }}
        >
          {say('search.next')}
        </Button>
      )}
    </section>
  )
}
