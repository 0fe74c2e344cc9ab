import type { ComponentType } from 'preact'
import type { Pupil } from '../core/class-list'
import type { Entry } from '../core/entry'
import type { GradeRule } from '../core/grade-rule'
import type { PupilResult } from '../core/results'
import type { Steps } from '../core/steps'
import type { ClassRoomProps } from './class-room'
import { remarkReader } from './kept-remarks'
import { inSlices } from './slices'

export interface InnerProps extends ClassRoomProps {
  /** In the order of the register; none where their names are under a passphrase that was given up. */
  readonly pupils: readonly Pupil[]
  readonly results: ReadonlyMap<string, PupilResult>
  readonly rule: GradeRule
  readonly entries: readonly Entry[]
  readonly onBack: () => void
}

type Load = (of: InnerProps) => Promise<ComponentType<InnerProps>>

export type Room = 'page' | 'whole' | 'cards' | 'assign' | 'collect' | 'systems' | 'care' | 'fill'

/** Rooms behind a class's table, fetched when they are first entered. */
export const ROOMS: Readonly<Record<Room, Load>> = {
  page: async () => (await import('./class-page')).ClassPage,
  whole: async () => (await import('./whole')).Whole,
  cards: async () => (await import('./cards')).Cards,
  assign: async () => (await import('./assign')).Assign,
  collect: async () => (await import('./collect')).Collect,
  systems: async () => (await import('./systems')).Systems,
  care: async () => (await import('./care')).Care,
  fill: async of => {
    // Whoever does not want to wait goes back; what was drafted meanwhile is nowhere.
    const drafting = <Made,>(steps: Steps<Made>) =>
      inSlices(
        steps,
        () => {},
        () => false,
      )
    const remarks = remarkReader(of, of.pupils, of.results, of.entries, drafting)
    const [{ Fill }, remarkOf] = await Promise.all([import('./fill'), remarks])
    return props => <Fill {...props} remarkOf={typeof remarkOf === 'string' ? undefined : remarkOf} />
  },
}
