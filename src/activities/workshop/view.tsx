import { useState } from 'preact/hooks'
import type { Item } from '../../core/level'
import { isSecondLook } from '../../core/stream'
import { Button } from '../../ui/button'
import { Panel } from '../../ui/panel'
import { Reading } from '../../ui/reading'
import type { ActivityProps } from '../activity'
import { bandOf } from '../common'
import { Feedback } from '../feedback'
import { type Name, PLAIN, SIX, type WorkshopLevel } from './level'
import { ChooseName, Line } from './name-panel'
import { Over } from './over'
import { type Blown, BlownPanel, MOST_BREATH, RoundPanel } from './round-panel'
import { followersOf, lineNow, nameWords, roundNow, rules, type WorkshopState } from './rules'
import { HomePanel, PinnedPanel } from './turn-panel'
import { useScene } from './use-scene'
import '../panel.css'
import './workshop.css'

interface Named {
  readonly item: Item
  readonly given: Name
  readonly right: boolean
  /** It was its second look. */
  readonly again: boolean
}

/** The workshop of rumours: the apprentice blows lines out of the horn; then the hat comes off, and each trick is named. */
export function View(props: ActivityProps<WorkshopLevel, WorkshopState>) {
  const { level, state, words, has, say, sound, listen } = props
  const [chosen, setChosen] = useState<string | null>(null)
  const [breath, setBreath] = useState(0)
  const [blown, setBlown] = useState<Blown | null>(null)
  const [pinning, setPinning] = useState(false)
  const [named, setNamed] = useState<Named | null>(null)
  const round = roundNow(level, state)
  const item = named?.item ?? lineNow(level, state)
  const last = rules.done(level, state)
  const { rounds } = level.forge

  const choose = (id: string) => {
    if (!round || blown || (state.blown[round.id] ?? []).includes(id)) return
    sound('paper')
    setChosen(id)
    scene.stand(
      state,
      round.options.findIndex(option => option.id === id),
    )
  }
  const pump = () => {
    if (blown) return
    const next = chosen ? Math.min(MOST_BREATH, breath + 1) : 0
    setBreath(next)
    scene.pump(next)
  }
  const blow = () => {
    const line = round?.options.findIndex(({ id }) => id === chosen) ?? -1
    const option = round?.options[line]
    if (!round || !option || blown || breath === 0) return
    props.agree(words(`${option.id}.text`), () => {
      setBlown({ round, option: option.id, breath, ok: option.ok, followers: option.followers })
      props.act({ do: 'blow', on: round.id, with: option.id })
      scene.blow(line, breath, option.ok ? round.trick : null)
    })
  }
  const afterBlow = () => {
    sound('tap')
    setBlown(null)
    setChosen(null)
    setBreath(0)
    scene.stand(state, null)
  }
  const hatOff = () => {
    if (!state.hat || round || blown) return
    setPinning(true)
    props.act({ do: 'hat', on: level.id })
    scene.hatOff()
  }

  const name = (given: Name) => {
    const now = lineNow(level, state)
    if (named || pinning || !now) return
    props.agree(say(nameWords(given)), () => {
      const right = rules.right(now, given)
      setNamed({ item: now, given, right, again: isSecondLook(state, now.id) })
      props.act({ do: 'name', on: now.id, with: given })
      scene.named(SIX.find(trick => trick === now.answer) ?? null, right)
    })
  }
  const next = () => {
    sound('tap')
    if (last) return props.finish()
    setNamed(null)
    scene.stand(state, null)
  }
  const scene = useScene(props, {
    pumped: pump,
    blown: blow,
    chosen: n => round?.options[n] && choose(round.options[n].id),
    hatOff,
  })
  const shared = { words, say, listen }
  const { art } = props

  return (
    <>
      <Over over={scene.over} still={props.stage === null} followers={followersOf(level, state)} say={say} />
      <div class="play-panel workshop">
        <Panel band={bandOf(level.hamlet)}>
          {blown && <BlownPanel {...shared} told={blown} more={round !== null} onNext={afterBlow} />}
          {!blown && round && (
            <RoundPanel
              {...shared}
              key={round.id}
              round={round}
              at={rounds.length - state.rounds.length + 1}
              of={rounds.length}
              blown={state.blown[round.id] ?? []}
              chosen={chosen}
              breath={breath}
              onChoose={choose}
              onPump={pump}
              onBlow={blow}
            />
          )}
          {!blown && !round && state.hat && (
            <HomePanel {...shared} art={art} level={level} state={state} onNext={hatOff} />
          )}
          {pinning && (
            <PinnedPanel {...shared} level={level} state={state} art={art} onNext={() => setPinning(false)} />
          )}
          {!state.hat && !pinning && item && (
            <>
              <Reading label={say('workshop.ask')}>
                <Line
                  {...shared}
                  key={`${item.id} ${state.given[item.id]?.length ?? 0}`}
                  item={item}
                  again={isSecondLook(state, item.id)}
                  told={named !== null}
                />
                {named && (
                  <Feedback
                    {...shared}
                    item={named.item}
                    right={named.right}
                    verdict={say(verdictOf(named))}
                    comesBack={!named.right && !named.again}
                    has={has}
                  />
                )}
              </Reading>
              <div class="play-foot">
                {named ? (
                  <Button kind="primary" icon={last ? 'lantern' : 'next'} big autoFocus onClick={next}>
                    {say(last ? 'workshop.last' : 'workshop.next')}
                  </Button>
                ) : (
                  <ChooseName say={say} onChoose={name} />
                )}
              </div>
            </>
          )}
        </Panel>
      </div>
    </>
  )
}

function verdictOf({ item, given, right, again }: Named) {
  if (right && again) return 'workshop.seen-again'
  if (right) return `workshop.right-${item.side}` as const
  return item.side === 'risky' && given !== PLAIN ? 'workshop.wrong-trick' : (`workshop.wrong-${item.side}` as const)
}
