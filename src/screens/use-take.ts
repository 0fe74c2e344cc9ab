import { useEffect, useRef, useState } from 'preact/hooks'
import type { Speaker } from '../core/clip'
import { judgeTake, LONGEST, type Refusal, type Take } from '../core/take'
import type { NoMicrophone, Recorded, Recorder } from '../platform/recorder'
import type { Valley } from '../platform/valley'

/** Where a try at one line stands. */
export type Trying =
  | { readonly at: 'idle' | 'opening' | 'recording' | 'judging' }
  | { readonly at: 'kept'; readonly id: string }
  | { readonly at: 'no-microphone'; readonly why: NoMicrophone }
  | { readonly at: 'refused'; readonly why: Refusal }
  /** `full`: the tablet could not keep it; it is still here. */
  | { readonly at: 'taken'; readonly take: Take; readonly recorded: Recorded; readonly full?: true }

export interface Trial {
  readonly now: Trying
  /** How loud it is just now, 0 to 1. */
  readonly level: number
  /** Begins, or ends what is being recorded. */
  readonly press: () => void
  readonly hear: () => void
  /** Tells whether the tablet could keep it. */
  readonly keep: () => Promise<boolean>
}

interface Line {
  readonly tag: string
  readonly key: string
  readonly vi: string
}

/** Records one line: begins, ends, judges, plays back and keeps. */
export function useTake(
  valley: Valley,
  line: Line,
  speaker: Speaker,
  { now, newId }: { now: () => number; newId: () => string },
): Trial {
  const [trying, setTrying] = useState<Trying>({ at: 'idle' })
  const [level, setLevel] = useState(0)
  const recorder = useRef<Recorder | null>(null)
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
      recorder.current?.cancel()
      recorder.current = null
    }
  }, [line.key, line.tag])

  const stop = async () => {
    const running = recorder.current
    if (!running) return
    recorder.current = null
    setTrying({ at: 'judging' })
    const recorded = await running.stop()
    const take = judgeTake(recorded.samples, recorded.rate)
    if (here.current)
      setTrying(typeof take === 'string' ? { at: 'refused', why: take } : { at: 'taken', take, recorded })
  }
  const begin = async () => {
    setTrying({ at: 'opening' })
    const opened = await valley.record(LONGEST, () => void stop())
    if (typeof opened === 'string') return setTrying({ at: 'no-microphone', why: opened })
    if (!here.current) return opened.cancel()
    recorder.current = opened
    setTrying({ at: 'recording' })
  }
  useEffect(() => {
    if (trying.at !== 'recording') return
    const ticking = setInterval(() => setLevel(recorder.current?.level() ?? 0), 80)
    return () => clearInterval(ticking)
  }, [trying.at])

  const taken = trying.at === 'taken' ? trying : null
  return {
    now: trying,
    level,
    press: () => void (trying.at === 'recording' ? stop() : begin()),
    hear: () => taken && void valley.play({ bytes: taken.recorded.bytes, cut: taken.take }),
    keep: async () => {
      if (!taken) return false
      const { bytes, type } = taken.recorded
      const clip = { id: newId(), ...line, speaker, at: now(), type, ...taken.take, yes: null }
      try {
        await valley.clips.keep(clip, bytes)
        setTrying({ at: 'kept', id: clip.id })
        return true
      } catch {
        setTrying({ ...taken, full: true })
        return false
      }
    },
  }
}
