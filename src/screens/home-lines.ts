import { type Home, type HomeLine, openHome } from '../core/home'
import { type HomePack, type HomeString, isSafety, type KeyWord } from '../core/home-pack'
import { FONT_NAMES, fontsOf, needFonts } from '../ui/fonts'
import type { HomeWords, Said, Told } from '../ui/home-words'
import type { IconName } from '../ui/icon'
import type { Say } from '../ui/say'
import { showHome } from '../ui/two-lines'

/** How the home language stands beside Vietnamese: before it, after it, or alone where a speaker has said yes. */
export type LineOrder = 'under' | 'over' | 'alone'

export const ICONS: Readonly<Record<HomeString['status'], IconName>> = {
  attested: 'book',
  rule: 'swap',
  draft: 'edit',
  reviewed: 'check',
}

/** Finds all that is told of a form; rejects where that is neither stored nor reachable. */
export type FindTold = <T extends HomeString | KeyWord>(form: T) => Promise<T>

/** A language as it stands beside Vietnamese: made once, and shown until something of it changes. */
export function wordsOf(pack: HomePack, drafts: boolean, order: LineOrder, say: Say, find: FindTold): HomeWords {
  return homeWords(pack, homeOf(pack, drafts), order, say, find)
}

const homes = new WeakMap<HomePack, Map<boolean, Home>>()

/** What finds its lines; made once, and ahead of time where somebody may choose it. */
export function homeOf(pack: HomePack, drafts: boolean): Home {
  const made = homes.get(pack) ?? new Map<boolean, Home>()
  const home = made.get(drafts) ?? openHome(pack, { drafts })
  homes.set(pack, made.set(drafts, home))
  return home
}

/** Its letters, where the program has them; those of a script unknown here are the device's. */
export function needFontsOf({ language }: HomePack): Promise<void> {
  const known = language.fonts.filter(name => FONT_NAMES.includes(name))
  return needFonts([...new Set([...known, ...fontsOf(language.endonym)])])
}

/** Puts it beside Vietnamese on every screen from the next drawing on; null: Vietnamese alone. */
export const show: (words: HomeWords | null) => void = showHome

function homeWords({ language }: HomePack, home: Home, order: LineOrder, say: Say, find: FindTold): HomeWords {
  const script = language.called ?? language.endonym
  const tell: Tell = (form, title = form.text) => {
    // Written when a card is opened: a page has a hundred forms, and few are ever asked about.
    const rows = () => toldOf(form, script, say).rows
    const away = () => ({ name: say('languages.told-source'), text: say('languages.told-away') })
    return {
      title,
      get rows() {
        return rows()
      },
      whole: () =>
        find(form).then(
          found => toldOf(found, script, say).rows,
          () => [...rows(), away()],
        ),
    }
  }
  const line = remembered((text: string) => {
    const found = home.line(text)
    return found && saidOf(found, text, order, tell, say)
  })
  return {
    lang: language.html,
    dir: language.dir,
    scale: language.scale,
    lineHeight: language.lineHeight,
    unbroken: language.breaks === 'spaces',
    closeLabel: say('languages.close'),
    line,
    pieces: remembered(
      text => home.pieces(text)?.map(piece => ({ text: piece.text, told: piece.word && tell(piece.word) })) ?? null,
    ),
  }
}

/** Texts that a screen draws again and again are looked up once; those with numbers in them must not pile up. */
function remembered<T>(look: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size > 2000) known.clear()
    const found = look(text)
    known.set(text, found)
    return found
  }
}

function saidOf(line: HomeLine, vietnamese: string, order: LineOrder, tell: Tell, say: Say): Said {
  const { origin, text } = line
  return {
    text,
    place: order === 'alone' && line.alone ? 'alone' : line.second || order === 'over' ? 'after' : 'before',
    icon: origin.recorded ? 'micro' : ICONS[origin.status],
    status: say(`languages.status-${origin.status}`),
    told: tell({ ...origin, vietnamese }, text),
  }
}

/** A form, with the Vietnamese text that it stands beside: a line with gaps is filled there. */
type Form = (HomeString | KeyWord) & { readonly vietnamese?: string }
type Tell = (form: Form, title?: string) => Told

/** The card of a form: what it means, and where it comes from. Only what is known is said. */
export function toldOf(origin: Form, script: string, say: Say): Told {
  const { status, source, note, by, when, from, recorded } = origin
  const rows = [
    [
      say(isWord(origin) ? 'languages.told-meaning' : 'languages.told-vi'),
      isWord(origin) ? origin.called : (origin.vietnamese ?? origin.vi),
    ],
    [say('languages.told-script'), script],
    [say('languages.told-status'), say(`languages.told-${status}`)],
    [say('languages.told-by'), by && say('languages.told-by-when', { by, when: dateOf(when) })],
    [say('languages.told-recorded'), recorded && say('languages.told-recorded-who', recorded)],
    [say('languages.told-source'), source],
    [say('languages.told-from'), from],
    [say('languages.told-back'), isWord(origin) ? undefined : origin.back],
    [say('languages.told-note'), note],
    [
      say('languages.told-safety-name'),
      !isWord(origin) && status !== 'reviewed' && isSafety(origin.key) && say('languages.told-safety'),
    ],
  ] as const
  // The spelling that it was written from has letters of its own.
  void needFonts(fontsOf(`${origin.text} ${from ?? ''}`))
  return { title: origin.text, rows: rows.flatMap(([name, text]) => (text ? [{ name, text: readable(text) }] : [])) }
}

/** A gap that is filled on the screen is none of a reader's letters. */
const readable = (text: string) => text.replace(/\{\{\w+\}\}/g, '…')

const isWord = (origin: HomeString | KeyWord): origin is KeyWord => 'concept' in origin

/** Days are written as in Vietnamese, whatever the language: none of these has rules of its own in the browser. */
const dateOf = (day = '') => (day ? new Intl.DateTimeFormat('vi', { timeZone: 'UTC' }).format(new Date(day)) : '')
