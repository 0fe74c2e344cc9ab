import { useEffect, useState } from 'preact/hooks'
import type { ActivityProps } from '../activity'
import { type Check, type Judgement, type Network, type NetworkLevel, networkOf, type Post } from './level'
import { rules } from './rules'
import type { Hour, Standing } from './scene'
import { loudspeakerHops, tell } from './spread'
import { current, lights, type NetworkState, past, type Step, startsOf } from './state'
import { useNight, type Watch } from './use-night'
import { type SceneHold, useScene } from './use-scene'

export type NetworkProps = ActivityProps<NetworkLevel, NetworkState>

/** A judgement that is being talked about. */
export interface Told {
  readonly post: Post
  readonly given: Judgement
  readonly right: boolean
  /** Houses that the loudspeaker reached. */
  readonly reached: readonly string[]
}

export interface Play {
  readonly network: Network
  readonly dayId: string
  readonly today: readonly string[]
  /** What is shown: a judged post is still being read until its feedback was seen. */
  readonly step: Step
  readonly post: Post | null
  /** Houses that the post came to. */
  readonly starts: readonly string[]
  readonly told: Told | null
  readonly standing: Standing
  readonly scene: SceneHold
  readonly watch: Watch
  /** What the last lantern did. */
  readonly notice: string
  readonly joined: (houses: readonly string[]) => string
  readonly read: () => void
  readonly open: (check: Check) => void
  readonly judge: (given: Judgement) => void
  readonly next: () => void
  readonly hang: (house: string) => void
  readonly toNight: () => void
  readonly toMorning: () => void
}

function standingOf(level: NetworkLevel, state: NetworkState): Standing {
  const evening = state.step === 'hang' || state.step === 'night'
  return {
    lights: lights(level, state, past(level, state).valley),
    lanterns: evening ? (state.lanterns[state.day] ?? []) : [],
  }
}

const HOURS: Readonly<Record<Step, Hour>> = { arrive: 'day', read: 'day', hang: 'day', night: 'night', end: 'dawn' }

/** Everything that the view knows and does: the state, what is being told, and the picture kept in step with it. */
export function usePlay(props: NetworkProps): Play {
  const { level, state, words, say, sound, act } = props
  const network = networkOf(level, state.pool)
  const [told, setTold] = useState<Told | null>(null)
  const [notice, setNotice] = useState('')
  const post = told?.post ?? current(level, state)
  const starts = post ? startsOf(network, post.id) : []
  const dayId = network.days[state.day]?.id ?? ''
  const today = state.order[state.day] ?? []
  const hung = state.lanterns[state.day] ?? []
  const step = told ? 'read' : state.step
  const nameOf = (house: string) => words(`${house}.name`)

  const judge = (given: Judgement) => {
    if (!post) return
    const right = rules.right(post, given)
    const before = tell(past(level, state).valley, starts, post.id)
    const hops = given === 'cho-qua' ? loudspeakerHops(network, before, post.id) : []
    setTold({ post, given, right, reached: [...new Set(hops.map(hop => hop.to))] })
    const next = act({ do: 'judge', on: post.id, with: given })
    sound(right ? 'right' : 'look-again')
    void scene.play(async made => {
      await (given === 'cho-qua' ? made.letPass(hops) : made.stop(starts[0] ?? ''))
      await made.become({ ...standingOf(level, next), lanterns: [] })
    })
  }
  const choose = (given: Judgement) => {
    if (told || !post) return
    const layBack = () => void scene.play(async made => made.allow(wish.mode, wish.houses, wish.lanternsLeft))
    props.agree(say(given === 'chan' ? 'network.stop' : 'network.let-pass'), () => judge(given), layBack)
  }
  const hang = (house: string, wanted = !hung.includes(house)) => {
    if (step !== 'hang' || hung.includes(house) === wanted) return
    const next = act({ do: wanted ? 'hang' : 'take', on: house })
    if (next === state) return setNotice(say('network.hang-none-left'))
    sound(wanted ? 'lantern' : 'paper')
    setNotice(say(wanted ? 'network.hang-hung' : 'network.hang-taken', { house: nameOf(house) }))
    void scene.play(made => made.become(standingOf(level, next)))
  }
  const toNight = () => {
    if (step !== 'hang') return
    sound('rain')
    setNotice('')
    act({ do: 'night', on: dayId })
  }
  const toMorning = () => {
    sound('tap')
    const next = act({ do: 'morning', on: dayId })
    void scene.play(async made => made.stand(standingOf(level, next), HOURS[next.step]))
  }

  const mode = step === 'hang' ? 'hang' : step === 'read' && !told ? 'judge' : 'none'
  const wish = {
    standing: standingOf(level, state),
    hour: HOURS[state.step],
    houses: starts,
    lanternsLeft: network.lanterns - hung.length,
    mode,
  } as const
  const hand = {
    letPass: () => choose('cho-qua'),
    stop: () => choose('chan'),
    hang: (house: string) => hang(house, true),
    night: toNight,
  }
  const scene = useScene(props, wish, hand, step === 'read' ? starts : [])
  const watch = useNight(level, state, scene)
  useMagpie(scene, step, post, told !== null, post ? starts : today.flatMap(id => startsOf(network, id).slice(0, 1)))

  return {
    network,
    dayId,
    today,
    step,
    post,
    starts,
    told,
    standing: step === 'night' ? watch.standing : wish.standing,
    scene,
    watch,
    notice,
    joined: houses => joinNames(houses.map(nameOf), (first, last) => say('network.and', { first, last })),
    read: () => {
      sound('tap')
      act({ do: 'arrive', on: dayId })
    },
    open: check => {
      sound('paper')
      if (post) act({ do: 'open', on: post.id, with: check })
    },
    judge: choose,
    next: () => {
      sound('tap')
      setTold(null)
    },
    hang,
    toNight,
    toMorning,
  }
}

/** Chích Chòe flies in with the post that is read, and in the morning with all of them. */
function useMagpie(scene: SceneHold, step: Step, post: Post | null, told: boolean, houses: readonly string[]): void {
  const brings = step === 'arrive' ? 'all' : step === 'read' && post && !told ? post.id : null
  useEffect(() => {
    if (brings) void scene.play(made => made.bring(houses))
  }, [brings, scene.ready])
}

function joinNames(names: readonly string[], and: (first: string, last: string) => string): string {
  return names.length < 2 ? (names[0] ?? '') : and(names.slice(0, -1).join(', '), names.at(-1)!)
}
