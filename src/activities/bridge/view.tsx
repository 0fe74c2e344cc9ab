import { useEffect, useState } from 'preact/hooks'
import { isSecondLook } from '../../core/stream'
import { Button } from '../../ui/button'
import { Panel } from '../../ui/panel'
import { Reading } from '../../ui/reading'
import type { ActivityProps } from '../activity'
import { bandOf, clueKey } from '../common'
import { Feedback } from '../feedback'
import { Closing } from './closing'
import { type Laying, type Rest, useLaying } from './laying'
import { type Bridge, type BridgeItem, type BridgeLevel, CROSS, FIRM, ROTTEN, TURN } from './level'
import { OnBridge } from './on-bridge'
import { Over } from './over'
import { LoosePlank, SortPlank } from './planks'
import { rules } from './rules'
import { lookOf } from './seen'
import { type BridgeState, bridgeNow, inPouch, laidOn, messageNow, plankNow } from './state'
import { nextWords, type Told, toldBridge, toldPlank, verdictOf } from './told'
import { type OverScene, useScene } from './use-scene'
import '../panel.css'
import './bridge.css'

type Props = ActivityProps<BridgeLevel, BridgeState>

/** What is talked about, and what the child can do now; each act fits the state or does nothing. */
function useCrossing(props: Props) {
  const { level, state, say, sound, agree } = props
  const [told, setTold] = useState<Told | null>(null)
  const [closing, setClosing] = useState(false)
  const bridge = told ? null : bridgeNow(level, state)
  const plank = told ? null : plankNow(level, state)
  const message = bridge && state.at === 'talk' ? messageNow(bridge, state) : null

  const tell = (now: Told, given: string) => {
    setTold(now)
    props.act({ do: 'judge', on: now.item.id, with: given })
    if (!props.stage) sound(now.right ? 'right' : 'look-again')
  }
  const turn = () => bridge && props.act({ do: 'turn', on: bridge.item })
  const decide = (given: string) => {
    if (!bridge || state.at === 'talk') return
    agree(say(given === CROSS ? 'bridge.cross' : 'bridge.turn'), () =>
      tell(toldBridge(level, state, bridge, given), given),
    )
  }
  const sort = (given: string) => {
    if (!plank) return
    agree(say(given === FIRM ? 'bridge.firm' : 'bridge.rotten'), () =>
      tell(toldPlank(level, state, plank, given), given),
    )
  }
  return {
    told,
    closing,
    bridge,
    plank,
    turn: message ? turn : null,
    reply: (id: string) => {
      if (message) agree(props.words(`${id}.text`), () => props.act({ do: 'reply', on: message.id, with: id }))
    },
    decide,
    sort,
    /** The walker was taken by the hand. */
    led: (way: 'home' | 'on') => {
      if (state.at === 'brink') decide(way === 'on' ? CROSS : TURN)
      else if (way === 'home') turn()
    },
    next: () => {
      sound('tap')
      if (closing) return props.finish()
      if (rules.done(level, state)) setClosing(true)
      else setTold(null)
    },
  }
}

/** The bridge of talks: each reply is a plank that the child lays and steps on; turning back is always there. */
export function View(props: Props) {
  const { level, state, say } = props
  const { told, closing, bridge, plank, reply, decide, sort, ...crossing } = useCrossing(props)
  const scene = useScene(props, told?.look ?? lookOf(level, state), crossing.led)
  const laying = useLaying(
    () => restsIn(scene.over, plank !== null),
    (given, rest) => {
      if (plank) sort(rest === 'place' ? FIRM : ROTTEN)
      else if (rest === 'place') reply(given)
    },
  )
  const over = laying.held && ((laying.held.over ?? 'nothing') as 'place' | 'wood' | 'nothing')
  useEffect(() => scene.held(over), [over])
  const at = told ? 'told' : bridge ? state.at : 'mending'
  return (
    <>
      <Over
        over={scene.over}
        still={props.stage === null}
        held={laying.held}
        pouch={bridge && pouchOf(props, bridge)}
        onTurn={crossing.turn}
        say={say}
      />
      <div class="play-panel bridge" data-at={closing ? 'closing' : at}>
        <Panel band={bandOf(level.hamlet)}>
          {told && <After {...props} told={told} closing={closing} onNext={crossing.next} />}
          {bridge && <OnBridge {...props} bridge={bridge} laying={laying} onReply={reply} onDecide={decide} />}
          {plank && <Mending {...props} item={plank} laying={laying} onSort={sort} />}
        </Panel>
      </div>
    </>
  )
}

interface MendingProps extends Props {
  readonly item: BridgeItem
  readonly laying: Laying
  readonly onSort: (given: string) => void
}

/** The bridge is mended: one loose plank after the other. */
function Mending({ state, item, say, words, listen, laying, onSort }: MendingProps) {
  return (
    <>
      <Reading label={say('bridge.card-title')}>
        <LoosePlank
          key={`${item.id} ${state.cards.given[item.id]?.length ?? 0}`}
          item={item}
          words={words}
          say={say}
          listen={listen}
          again={isSecondLook(state.cards, item.id)}
          laying={laying}
        />
      </Reading>
      <div class="play-foot">
        <SortPlank say={say} onSort={onSort} />
      </div>
    </>
  )
}

interface AfterProps extends Props {
  readonly told: Told
  readonly closing: boolean
  readonly onNext: () => void
}

/** What came of a decision, or whom to tell, and the way on. */
function After({ told, closing, onNext, ...props }: AfterProps) {
  const { level, state, say, listen } = props
  return (
    <>
      <Reading key={String(closing)} label={say('bridge.after')}>
        {closing ? <Closing say={say} listen={listen} /> : <Came {...props} told={told} />}
      </Reading>
      <div class="play-foot">
        <Button
          key={String(closing)}
          kind="primary"
          icon={closing ? 'lantern' : 'next'}
          big
          autoFocus={!closing}
          onClick={onNext}
        >
          {say(closing ? 'bridge.finish' : nextWords(level, state))}
        </Button>
      </div>
    </>
  )
}

/** What became of it, why, and what to look at. */
function Came({ told, words, has, say, listen }: Props & { told: Told }) {
  return (
    <>
      {told.end ? <p class="bridge-end">{words(`${told.end}.text`)}</p> : <Judged item={told.item} words={words} />}
      <Feedback
        item={told.item}
        right={told.right}
        verdict={say(verdictOf(told))}
        comesBack={told.of === 'plank' && !told.right && !told.again}
        words={words}
        has={has}
        say={say}
        listen={listen}
      />
    </>
  )
}

function Judged({ item, words }: { item: BridgeItem; words: (key: string) => string }) {
  return (
    <article class="bridge-card told">
      <p>{words(`${item.id}.text`)}</p>
    </article>
  )
}

/** Names of the clues found on this bridge, each once. */
function pouchOf({ state, say }: Props, bridge: Bridge): string[] {
  const message = messageNow(bridge, state)
  const met = [...laidOn(bridge, state.path).map(({ node }) => node), ...(message ? [message] : [])]
  const found = met.filter(node => inPouch(state, node)).flatMap(node => node.clue ?? [])
  return [...new Set(found)].map(clue => say(clueKey(clue, 'safe')))
}

/** How near to a place a plank must be let go, px. */
const REACH = 110

/** Where a plank can be laid down; without a picture that is its middle. The scene begins at the window's corner. */
function restsIn({ place, wood }: OverScene, mending: boolean): Rest[] {
  const box = document.querySelector('.bridge-over')?.getBoundingClientRect()
  const middle = { x: (box?.width ?? 0) / 2, y: (box?.height ?? 0) * 0.7 }
  const rests: Rest[] = [{ name: 'place', ...(place ?? middle), reach: REACH }]
  if (mending) rests.push({ name: 'wood', ...(wood ?? { x: middle.x * 0.3, y: middle.y }), reach: REACH })
  return rests
}
