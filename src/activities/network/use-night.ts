import { useEffect, useRef, useState } from 'preact/hooks'
import { type NetworkLevel, networkOf } from './level'
import type { Standing } from './scene'
import { afterStep, type NightStep, type Valley } from './spread'
import { lights, type NetworkState, past } from './state'
import type { SceneHold } from './use-scene'

/** Time to read what a step did before the next sets out. */
const DWELL_MS = 1100

export interface Watch {
  readonly steps: readonly NightStep[]
  /** Steps seen so far. */
  readonly seen: number
  readonly running: boolean
  /** Nothing moves here: the night is read, not watched. */
  readonly still: boolean
  readonly standing: Standing
  readonly back: () => void
  /** Goes on by itself where things move, else by one step. */
  readonly on: () => void
  readonly pause: () => void
  readonly again: () => void
  readonly skip: () => void
}

/** The map after each step of the last night, dusk first. */
function standings(level: NetworkLevel, state: NetworkState): { steps: readonly NightStep[]; after: Standing[] } {
  const hung = state.lanterns[state.day] ?? []
  const night = past(level, state).nights.at(-1)
  if (!night) return { steps: [], after: [{ lights: new Map(), lanterns: hung }] }
  const stand = (valley: Valley): Standing => ({ lights: lights(level, state, valley), lanterns: hung })
  const after = [stand(night.dusk)]
  let valley = night.dusk
  for (const step of night.steps) {
    valley = afterStep(valley, step)
    after.push(stand(valley))
  }
  return { steps: night.steps, after }
}

/** The night as something to watch: it plays by itself, can be rewound by a step and watched again. It changes no answer. */
export function useNight(level: NetworkLevel, state: NetworkState, scene: SceneHold): Watch {
  const active = state.step === 'night'
  const { steps, after } = active ? standings(level, state) : { steps: [], after: [] }
  const [seen, setSeen] = useState(0)
  const [running, setRunning] = useState(false)
  const turn = useRef(0)

  const stop = () => {
    turn.current++
    setRunning(false)
  }
  const show = (n: number) => scene.play(async made => made.stand(after[n]!, 'night'))
  const run = async (from: number, to: number) => {
    const mine = ++turn.current
    setRunning(true)
    for (let n = from; n < to && mine === turn.current; n++) {
      setSeen(n + 1)
      await scene.play(made => made.carry(steps[n]!, after[n + 1]!))
      if (mine === turn.current && n + 1 < to) await scene.play(made => made.wait(DWELL_MS))
    }
    if (mine === turn.current) setRunning(false)
  }

  const key = active ? `${networkOf(level, state.pool).days[state.day]?.id}` : ''
  useEffect(() => {
    stop()
    // Where nothing moves the whole night stands there to be read, and can be gone through step by step.
    const first = scene.moves() ? 0 : steps.length
    setSeen(first)
    if (!active) return
    void show(first)
    if (scene.moves()) void run(0, steps.length)
    return stop
  }, [key, scene.ready])

  return {
    steps,
    seen,
    running,
    still: !scene.moves(),
    standing: after[seen] ?? after[0] ?? { lights: new Map(), lanterns: [] },
    back: () => {
      stop()
      const to = Math.max(0, seen - 1)
      setSeen(to)
      void show(to)
    },
    on: () => void run(seen, scene.moves() ? steps.length : seen + 1),
    pause: stop,
    again: () => {
      stop()
      const first = scene.moves() ? 0 : Math.min(1, steps.length)
      setSeen(first)
      void show(first)
      if (scene.moves()) void run(0, steps.length)
    },
    skip: () => {
      stop()
      setSeen(steps.length)
      void show(steps.length)
    },
  }
}
