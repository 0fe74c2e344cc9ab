import type { ComponentChildren, ComponentType } from 'preact'
import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Activity, ActivityProps, SoundName } from '../activities/activity'
import { ReadingWhy } from '../activities/feedback'
import type { Learner } from '../core/learners'
import type { Level } from '../core/level'
import type { Answer, Run } from '../core/play'
import { fold } from '../core/play'
import type { Change, Group } from '../core/turns'
import type { Web } from '../core/web'
import type { Stage } from '../stage/stage'
import { RoundButton } from '../ui/button'
import { Chip } from '../ui/card'
import { onward, useKeys } from '../ui/dom'
import { Lanterns } from '../ui/lantern'
import { Aloud } from '../ui/listen'
import type { Say } from '../ui/say'
import { BothHands, useBothHands } from './both-hands'
import { Intro } from './intro'
import { PassOn } from './pass-on'
import { Paused } from './paused'
import { hamletArt } from './scenery'
import { Turn } from './turn'
import { useSceneRectangle } from './use-scene-rectangle'
import { useTurns } from './use-turns'
import './play.css'

export interface PlayProps {
  readonly level: Level
  readonly activity: Activity
  readonly View: ComponentType<ActivityProps<Level, unknown>>
  readonly run: Run
  /** What was answered before the play was cut off. */
  readonly answers: readonly Answer[]
  /** Null where none can be earned. */
  readonly stars: number | null
  readonly words: (key: string) => string
  readonly has: (key: string) => boolean
  readonly vietnamese: (key: string) => string
  readonly drawing: (id: string) => string
  readonly say: Say
  readonly art: (path: string) => string
  readonly stage: Stage | null
  readonly web: Web | null
  readonly sound: (name: SoundName) => void
  readonly listen: ((text: string) => void) | null
  /** Writes down the nth answer of this play. */
  readonly onAnswer: (n: number, answer: Answer) => void
  /** The children on this tablet, who may play along; none where this is one child's own. */
  readonly learners: readonly Learner[]
  /** Those who take turns; one child alone where nobody was called. */
  readonly group: Group
  readonly onTogether: (friends: readonly string[], hands: boolean) => void
  readonly onSeat: (change: Change) => void
  readonly onFinish: (state: unknown, answers: readonly Answer[], group: Group) => void
  /** Another child has the tablet, and plays at once. */
  readonly onNext: (learner: string) => void
  /** A child who was not here yet has it. */
  readonly onOther: () => void
  readonly onLeave: () => void
  /** Null where a play cannot be begun anew. */
  readonly onStartOver: (() => void) | null
  readonly onHelp: () => void
  /** Language, sound and the like, without leaving the play. */
  readonly onSettings: () => void
}

/** A level being played: its story first, then the mechanic's own view, under one frame with pause and help. */
export function Play(props: PlayProps) {
  const { level, activity, run, say, stage } = props
  const { rules } = activity
  const begun = props.answers.length > 0
  const [told, setTold] = useState(begun)
  const [paused, setPaused] = useState(false)
  const first = useMemo(() => fold(rules, level, run, props.answers), [rules, level, run])
  const [state, setState] = useState<unknown>(first)
  const now = useRef({ state: first, answers: props.answers })
  const scene = useSceneRectangle(stage)
  // What the canvas holds was made for another frame; views ask for their picture in an effect, thus after this.
  useLayoutEffect(() => stage?.veil(), [stage])

  const act = (answer: Answer): unknown => {
    const next = rules.step(level, now.current.state, answer)
    // An answer that does not fit leaves the state as it was, and is not worth writing down.
    if (next === now.current.state) return next
    props.onAnswer(now.current.answers.length, answer)
    now.current = { state: next, answers: [...now.current.answers, answer] }
    setState(next)
    return next
  }

  // When everything is decided nobody is waited for any more.
  const turns = useTurns(props, now.current.answers, told && !rules.done(level, state))
  const hands = useBothHands(turns.pair)
  const waiting = turns.pair && hands.waiting
  // Who let go of a thing of the picture while the play was being paused has not answered.
  const agree: typeof hands.agree = (answer, give, back) => (paused ? back?.() : hands.agree(answer, give, back))
  const finish = () => props.onFinish(now.current.state, now.current.answers, turns.group)
  // Cut off after the last answer: everything is decided, only the result was not seen.
  useEffect(() => {
    if (begun && rules.done(level, first)) finish()
  }, [])

  useKeys({ h: props.onHelp, p: () => setPaused(true) })
  const [{ at, of }, setCount] = useState(() => rules.progress(level, first))
  // What was judged is the one at hand for as long as it is read about.
  useLayoutEffect(() => {
    if (!turns.isRead()) setCount(rules.progress(level, state))
  }, [state, turns.reading])
  const friends = props.learners.filter(({ id }) => id !== props.group.first[0])
  const { View } = props
  return (
    <Spoken covered={turns.taking !== undefined} onRead={turns.read}>
      <main class="play" inert={turns.taking !== undefined} data-mechanic={level.mechanic} data-told={told}>
        <h1 class="hidden-words">{props.words(`${level.id}.title`)}</h1>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that come from the words within */}
        <div class="play-parts" inert={waiting !== null} onKeyDown={onward}>
          <div class="play-scene" ref={scene}>
            <img
              class="play-hamlet"
              src={props.art(hamletArt(level.hamlet))}
              alt=""
              data-hamlet={level.hamlet}
              draggable={false}
            />
          </div>
          <div class="play-hud">
            <RoundButton icon="pause" label={say('play.pause')} onClick={() => setPaused(true)} />
            {told && (
              <Chip class="play-progress">
                <span aria-hidden="true">{say('play.progress', { at, of })}</span>
                <span class="hidden-words">{say('play.progress-label', { at, of })}</span>
              </Chip>
            )}
            <span class="play-hud-end">
              {told && turns.shown && <Turn {...props} player={turns.shown} />}
              {!(told && turns.shown) && props.stars !== null && (
                <Chip class="play-stars">
                  <Lanterns of={3} lit={props.stars} />
                </Chip>
              )}
              <RoundButton icon="lifebuoy" label={say('play.help')} onClick={props.onHelp} class="help-button" />
            </span>
          </div>
          {told ? (
            <View
              level={level}
              state={state}
              run={run}
              words={props.words}
              has={props.has}
              vietnamese={props.vietnamese}
              drawing={props.drawing}
              say={say}
              art={props.art}
              stage={stage}
              web={props.web}
              sound={props.sound}
              listen={props.listen}
              agree={agree}
              act={act}
              finish={finish}
              pause={() => setPaused(true)}
            />
          ) : (
            <Intro
              level={level}
              words={props.words}
              say={say}
              art={props.art}
              stage={stage}
              listen={props.listen}
              friends={friends}
              onTogether={props.onTogether}
              onStart={() => {
                props.sound('tap')
                turns.take()
                setTold(true)
              }}
            />
          )}
        </div>
        {turns.pair && waiting && (
          <BothHands {...hands} pair={turns.pair} waiting={waiting} say={say} listen={props.listen} />
        )}
      </main>
      {paused && (
        <Paused
          {...props}
          begun={now.current.answers.length > 0}
          onWho={props.learners.length > 1 && !rules.done(level, state) ? turns.ask : null}
          others={props.learners.length > 1 ? friends.filter(one => turns.away.includes(one)) : null}
          onGoOn={() => setPaused(false)}
        />
      )}
      {turns.taking && (
        <PassOn
          {...turns}
          player={turns.taking}
          say={say}
          art={props.art}
          onTake={() => {
            props.sound('hop')
            turns.take()
          }}
          onChange={turns.change}
        />
      )}
    </Spoken>
  )
}

/** What is covered is not read out by itself; and whoever reads why is told of. */
function Spoken(props: { covered: boolean; onRead: (reads: boolean) => void; children: ComponentChildren }) {
  const aloud = useContext(Aloud)
  const heard = useMemo(() => (props.covered ? { ...aloud, itself: null } : aloud), [aloud, props.covered])
  const latest = useRef(props.onRead)
  latest.current = props.onRead
  const [read] = useState(() => (reads: boolean) => latest.current(reads))
  return (
    <Aloud.Provider value={heard}>
      <ReadingWhy.Provider value={read}>{props.children}</ReadingWhy.Provider>
    </Aloud.Provider>
  )
}
