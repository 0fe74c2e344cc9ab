import { useEffect, useMemo, useState } from 'preact/hooks'
import type { LanguageRow } from '../content/homes'
import { draftsOfClass } from '../core/drafts'
import { openHome } from '../core/home'
import type { HomePack } from '../core/home-pack'
import { type LineBeside, lineOnPaper, speaksOnPaper, type WordBeside, wordsOnPaper } from '../core/paper-home'
import { Button } from '../ui/button'
import { FONT_NAMES, needFonts } from '../ui/fonts'
import { Icon } from '../ui/icon'
import { Choice } from './choice'
import type { ClassLevel } from './class-level'
import type { WholeProps } from './whole'

/** What stands beside the Vietnamese lines of a paper game. */
export interface Beside {
  /** For HTML: language, and which way it runs; height of its lines and size of its letters, of those of Vietnamese. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly lineHeight?: number
  readonly scale?: number
  /** Its language is young: what no speaker has read is marked, and the sheet says what the mark means. */
  readonly young: boolean
  /** Key of a line, null for one of the interface, and its Vietnamese words. */
  readonly line: (key: string | null, vietnamese: string) => LineBeside | null
  /** Where no line of the level may be shown: words of it that are known, under the name of the language. */
  readonly words: { readonly name: string; readonly known: readonly WordBeside[] } | null
}

/** Words that fit a few lines at the foot of a sheet. */
const MOST_WORDS = 24
/** One language alone, or Vietnamese before the one that words are in; else the tag of a language of home. */
const [ALONE, BOTH] = ['one', 'both'] as const
const VIETNAMESE = 'vi'

type Found = { readonly beside: Beside; readonly hidden: boolean } | 'broken' | null

/** Which languages a paper game is printed in. */
export interface PaperLines {
  readonly value: string
  readonly onChoose: (lines: string) => void
  /** Value and words of each that can be had. */
  readonly choices: readonly (readonly [string, string])[]
  readonly beside: Beside | null
  /** Name of the language of home that was chosen, and what was found of it; null where none was. */
  readonly home: { readonly name: string; readonly found: Found } | null
}

/** Two languages are small where the cards are long: they are asked for, here or by the tablet's own choice. */
export function usePaperLines(props: WholeProps, level: ClassLevel | null): PaperLines {
  const { say, tag, homes } = props
  const rows = useHomeRows(props)
  const [lines, setLines] = useState(tag === VIETNAMESE ? (homes.chosen ?? ALONE) : ALONE)
  const row = rows.find(one => one.tag === lines)
  const found = useHomeBeside(props, level, row?.tag ?? null)
  const own =
    level && tag !== VIETNAMESE && level.text.has(`${level.played.id}.title`) ? chosenBeside(level, tag) : null
  return {
    value: row || own ? lines : ALONE,
    onChoose: setLines,
    choices: [
      ...(own ? [[BOTH, say('whole.paper-in-both')] as const] : []),
      [ALONE, say(own ? 'whole.paper-in-one' : 'whole.paper-in-vi')],
      ...rows.map(one => [one.tag, say('whole.paper-home', { name: nameOf(one) })] as const),
    ],
    beside: row ? (found && found !== 'broken' ? found.beside : null) : lines === BOTH ? own : null,
    home: row ? { name: nameOf(row), found } : null,
  }
}

const nameOf = ({ called, endonym }: LanguageRow) => called ?? endonym

/** The language that words are in now, where that is another than Vietnamese. */
function chosenBeside({ text }: ClassLevel, lang: string): Beside {
  const line = (key: string | null) => (key !== null && text.has(key) ? { text: text.words(key), unread: false } : null)
  return { lang, dir: 'ltr', young: false, line, words: null }
}

/** The languages of home that have anything to print. They stand beside Vietnamese. */
function useHomeRows({ homes, tag }: WholeProps): readonly LanguageRow[] {
  const [rows, setRows] = useState<readonly LanguageRow[]>([])
  useEffect(() => {
    let here = true
    // Neither stored nor reachable: paper is printed in Vietnamese.
    const none = () => {}
    if (tag === VIETNAMESE) void homes.rows().then(found => here && setRows(found.filter(hasAnything)), none)
    return () => {
      here = false
    }
  }, [tag])
  return rows
}

const hasAnything = ({ meter }: LanguageRow) =>
  meter !== null && meter.attested + meter.rule + meter.draft + meter.reviewed + meter.keyWords > 0

/** The lines of a level in a language of home, 'broken' where they cannot be had, null while they are fetched. */
function useHomeBeside({ homes, entries, shown }: WholeProps, level: ClassLevel | null, tag: string | null): Found {
  const [pack, setPack] = useState<HomePack | 'broken' | null>(null)
  const id = level?.played.id
  useEffect(() => {
    let here = true
    setPack(null)
    if (tag !== null && id !== undefined)
      homes.open(tag, id).then(
        async found => {
          await needFonts(found.language.fonts.filter(name => FONT_NAMES.includes(name)))
          if (here) setPack(found)
        },
        () => here && setPack('broken'),
      )
    return () => {
      here = false
    }
  }, [tag, id])
  const drafts = draftsOfClass(entries, shown.name)
  return useMemo(() => {
    if (pack === 'broken') return pack
    return pack && level && besideOf(pack, level, drafts)
  }, [pack, level, drafts])
}

function besideOf(pack: HomePack, { text, items }: ClassLevel, drafts: boolean) {
  const { html: lang, dir, lineHeight, scale, endonym } = pack.language
  const texts = items.flatMap(({ card }) => card.lines.map(({ key }) => text.vietnamese(key)))
  const home = openHome(pack, { drafts })
  const speaks = speaksOnPaper(home, texts)
  const known = speaks ? [] : wordsOnPaper(home, texts, MOST_WORDS)
  const beside: Beside = {
    ...{ lang, dir, lineHeight, scale, young: true },
    line: (_, vietnamese) => lineOnPaper(home, vietnamese),
    words: known.length > 0 ? { name: endonym, known } : null,
  }
  const all = drafts ? home : openHome(pack, { drafts: true })
  /** There is more of it that this class may not see yet. */
  const hidden = !speaks && (speaksOnPaper(all, texts) || wordsOnPaper(all, texts, MOST_WORDS).length > known.length)
  return { beside, hidden }
}

/** The languages to print in, and what to know of one of home before it is printed. */
export function PaperIn(props: WholeProps & { lines: PaperLines }) {
  const { say, lines } = props
  if (lines.choices.length < 2) return null
  return (
    <>
      <Choice id="twin-lines" label={say('whole.paper-in')} value={lines.value} onChoose={lines.onChoose}>
        {lines.choices}
      </Choice>
      {lines.home && <HomeNote {...props} {...lines.home} />}
    </>
  )
}

function HomeNote({ say, shown, journal, name, found }: WholeProps & { name: string; found: Found }) {
  if (found === null) return <p role="status">{say('languages.loading')}</p>
  if (found === 'broken') return <p role="alert">{say('languages.broken')}</p>
  if (!found.hidden) return <p>{say('whole.paper-home-note')}</p>
  return (
    <div class="sheets-hidden">
      <p>
        <Icon name="lock" /> <span>{say('whole.paper-home-hidden', { name })}</span>
      </p>
      <Button icon="check" onClick={() => void journal.append('drafts', { class: shown.name, on: true })}>
        {say('languages.class-turn-on', { class: shown.name })}
      </Button>
    </div>
  )
}
