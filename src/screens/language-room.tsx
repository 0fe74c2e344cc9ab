import { useEffect, useState } from 'preact/hooks'
import type { LanguageRow } from '../content/homes'
import { loadLanguages, loadWholeHome } from '../content/load-home'
import { draftsShown } from '../core/drafts'
import type { HomePack } from '../core/home-pack'
import type { Learner } from '../core/learners'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { fontsOf, needFonts } from '../ui/fonts'
import { OneLine } from '../ui/one-line'
import type { Say, SayKey } from '../ui/say'
import type { LineOrder } from './home-lines'
import { LanguageList } from './language-list'
import { LanguageMeter } from './language-meter'
import { openedHomes } from './opened-homes'
import type { Outside } from './outside'
import { Switch } from './switch'
import { useHomesAtHand } from './use-homes-at-hand'
import './language-room.css'

export interface LanguageRoomProps {
  readonly outside: Outside
  /** Who plays now; their teacher decides about drafts. */
  readonly learner: Learner | null
  readonly onClose: () => void
  /** To where people record and write; null where one cannot go there. */
  readonly onValley: (() => void) | null
}

/** All languages of the game under their own names, how far each has come, and how two lines stand. */
export function LanguageRoom({ outside, learner, onClose, onValley }: LanguageRoomProps) {
  const say = outside.say()
  const [rows, setRows] = useState<readonly LanguageRow[] | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [listed, setListed] = useState<HomePack | null>(null)
  const { language, home } = outside.chosen()
  const now = home ?? language ?? outside.tag()
  const broken = (tag: string) => () => setTrouble(tag)
  useEffect(() => void loadLanguages(outside.files).then(setRows, broken('')), [])
  useHomesAtHand(outside, learner, rows)
  useEffect(() => void needFonts(fontsOf(rows?.map(row => row.endonym).join(' ') ?? '')), [rows])

  const choose = (row: LanguageRow) => {
    setTrouble(null)
    if (row.meter === null) {
      outside.choose({ language: row.tag, home: null })
      return onClose()
    }
    // It stays open: what stands beside Vietnamese, and how, is chosen here too.
    openedHomes(outside.files)
      .open(row.tag)
      .then(() => outside.choose({ language: 'vi', home: row.tag }), broken(row.tag))
  }
  if (listed)
    return (
      <OneLine.Provider value>
        <LanguageList say={say} pack={listed} onClose={() => setListed(null)} />
      </OneLine.Provider>
    )
  return (
    <OneLine.Provider value>
      <Dialog
        title={say('languages.title')}
        onClose={onClose}
        closeLabel={say('languages.close')}
        class="languages"
        foot={
          home && (
            <Button kind="primary" icon="check" onClick={onClose}>
              {say('languages.close')}
            </Button>
          )
        }
      >
        <p>{say('languages.line')}</p>
        {trouble !== null && (
          <p class="languages-trouble" role="alert">
            {say('languages.broken')}
          </p>
        )}
        {home && <TwoLines {...{ outside, learner, say }} />}
        {scriptsBeside(rows, home).map(row => (
          <Button key={row.tag} icon="swap" onClick={() => choose(row)}>
            {say('languages.script', { name: row.called ?? row.endonym })}
          </Button>
        ))}
        {home && (
          <Button icon="book" onClick={() => loadWholeHome(outside.files, home).then(setListed, broken(home))}>
            {say('languages.see')}
          </Button>
        )}
        {onValley && (
          <Button icon="micro" onClick={onValley}>
            {say('languages.open-valley')}
          </Button>
        )}
        {rows === null && trouble === null && <p role="status">{say('languages.loading')}</p>}
        <ul>
          {rows?.map(row => (
            <li key={row.tag} data-tag={row.tag}>
              <Button
                big
                pressed={row.tag === now}
                icon={row.tag === now ? 'check' : undefined}
                note={<LanguageMeter row={row} say={say} />}
                onClick={() => choose(row)}
              >
                <bdi lang={row.html} class="languages-name" data-script={row.tag.split('-')[1]}>
                  {row.endonym}
                </bdi>
                {row.called && <small>{row.called}</small>}
              </Button>
            </li>
          ))}
        </ul>
      </Dialog>
    </OneLine.Provider>
  )
}

/** The same language in its other spellings. */
function scriptsBeside(rows: readonly LanguageRow[] | null, home: string | null): readonly LanguageRow[] {
  const language = (tag: string) => tag.split('-')[0]
  return rows?.filter(row => home !== null && row.tag !== home && language(row.tag) === language(home)) ?? []
}

const ORDERS: readonly { order: LineOrder; words: SayKey }[] = [
  { order: 'under', words: 'languages.lines-under' },
  { order: 'over', words: 'languages.lines-over' },
  { order: 'alone', words: 'languages.lines-alone' },
]

/** How the two lines stand, and whether drafts are shown: the family chooses, in a class the teacher. */
function TwoLines({ outside, learner, say }: Omit<LanguageRoomProps, 'onClose' | 'onValley'> & { say: Say }) {
  const { lines, drafts } = outside.chosen()
  const className = learner?.class ?? null
  return (
    <section class="languages-lines" aria-labelledby="languages-lines">
      <h3 id="languages-lines">{say('languages.lines')}</h3>
      <div class="languages-orders">
        {ORDERS.map(({ order, words }) => (
          <Button
            key={order}
            pressed={lines === order}
            icon={lines === order ? 'check' : undefined}
            onClick={() => outside.choose({ lines: order })}
          >
            {say(words)}
          </Button>
        ))}
      </div>
      <Switch
        say={say}
        icon="edit"
        name={say('languages.drafts')}
        line={say(className === null ? 'languages.drafts-line' : 'languages.drafts-class')}
        on={draftsShown(outside.journal.entries(), className, drafts)}
        disabled={className !== null}
        onChange={on => outside.choose({ drafts: on })}
      />
    </section>
  )
}
