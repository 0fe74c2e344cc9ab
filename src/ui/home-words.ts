import type { IconName } from './icon'

/** What a card tells of a form: where it comes from. */
export interface Told {
  readonly title: string
  readonly rows: readonly ToldRow[]
  /** All rows, fetched when the card is opened: sources and notes are more than the words themselves. */
  readonly whole?: () => Promise<readonly ToldRow[]>
}

export interface ToldRow {
  readonly name: string
  readonly text: string
}

/** What stands beside a Vietnamese text. */
export interface Said {
  readonly text: string
  /** It stands before the Vietnamese line, or instead of it. */
  readonly place: 'before' | 'after' | 'alone'
  /** How sure it is, as a picture and in a word or two. */
  readonly icon: IconName
  readonly status: string
  readonly told: Told
}

export interface HomeWords {
  /** For HTML: BCP 47, and which way it runs. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** Size of its letters, of that of Vietnamese ones; height of a line, of the size of its letters. */
  readonly scale: number
  readonly lineHeight: number
  /** Lines break at spaces alone. */
  readonly unbroken: boolean
  readonly closeLabel: string
  line(vietnamese: string): Said | null
  /** A sentence whose known words are marked. */
  pieces(vietnamese: string): readonly { readonly text: string; readonly told: Told | null }[] | null
}
