import { useState } from 'preact/hooks'
import type { Clue } from '../../core/level'
import { isSecondLook } from '../../core/stream'
import { Button } from '../../ui/button'
import { Panel } from '../../ui/panel'
import { Reading } from '../../ui/reading'
import type { SayKey } from '../../ui/say'
import type { ActivityProps } from '../activity'
import { bandOf, clueKey } from '../common'
import { Feedback } from '../feedback'
import { buttonIcon, ChooseWay, ChooseWhy } from './choices'
import { type Judged, tellerOf, verdictOf } from './judged'
import { Message } from './message'
import { Over } from './over'
import { atWeir, carriesMessages, exitIcon, exitWords, rules, type WeirLevel, type WeirState } from './rules'
import { useScene } from './use-scene'
import '../panel.css'
import './weir.css'

/** The fish weir: messages come one at a time; the child lets each through, stops it, or takes it to a grown-up. */
export function View(props: ActivityProps<WeirLevel, WeirState>) {
  const { level, state, words, has, say, sound, listen } = props
  const [judged, setJudged] = useState<Judged | null>(null)
  const item = judged?.item ?? atWeir(level, state)
  const asking = judged !== null && state.asking === judged.item.id
  const last = rules.done(level, state)
  const messages = carriesMessages(level)

  const choose = (exit: string) => {
    if (!judged) props.agree(nameOf(exit), () => judge(exit), scene.arrive)
  }
  const judge = (exit: string) => {
    const now = atWeir(level, state)
    if (!now) return
    const right = rules.right(now, exit)
    setJudged({ item: now, exit, right, again: isSecondLook(state, now.id) })
    props.act({ do: 'judge', on: now.id, with: exit })
    scene.answer(now, exitIcon(level, exit), right)
  }
  const scene = useScene(props, way => {
    const exit = level.weir.exits.find(candidate => exitIcon(level, candidate) === way)
    if (exit) choose(exit)
  })
  const next = () => {
    sound('tap')
    if (last) return props.finish()
    setJudged(null)
    scene.arrive()
  }
  const nameOf = (exit: string) => {
    const key = exitWords(level, exit)
    return level.weir.exitNames ? words(key) : say(key as SayKey)
  }
  if (!item) return null

  const clueOf = (clue: Clue) => say(clueKey(clue, item.side))
  return (
    <>
      <Over
        over={scene.over}
        messages={messages}
        still={props.stage === null}
        say={say}
        named={way => {
          const exit = level.weir.exits.find(one => exitIcon(level, one) === way)!
          return { icon: buttonIcon(level, exit), words: nameOf(exit) }
        }}
      />
      <div class="play-panel weir">
        <Panel band={bandOf(level.hamlet)}>
          <Reading label={words(`${item.id}.from.name`)}>
            <Message
              key={`${item.id} ${state.given[item.id]?.length ?? 0}`}
              level={level}
              item={item}
              words={words}
              say={say}
              listen={listen}
              again={isSecondLook(state, item.id)}
              told={judged !== null}
            />
            {judged && !asking && (
              <Feedback
                item={judged.item}
                right={judged.right}
                verdict={say(verdictOf(judged, messages))}
                teller={tellerOf(judged)}
                comesBack={!judged.right && !judged.again}
                words={words}
                has={has}
                say={say}
                listen={listen}
              />
            )}
          </Reading>
          <div class="play-foot">
            {!judged && <ChooseWay level={level} nameOf={nameOf} say={say} onChoose={choose} onPoint={scene.shine} />}
            {asking && (
              <ChooseWhy
                item={item}
                clueOf={clueOf}
                say={say}
                onChoose={clue => props.act({ do: 'why', on: item.id, with: clue })}
              />
            )}
            {judged && !asking && (
              <Button kind="primary" icon={last ? 'lantern' : 'next'} big autoFocus onClick={next}>
                {say(last ? 'weir.last' : messages ? 'weir.next' : 'weir.next-other')}
              </Button>
            )}
          </div>
        </Panel>
      </div>
    </>
  )
}
