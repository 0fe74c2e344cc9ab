import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Answer } from '../../core/play'
import type { Page } from '../../core/web'
import { Band } from '../../ui/band'
import { useKeys } from '../../ui/dom'
import type { ActivityProps } from '../activity'
import { AnswerSheet } from './answer'
import { Browser } from './browser'
import { Ending } from './ending'
import { type Engine, openEngine } from './engine'
import { Hand } from './hand'
import type { SearchLevel, SearchTask, Verdict } from './level'
import { rules } from './rules'
import type { SearchScene } from './scene'
import { cardOn, logOf, type SearchState, solved, taskAt } from './state'
import { TaskAsk, TaskFoot } from './task'
import { useScene } from './use-scene'
import { readAloud } from './wording'
import './search.css'
import './ask.css'
import './results.css'
import './page.css'
import './sheet.css'

export type SearchProps = ActivityProps<SearchLevel, SearchState>

/** The computer at the post office: ask, look down the rows, open, compare, pin, answer. */
export function View(props: SearchProps) {
  const { level, state, stage, web } = props
  const task = taskAt(level, state)
  const over = rules.done(level, state)
  if (!web) throw new Error(`${level.id} needs the pocket internet`)
  const engine = useMemo(() => openEngine(web.pages), [web])
  useEffect(() => void engine.warm(), [engine])
  const answered = level.search.tasks.filter(one => solved(one, logOf(state, one.id))).length
  const reading = !over && (state.main.query !== '' || state.main.open !== null)
  const scene = useScene(stage, reading, over, answered / state.tasks.length)
  return (
    <div class="play-panel search" data-over={over}>
      <Band name="tai-qua-tram" slim class="search-band" />
      {task ? (
        <AtWork {...props} key={task.id} task={task} scene={scene} engine={engine} pages={web.pages} />
      ) : (
        <Ending {...props} />
      )}
    </div>
  )
}

interface AtWorkProps extends SearchProps {
  readonly task: SearchTask
  readonly scene: Pick<SearchScene, 'chew' | 'dropLeaf'>
  readonly engine: Engine
  readonly pages: readonly Page[]
}

/** What opens the answer sheet: beside the pins, or on the page itself. */
const TO_ANSWER = '.search-answer, .search-answer-here'

/** One task from its first query to its last card. */
function AtWork({ task, scene, engine, ...props }: AtWorkProps) {
  const { level, state, pages, words, say, sound, listen } = props
  const log = logOf(state, task.id)
  const done = solved(task, log)
  const [sheet, setSheet] = useState<'open' | 'left' | 'shut'>(done && state.rest === null ? 'open' : 'shut')
  const answering = sheet === 'open'
  // What lies behind the sheet comes anew, and would take the keyboard to itself.
  useLayoutEffect(() => {
    if (sheet === 'left') document.querySelector<HTMLElement>(TO_ANSWER)?.focus({ preventScroll: true })
  }, [sheet])
  const warned = useRef(false)
  const [hint, setHint] = useState(0)

  const pageOf = (id: string | null) => pages.find(page => page.id === id) ?? null
  const open = pageOf(state.beside?.open ?? state.main.open)
  const act = (answer: Answer) => {
    const next = props.act(answer)
    if (answer.do === 'query') warned.current = false
    if (answer.do === 'query') scene.dropLeaf()
    if (answer.do === 'scan' && next.scanned.length > state.scanned.length) scene.chew()
    return next
  }
  /** Opens a page; the very first click before enough rows were looked at only asks to wait. */
  const openPage = (page: string, beside: boolean) => {
    const hasty = log.held === null && !beside && state.scanned.length < level.search.minScan
    if (hasty && !warned.current) {
      warned.current = true
      setHint(hint + 1)
      sound('look-again')
      return
    }
    sound('paper')
    setHint(0)
    act({ do: 'open', on: page, with: beside ? 'beside' : '' })
  }
  const leave = () => {
    if (answering && !done) return setSheet('left')
    const at = state.beside?.open ?? (state.beside ? task.id : state.main.open)
    if (at) act({ do: 'back', on: at })
  }
  const item = open && cardOn(level, task.id, open.id)
  const judge = (verdict: Verdict) => {
    if (!item || answering || state.judged[item.id]) return
    props.agree(say(`play.card-${verdict}`), () => {
      const right = rules.right(item, verdict)
      sound(right ? 'right' : 'look-again')
      if (right) scene.chew()
      else scene.dropLeaf()
      act({ do: 'judge', on: item.id, with: verdict })
    })
  }
  useKeys({
    escape: leave,
    // On the answer sheet these keys belong to its choices.
    ...(answering ? {} : { 1: () => judge('dung-duoc'), 2: () => judge('chua-dung-duoc') }),
    r: () => listen?.(open && !answering ? readAloud(open) : words(`${task.id}.ask`)),
  })

  const common = { ...props, act, task, log, pageOf }
  return (
    <>
      {log.held === null && !answering && (
        <Hand of={level.search.minScan} at={state.scanned.length} hint={hint} say={say} />
      )}
      <TaskAsk {...common} />
      {answering ? (
        <AnswerSheet {...common} onClose={() => setSheet('left')} />
      ) : (
        <Browser
          {...common}
          engine={engine}
          hint={hint}
          onOpen={openPage}
          onJudge={judge}
          onAnswer={() => setSheet('open')}
        />
      )}
      <TaskFoot
        {...common}
        answering={answering}
        onAnswer={() => setSheet('open')}
        onShow={page => {
          setSheet('shut')
          act({ do: 'open', on: page })
        }}
      />
    </>
  )
}
