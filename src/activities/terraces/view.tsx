import { useState } from 'preact/hooks'
import { isSecondLook } from '../../core/stream'
import { Panel } from '../../ui/panel'
import type { ActivityProps } from '../activity'
import { bandOf } from '../common'
import type { Lifted } from './carry'
import { Choose } from './choose'
import { basketsOf, hasLamps, type TerracesItem, type TerracesLevel, TUBES, type Tube } from './level'
import type { MAT, Place } from './order'
import { Outcome } from './outcome'
import { Over } from './over'
import { Question } from './question'
import { Rank } from './rank'
import { rules } from './rules'
import { isReady, onMat, type TerracesState } from './state'
import { type Told, verdictOf } from './told'
import { type Lit, looksOf, useScene } from './use-scene'
import '../panel.css'
import './terraces.css'

/** The basket that is looked at next: one that still stands on the mat. */
function waiting(baskets: readonly TerracesItem[], state: TerracesState): string | null {
  return baskets.find(item => state.places[item.id] === undefined)?.id ?? null
}

/** The terraces: sources come in baskets with tubes to peek into; the child carries those that can be used up the steps. */
export function View(props: ActivityProps<TerracesLevel, TerracesState>) {
  const { level, state, words, say, sound, listen, act } = props
  const rank = level.terraces.mode === 'rank'
  const baskets = onMat(level, state)
  const [told, setTold] = useState<Told | null>(null)
  const [selected, setSelected] = useState(() => (rank ? waiting(baskets, state) : null))
  const [lifted, setLifted] = useState<Lifted | null>(null)
  const [lit, setLit] = useState<Lit>(() => (hasLamps(level) ? {} : null))

  const place = (item: string, where: Place | typeof MAT) => {
    if (told) return
    const after = act({ do: 'place', on: item, with: where })
    setLifted(null)
    if (rank) setSelected(waiting(onMat(level, after), after))
  }
  const peek = (item: string, tube: Tube) => {
    if (!told) act({ do: 'peek', on: item, with: tube })
  }
  const peekAll = (item: string) => {
    setSelected(item)
    for (const tube of TUBES) peek(item, tube)
    listen?.(TUBES.map(tube => words(`${item}.peek.${tube}`)).join('. '))
  }
  const touch = (item: string) => {
    const closed = TUBES.find(tube => !state.peeked[item]?.includes(tube))
    sound('tap')
    if (!rank) return peekAll(item)
    if (closed && selected === item) peek(item, closed)
    setSelected(item)
  }
  const scene = useScene(
    props,
    told ? null : { looks: looksOf(baskets, state, lit), placed: state.places, selected, lifted },
    lit,
    { onCarried: place, onTouched: touch },
  )
  const done = () => {
    const set = state.queue[0]
    if (told || set === undefined || !isReady(level, state)) return
    props.agree(say('terraces.done'), () => {
      const order: Told = { set, placed: state.places, again: isSecondLook(state, set) }
      setTold(order)
      setLifted(null)
      act({ do: 'done', on: set })
      void scene.judge(verdictOf(level, order))
    })
  }
  const last = rules.done(level, state)
  const next = () => {
    sound('tap')
    if (last) return props.finish()
    setTold(null)
    setLit(lit && {})
    setSelected(rank ? waiting(baskets, state) : null)
  }

  const set = told?.set ?? state.queue[0]
  const [first] = set === undefined ? [] : basketsOf(level, set)
  if (!first || set === undefined) return null
  const question = words(`${first.id}.question`)
  const sources = onMat(level, state, set).map(item => words(`${item.id}.source`))
  const all = [question, ...sources].join('. ')
  const looked = rank && !told && selected ? `${question}. ${words(`${selected}.source`)}` : question
  const sort = {
    ...props,
    baskets,
    selected,
    lifted,
    ready: isReady(level, state),
    onSelect: setSelected,
    onLift: setLifted,
    onPlace: place,
    onPeek: peek,
    onPeekAll: peekAll,
    lit,
    onLit: setLit,
    onDone: done,
  }
  const Sort = rank ? Rank : Choose
  const turn = `${set} ${state.given[set]?.length ?? 0}`
  return (
    <>
      <Over speech={scene.speech} still={props.stage === null} say={say} />
      <div class="play-panel terraces" data-mode={level.terraces.mode} data-told={told !== null}>
        <Panel band={bandOf(level.hamlet)}>
          <Question
            key={`question ${told ? 'told' : turn}`}
            text={question}
            spoken={rank ? looked : all}
            itself={rank ? question : all}
            again={!told && isSecondLook(state, set)}
            say={say}
            listen={listen}
          />
          {told ? (
            <Outcome key={set} {...props} told={told} last={last} onNext={next} />
          ) : (
            <Sort key={turn} {...sort} />
          )}
        </Panel>
      </div>
    </>
  )
}
