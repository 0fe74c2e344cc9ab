import { useState } from 'preact/hooks'
import type { LevelText } from '../content/level-text'
import type { HomesOnPaper } from '../content/load-home'
import type { Plan } from '../content/plan'
import type { ClueUse } from '../core/clue-use'
import { isKind } from '../core/entry'
import type { Journal } from '../core/journal'
import type { LevelCard } from '../core/level'
import type { RemarkBank } from '../core/remark-bank'
import type { SoundName } from '../core/sound'
import type { CardEye } from '../platform/cards'
import type { LessonFiles } from '../platform/carried'
import type { qrOf } from '../platform/qr'
import type { SheetEye } from '../platform/sheets'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import type { Say } from '../ui/say'
import type { Cameras } from '../ui/scanner'
import './desk.css'
import { FirstPassphrase, Insecure, Unlock } from './gate'
import { TermPlan } from './plan'
import { Room } from './room'
import { useIdle } from './use-idle'
import { useJournal } from './use-journal'
import type { Crypt } from './vault'

/** What this device remembers about the desk. */
export interface DeskHabits {
  /** Minutes without a touch after which a desk left open on a shared tablet locks itself. */
  readonly deskLock: number
  /** Wrong passphrases in a row. */
  readonly deskWrong: number
}

const MINUTE_MS = 60 * 1000

export interface DeskProps {
  readonly journal: Journal
  /** Levels in the order of the course. */
  readonly course: readonly LevelCard[]
  /** Tests before and after; they are no levels of the table. */
  readonly tests: readonly LevelCard[]
  readonly levelTitle: (id: string) => string
  readonly loadPlan: () => Promise<Plan>
  /** What remarks are drafted from, and which clues each level practises: fetched when asked for. */
  readonly loadRemarks: () => Promise<RemarkBank>
  readonly loadClues: () => Promise<readonly ClueUse[]>
  readonly say: Say
  /** Language that `say` speaks. */
  readonly tag: string
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** School year, as in `2026-2027`. */
  readonly year: string
  /** Whether this address is a secure context; without one the desk opens nothing. */
  readonly secure: boolean
  readonly subtle: SubtleCrypto | null
  readonly randomBytes: (n: number) => Uint8Array
  /** Rounds of PBKDF2 for a new passphrase; left out except in tests. */
  readonly rounds?: number
  /** Address of a learner's picture. */
  readonly art: (path: string) => string
  readonly saveFile: (name: string, content: Blob) => void
  /** Fetches what opens a camera, what makes QR codes; keeps the screen lit until what it gives is called. */
  readonly cameras: () => Promise<Cameras>
  readonly qr: () => Promise<typeof qrOf>
  readonly stayAwake: () => () => void
  readonly sound: (name: SoundName) => void
  /** Nothing should move that need not. */
  readonly calm: boolean
  /** Fetches what looks at a class that holds its paper cards up. */
  readonly cardEye: () => Promise<CardEye>
  /** Fetches what reads answer sheets of paper. */
  readonly sheetEye: () => Promise<SheetEye>
  /** Opens a level in the chosen language. */
  readonly openLevel: (id: string) => Promise<LevelText>
  /** What may stand beside Vietnamese on paper. */
  readonly homes: HomesOnPaper
  readonly newId: () => string
  readonly newSeed: () => number
  /** A worker for one task of `jobs.ts`. */
  readonly newWorker: () => Worker
  /** Address of the invented class list. */
  readonly sampleAddress: string
  /** Address of this game. */
  readonly gameAddress: string
  readonly lessonFiles: LessonFiles
  readonly habits: DeskHabits
  readonly onHabit: (change: Partial<DeskHabits>) => void
  readonly leave: () => void
}

/** The teacher's desk. Names are readable only here, only while it is unlocked, and gone when it closes. */
export function Desk(props: DeskProps) {
  return (
    <>
      <NotSaved {...props} />
      <Screen {...props} />
    </>
  )
}

/** What the rooms of the desk are given besides: the way to the plan, which needs no passphrase. */
export interface PlanningProps {
  readonly onPlan: () => void
}

function Screen(props: DeskProps) {
  const { journal, secure, subtle, randomBytes, rounds, say, leave } = props
  const [planning, setPlanning] = useState(false)
  const onPlan = () => setPlanning(true)
  const { entries } = useJournal(journal)
  const [key, setKey] = useState<CryptoKey | null>(null)
  const [anew, setAnew] = useState(false)
  useIdle(props.habits.deskLock * MINUTE_MS, () => setKey(null))
  // The desk stays unlocked behind the plan.
  if (planning) return <TermPlan {...props} onBack={() => setPlanning(false)} />
  if (!secure || !subtle) return <Insecure say={say} address={props.gameAddress} leave={leave} onPlan={onPlan} />

  const crypt: Crypt = { subtle, randomBytes, rounds }
  const vault = entries.findLast(isKind('vault'))?.body
  if (key) return <Room {...props} onPlan={onPlan} crypt={crypt} cryptoKey={key} lock={() => setKey(null)} />
  if (vault && !anew) {
    return (
      <Unlock
        say={say}
        onPlan={onPlan}
        crypt={crypt}
        vault={vault}
        leave={leave}
        habits={props.habits}
        onWrong={deskWrong => props.onHabit({ deskWrong })}
        onKey={setKey}
        onForgot={() => setAnew(true)}
      />
    )
  }
  return (
    <FirstPassphrase
      say={say}
      onPlan={onPlan}
      crypt={crypt}
      journal={journal}
      leave={anew ? () => setAnew(false) : leave}
      onKey={made => {
        props.onHabit({ deskWrong: 0 })
        setAnew(false)
        setKey(made)
      }}
    />
  )
}

/** The disk is full: said as long as it is so. */
function NotSaved({ journal, say }: DeskProps) {
  const { keeping } = useJournal(journal)
  return (
    <div class="desk-not-saved" role="alert">
      {keeping === 'waiting' && (
        <>
          <Icon name="warning" size={28} />
          <span>{say('desk.not-saved')}</span>
          <Button onClick={() => journal.retry()}>{say('desk.try-save')}</Button>
        </>
      )}
    </div>
  )
}
