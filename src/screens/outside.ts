import type { SoundName } from '../activities/activity'
import type { CardEye } from '../platform/cards'
import type { LessonFiles } from '../platform/carried'
import type { DeviceKey } from '../platform/device-key'
import type { EarlyJournal } from '../platform/early-journal'
import type { Files } from '../platform/files'
import type { OfflineState } from '../platform/offline'
import type { qrOf } from '../platform/qr'
import type { Chosen } from '../platform/settings'
import type { SheetEye } from '../platform/sheets'
import type { Valley } from '../platform/valley'
import type { Stage } from '../stage/stage'
import type { Say } from '../ui/say'
import type { Cameras } from '../ui/scanner'

/** A language found among the packs. */
export interface LanguageChoice {
  readonly tag: string
  readonly endonym: string
}

/** Everything outside the game, handed in by main: stores, clock, chance, sound, voice, network. */
export interface Outside {
  readonly journal: EarlyJournal
  /** Version of the game, for the settings page. */
  readonly version: string
  readonly files: Files
  readonly languages: readonly LanguageChoice[]
  readonly now: () => { at: number; sure: boolean }
  readonly newId: () => string
  readonly newSeed: () => number
  readonly sound: (name: SoundName) => void
  /** Speaks in the chosen language; null where no voice is. */
  readonly listen: (tag: string) => ((text: string) => void) | null
  /** Speaks without being asked, where the browser lets a page do so. */
  readonly speakItself: (text: string) => void
  readonly hush: () => void
  /** Whether the game says first what people recorded on this tablet. */
  readonly ownVoice: (on: boolean) => void
  /** Loads the words of the rooms for adults. */
  readonly adultWords: () => Promise<void>
  /** What people record and write on this tablet; fetched when first asked for. */
  readonly valley: () => Promise<Valley>
  readonly say: () => Say
  /** The choices of this tablet that are no records. */
  readonly chosen: () => Chosen
  readonly choose: (change: Partial<Chosen>) => void
  /** Loads the words of a language that may be chosen soon. */
  readonly fetchWords: (tag: string) => Promise<void>
  /** Tag of the language that words are in now. */
  readonly tag: () => string
  /** True when nothing should move that need not: chosen here, or by the device. */
  readonly calm: () => boolean
  readonly offline: () => OfflineState
  readonly update: () => void
  /** Opens the game anew. */
  readonly reload: () => void
  /** Resolves when the first screen is drawn, at once where the address leads past it: the rest comes behind it. */
  readonly shown: () => Promise<void>
  /** Opens the stage; null where no canvas is. */
  readonly stage: () => Promise<Stage | null>
  /** Calls back when words, choices, offline state or the journal changed; returns how to stop. */
  readonly watch: (changed: () => void) => () => void
  /** `answers`: the first screen is drawn, and answers. */
  readonly mark: (name: 'answers' | 'village-ready' | 'languages-at-hand') => void
  /** Fetches what opens a camera and reads QR codes, for `Scanner`. */
  readonly cameras: () => Promise<Cameras>
  /** Fetches what makes QR codes, for `QrPicture`. */
  readonly qr: () => Promise<typeof qrOf>
  /** Keeps the screen lit until what it gives is called. */
  readonly stayAwake: () => () => void
  readonly desk: DeskOutside
}

/** What only the teacher's desk needs. */
export interface DeskOutside {
  readonly secure: boolean
  readonly subtle: SubtleCrypto | null
  readonly randomBytes: (n: number) => Uint8Array
  readonly saveFile: (name: string, content: Blob) => void
  /** Hands a file to another app of the device; false when the person thought better of it. Null where that cannot be. */
  readonly shareFile: ((name: string, content: Blob) => Promise<boolean>) | null
  /** What this tablet signs with; null where it cannot. */
  readonly deviceKey: () => Promise<DeviceKey | null>
  /** Fetches what looks at a class that holds its paper cards up. */
  readonly cardEye: () => Promise<CardEye>
  /** Fetches what reads answer sheets of paper. */
  readonly sheetEye: () => Promise<SheetEye>
  readonly newId: () => string
  readonly newSeed: () => number
  /** A worker beside the page, for one task that takes long. */
  readonly newWorker: () => Worker
  readonly sampleAddress: string
  /** Address of this game, for links that bring something along. */
  readonly gameAddress: string
  /** What a package of one level is made of. */
  readonly lessonFiles: LessonFiles
}
