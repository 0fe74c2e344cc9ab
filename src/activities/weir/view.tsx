import { useState } from 'preact/hooks'
import type { Clue, Hamlet } from '../../core/level'
import type { BandName } from '../../ui/band'
import { Button } from '../../ui/button'
import { Panel } from '../../ui/panel'
import type { SayKey } from '../../ui/say'
import type { ActivityProps } from '../activity'
import { ChooseWay, ChooseWhy } from './choices'
import { Feedback, type Judged } from './feedback'
import { Message } from './message'
import { Over } from './over'
import {
  atWeir,
  exitIcon,
  exitWords,
  isSecondLook,
  rules,
  type WeirItem,
  type WeirLevel,
  type WeirState,
} from './rules'
import { useScene } from './use-scene'
import './weir.css'

/** Each hamlet's own textile. */
const BANDS: Readonly<Record<Hamlet, BandName>> = {
  'ban-pieu': 'tai-pieu-hook',
  'ban-thuyen': 'tai-qua-tram',
  'ban-may': 'hmong-snail',
  'ban-chieng': 'muong-cap-zig',
  'ban-cham': 'dao-tien-wax',
  'ban-mang': 'khomu-stripe',
}

/** Clues that speak for a message; on a risky one they are meant negated ("no one saw it"). */
const GOOD_CLUES: ReadonlySet<Clue> = new Set<Clue>([
  'known',
  'asks-nothing',
  'place-time',
  'can-ask',
  'two-sources',
  'named',
  'today',
  'seen',
  'permission-ok',
  'in-person',
  'right-door',
  'says-limits',
])

function clueKey(item: WeirItem, clue: Clue): SayKey {
  const negated = item.side === 'risky' && GOOD_CLUES.has(clue)
  return `phrases.clue-${clue}${negated ? '-not' : ''}` as SayKey
}

/** The fish weir: messages come one at a time; the child lets each through, stops it, or takes it to a grown-up. */
export function View(props: ActivityProps<WeirLevel, WeirState>) {
  const { level, state, words, has, say, sound, listen } = props
  const [judged, setJudged] = useState<Judged | null>(null)
  const item = judged?.item ?? atWeir(level, state)
  const asking = judged !== null && state.asking === judged.item.id
  const last = rules.done(level, state)

  const judge = (exit: string) => {
    const now = atWeir(level, state)
    if (judged || !now) return
    const right = rules.right(now, exit)
    setJudged({ item: now, exit, right, again: isSecondLook(state, now.id) })
    props.act({ do: 'judge', on: now.id, with: exit })
    scene.answer(now, exitIcon(level, exit), right)
  }
  const scene = useScene(props, way => {
    const exit = level.weir.exits.find(candidate => exitIcon(level, candidate) === way)
    if (exit) judge(exit)
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

  const clueOf = (clue: string) => say(clueKey(item, clue as Clue))
  return (
    <>
      <Over
        over={scene.over}
        still={props.stage === null}
        say={say}
        label={way => nameOf(level.weir.exits.find(exit => exitIcon(level, exit) === way)!)}
      />
      <div class="play-panel weir">
        <Panel band={BANDS[level.hamlet]}>
          <div class="play-read">
            <Message
              key={`${item.id} ${state.given[item.id]?.length ?? 0}`}
              item={item}
              words={words}
              say={say}
              listen={listen}
              again={isSecondLook(state, item.id)}
              told={judged !== null}
            />
            {judged && !asking && (
              <Feedback judged={judged} words={words} has={has} clueOf={clueOf} say={say} listen={listen} />
            )}
          </div>
          <div class="play-foot">
            {!judged && <ChooseWay level={level} nameOf={nameOf} say={say} onChoose={judge} onPoint={scene.shine} />}
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
                {say(last ? 'weir.last' : 'weir.next')}
              </Button>
            )}
          </div>
        </Panel>
      </div>
    </>
  )
}
