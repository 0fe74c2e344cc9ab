import { useMemo, useRef, useState } from 'preact/hooks'
import { RoundButton } from '../../ui/button'
import { classes } from '../../ui/dom'
import { Lantern } from '../../ui/lantern'
import type { Engine } from './engine'
import { fold } from './fold'
import { isMini, type Verdict } from './level'
import { PageView } from './page'
import { Pin } from './pin'
import { spoken, translated, weakness } from './query'
import { QueryBar } from './query-bar'
import { Results } from './results'
import { unjudged } from './state'
import type { TaskProps } from './task'

export interface BrowserProps extends TaskProps {
  readonly engine: Engine
  readonly hint: number
  readonly onOpen: (page: string, beside: boolean) => void
  readonly onJudge: (verdict: Verdict) => void
  readonly onAnswer: () => void
}

/** The window of the computer: one side, or two beside each other (tabs on a phone). */
export function Browser(props: BrowserProps) {
  const { state, say, pageOf } = props
  const { main, beside } = state
  const [front, setFront] = useState<'main' | 'beside'>('beside')
  const split = beside !== null
  return (
    <section class={classes('search-browser', split && 'split')} data-front={split ? front : 'main'}>
      {split && (
        <div class="search-tabs">
          <Tab on={front === 'main'} onClick={() => setFront('main')}>
            {pageOf(main.open)?.title ?? say('search.this-page')}
          </Tab>
          <Tab on={front === 'beside'} onClick={() => setFront('beside')}>
            {say('search.elsewhere-title')}
          </Tab>
        </div>
      )}
      <Side {...props} side="main" onElsewhere={() => setFront('beside')} />
      {split && <Side {...props} side="beside" />}
    </section>
  )
}

function Tab({ on, onClick, children }: { on: boolean; onClick: () => void; children: string }) {
  return (
    <button type="button" class="search-tab" aria-pressed={on} onClick={onClick}>
      <span>{children}</span>
    </button>
  )
}

/** One side: the address, then what was asked there and its results, or the page that is open. */
function Side(props: BrowserProps & { side: 'main' | 'beside'; onElsewhere?: () => void }) {
  const { level, state, run, task, log, act, words, vietnamese, say, engine, pageOf, side } = props
  const pane = side === 'main' ? state.main : state.beside!
  const on = side === 'main' ? task.id : state.beside!.of
  const page = pageOf(pane.open)
  const came = useRef<string | null>(null)
  if (page) came.current = page.id

  const tiles = useMemo(
    () => Array.from({ length: task.tiles }, (_, i) => words(`${task.id}.tiles.${i}`)),
    [task, words],
  )
  const asked = spoken(pane.query, task.tiles, i => tiles[i] ?? '')
  const results = useMemo(() => (asked ? engine.search(asked) : null), [engine, asked])
  const kin = useMemo(() => {
    const kept = tiles.map((_, i) => vietnamese(`${task.id}.tiles.${i}`))
    return weakness(task, translated(asked, tiles, kept))
  }, [task, tiles, asked, vietnamese])

  const ask = (query: string) => {
    const packs = level.search.basket !== undefined && log.queries.length === 0
    const give = () => act({ do: 'query', on, with: query })
    // What lies in the basket at the first search is an answer, too.
    if (packs)
      props.agree(
        spoken(query, task.tiles, i => tiles[i] ?? ''),
        give,
      )
    else give()
  }
  const resting = level.items.find(item => item.id === state.rest)?.page === pane.open && side === 'main'
  const left = unjudged(level, state).length
  const address = page ? page.host : `bantim.example${asked ? `/tim?${fold(asked).replaceAll(' ', '+')}` : ''}`
  return (
    <div class={classes('search-side', side)}>
      <div class="search-bar">
        {page && !resting && (
          <RoundButton icon="back" label={say('search.back')} onClick={() => act({ do: 'back', on: page.id })} />
        )}
        <p class="search-address">
          <span class="hidden-words">{say('search.address')}: </span>
          {address}
        </p>
        {page && !isMini(level) && <Pin {...props} page={page.id} />}
        {resting && <p class="search-rest">{left > 0 ? say('search.rest', { n: left }) : say('search.rest-done')}</p>}
        {side === 'beside' && (
          <RoundButton
            icon="close"
            label={say('search.elsewhere-close')}
            onClick={() => act({ do: 'back', on: task.id })}
          />
        )}
      </div>
      {page ? (
        <PageView {...props} page={page} key={page.id} />
      ) : (
        <div class="search-find">
          <div class="search-head">
            <p class="search-logo">
              <Lantern lit size={28} />
              {say('search.engine')}
            </p>
            <QueryBar
              key={`${on} ${pane.query}`}
              tiles={tiles}
              query={pane.query}
              typed={task.typed}
              mayType={!isMini(level)}
              basket={level.search.basket}
              seed={run.seed + state.at}
              say={say}
              sound={props.sound}
              onAsk={ask}
            />
          </div>
          {results ? (
            <Results
              {...props}
              key={`${on} ${pane.query}`}
              results={results}
              weak={kin === null ? null : words(`${task.id}.weakQueries.${kin}.say`)}
              from={came.current}
            />
          ) : (
            <div class="search-start">
              <Lantern lit size={96} />
              <p>{say('search.start')}</p>
            </div>
          )}
        </div>
      )}
    </div>
  )
}
