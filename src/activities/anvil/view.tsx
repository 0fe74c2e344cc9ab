import { useState } from 'preact/hooks'
import { isSecondLook } from '../../core/stream'
import { Button } from '../../ui/button'
import { Panel } from '../../ui/panel'
import { Reading } from '../../ui/reading'
import type { ActivityProps } from '../activity'
import { bandOf } from '../common'
import { Feedback } from '../feedback'
import { Ask, Choose } from './ask-panel'
import { ForgePanel } from './forge-panel'
import { type AnvilState, goalNow, isLongEnough, type Struck } from './forging'
import { wayTo } from './keyspace'
import type { AnvilItem, AnvilLevel, Asked, Goal } from './level'
import { Over } from './over'
import { ASKED_WORDS, asksNow, rules } from './rules'
import { holds, secondsOf, Trial, type Tried } from './trial'
import { useDrag } from './use-drag'
import { useScene } from './use-scene'
import '../panel.css'
import './anvil.css'

interface Answered {
  readonly item: AnvilItem
  readonly right: boolean
  /** It was its second look. */
  readonly again: boolean
}

/** The forge of keys: words are hammered into keys and tried by Lừa; then people come and ask for one. */
export function View(props: ActivityProps<AnvilLevel, AnvilState>) {
  const { level, state, words, has, say, sound, listen } = props
  const [laid, setLaid] = useState<readonly string[]>([])
  const [struck, setStruck] = useState<Struck | null>(null)
  const [tried, setTried] = useState<Tried | null>(null)
  const [answered, setAnswered] = useState<Answered | null>(null)
  const goal = goalNow(level, state)
  const item = answered?.item ?? asksNow(level, state)
  const last = rules.done(level, state)
  const wordOf = (id: string) => words(`${id}.word`)

  const lay = (id: string) => {
    if (tried || !goal) return
    sound('tap')
    setStruck(null)
    setLaid(laid.includes(id) ? laid.filter(other => other !== id) : [...laid, id])
  }
  const { dragged, bind } = useDrag(id => !laid.includes(id) && lay(id))

  const strike = () => {
    if (!goal || tried) return
    if (laid.length === 0) return void scene.strike(state.bar.length, false)
    props.agree(
      laid.map(wordOf).join(' · '),
      () => fuse(goal),
      () => scene.stand(state),
    )
  }
  const fuse = (goal: Goal) => {
    const next = props.act({ do: 'strike', on: goal.id, with: laid.join(' ') })
    setLaid([])
    if (next === state) return void scene.strike(state.bar.length, false)
    const blow = next.struck
    setStruck(blow)
    const falls = scene.strike(next.bar.length, (blow?.kin.length ?? 0) > 0)
    const bad = blow?.bad[0]
    // Lừa has a bad word before anybody can look; but the hammer falls first.
    if (bad) Promise.resolve(falls).then(() => show({ words: [], bad, needs: goal.minWords, done: false }))
  }
  const show = (now: Tried) => {
    setTried(now)
    scene.tryKey(wayTo(secondsOf(now)), holds(now))
  }
  const tryKey = () => {
    if (!goal || state.bar.length === 0) return
    const done = isLongEnough(level, state)
    const now = { words: state.bar, bad: null, needs: goal.minWords, done }
    if (done) props.act({ do: 'try', on: goal.id })
    show(now)
  }
  const off = () => {
    if (!goal) return
    sound('tap')
    setStruck(null)
    scene.stand(props.act({ do: 'off', on: goal.id }))
  }
  const afterTrial = () => {
    sound('tap')
    setTried(null)
    setStruck(null)
    if (goal) scene.stand(state)
    else scene.arrive()
  }

  const choose = (given: Asked) => {
    const now = asksNow(level, state)
    if (answered || tried || !now) return
    const give = () => {
      const right = rules.right(now, given)
      setAnswered({ item: now, right, again: isSecondLook(state, now.id) })
      props.act({ do: 'answer', on: now.id, with: given })
      scene.answer(now, given, right)
    }
    props.agree(say(ASKED_WORDS[given]), give, scene.arrive)
  }
  const next = () => {
    sound('tap')
    if (last) return props.finish()
    setAnswered(null)
    scene.arrive()
  }
  const scene = useScene(props, { struck: strike, led: choose })
  const thrown = tried ? [] : (struck?.kin.map(({ word }) => word) ?? [])

  return (
    <>
      <Over
        over={scene.over}
        still={props.stage === null}
        laid={laid}
        thrown={thrown}
        dragged={dragged}
        wordOf={wordOf}
        say={say}
      />
      <div class="play-panel anvil">
        <Panel band={bandOf(level.hamlet)}>
          {tried && (
            <Trial
              tried={tried}
              wordOf={wordOf}
              words={words}
              say={say}
              art={props.art}
              listen={listen}
              more={goal !== null}
              onNext={afterTrial}
            />
          )}
          {!tried && goal && (
            <ForgePanel
              key={goal.id}
              level={level}
              state={state}
              laid={laid}
              struck={struck}
              bind={bind}
              wordOf={wordOf}
              words={words}
              say={say}
              listen={listen}
              onLay={lay}
              onStrike={strike}
              onOff={off}
              onTry={tryKey}
            />
          )}
          {!tried && !goal && item && (
            <>
              <Reading label={words(`${item.id}.from.name`)}>
                <Ask
                  key={`${item.id} ${state.given[item.id]?.length ?? 0}`}
                  item={item}
                  again={isSecondLook(state, item.id)}
                  told={answered !== null}
                  words={words}
                  say={say}
                  listen={listen}
                />
                {answered && (
                  <Feedback
                    item={answered.item}
                    right={answered.right}
                    verdict={say(verdictOf(answered))}
                    comesBack={!answered.right && !answered.again}
                    words={words}
                    has={has}
                    say={say}
                    listen={listen}
                  />
                )}
              </Reading>
              <div class="play-foot">
                {answered ? (
                  <Button kind="primary" icon={last ? 'lantern' : 'next'} big autoFocus onClick={next}>
                    {say(last ? 'anvil.last' : 'anvil.next')}
                  </Button>
                ) : (
                  <Choose say={say} onChoose={choose} onPoint={scene.shine} />
                )}
              </div>
            </>
          )}
        </Panel>
      </div>
    </>
  )
}

function verdictOf({ item, right, again }: Answered) {
  if (right && again) return 'anvil.seen-again'
  return right ? (`anvil.right-${item.side}` as const) : (`anvil.wrong-${item.side}` as const)
}
