import { useRef, useState } from 'preact/hooks'
import type { Activity } from '../activities/activity'
import type { Learner } from '../core/learners'
import type { Level } from '../core/level'
import type { Answer, Run } from '../core/play'
import { type Change, everybodyIn, type Group, turnsOf } from '../core/turns'

interface TurnsProps {
  readonly level: Level
  readonly activity: Activity
  readonly run: Run
  /** Everybody who may sit at this tablet. */
  readonly learners: readonly Learner[]
  readonly group: Group
  readonly onSeat: (change: Change) => void
}

/**
 * Whose turn it is while several play. The tablet goes on when the child who judged has read why; until the next one says
 * that it is in their hands, everything is covered.
 */
export function useTurns(props: TurnsProps, answers: readonly Answer[], playing: boolean) {
  const { activity, level, run, learners } = props
  const [changes, setChanges] = useState(props.group.changes)
  const [holder, setHolder] = useState<string | null>(null)
  const [reading, setReading] = useState(0)
  const reads = useRef(0)
  const [asked, setAsked] = useState(false)
  const group: Group = { ...props.group, changes }
  const { now, present, beside } = turnsOf(activity.rules, level, run, answers, group)
  const several = everybodyIn(group).length > 1
  const known = (id: string | null) => learners.find(one => one.id === id)
  const player = known(now)
  const nameOf = (id: string) => known(id)?.nickname ?? ''
  return {
    group,
    /** The child shown as the one who plays; none where one plays alone. */
    shown: several ? (known(holder) ?? player) : undefined,
    /** Who must take the tablet before anything is seen again. */
    taking: playing && player && (asked || (several && reading === 0 && holder !== now)) ? player : undefined,
    /** Who hold their corners together, where two answer. */
    pair: group.hands && several && present.length > 1 ? { left: nameOf(now), right: nameOf(beside) } : null,
    present: present.flatMap(id => known(id) ?? []),
    away: learners.filter(one => !present.includes(one.id)),
    take() {
      setHolder(now)
      setAsked(false)
    },
    /** Somebody leaves or comes in the middle of the play. */
    change(learner: string, here: boolean) {
      const change = { n: answers.length, learner, here }
      setChanges([...changes, change])
      props.onSeat(change)
    },
    /** Something that was judged is still being read about; `isRead` knows it in the stroke in which it comes. */
    reading: reading > 0,
    isRead: () => reads.current > 0,
    ask: () => setAsked(true),
    read(more: boolean) {
      reads.current += more ? 1 : -1
      setReading(reads.current)
    },
  }
}
