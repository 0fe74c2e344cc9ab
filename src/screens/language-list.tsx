import { useState } from 'preact/hooks'
import type { HomePack, HomeString, KeyWord } from '../core/home-pack'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Icon } from '../ui/icon'
import type { Say } from '../ui/say'
import { ICONS, toldOf } from './home-lines'

/** So many rows are drawn before one asks for more: a slow tablet draws hundreds slowly. */
const PAGE = 40

/** Every line and word of a language with where it comes from: for who wants to check or mend it. */
export function LanguageList({ say, pack, onClose }: { say: Say; pack: HomePack; onClose: () => void }) {
  const { strings, keyWords, language } = pack
  const [part, setPart] = useState<'strings' | 'words'>(strings.length > 0 ? 'strings' : 'words')
  const [shown, setShown] = useState(PAGE)
  const all: readonly (HomeString | KeyWord)[] = part === 'strings' ? strings : keyWords
  const tab = (which: typeof part, words: string) => (
    <Button pressed={part === which} onClick={() => setPart(which)}>
      {words}
    </Button>
  )
  return (
    <Dialog
      title={say('languages.see-title', { name: language.endonym })}
      onClose={onClose}
      closeLabel={say('languages.close')}
      class="languages language-list"
    >
      <div class="languages-orders">
        {tab('strings', say('languages.see-strings', { n: strings.length }))}
        {tab('words', say('languages.see-words', { n: keyWords.length }))}
      </div>
      {all.length === 0 && <p>{language.waits ?? say('languages.see-none')}</p>}
      <ul>
        {all.slice(0, shown).map(one => (
          <Row key={'key' in one ? one.key : one.concept} one={one} pack={pack} say={say} />
        ))}
      </ul>
      {shown < all.length && (
        <Button icon="more" onClick={() => setShown(shown + PAGE)}>
          {say('languages.see-more')}
        </Button>
      )}
    </Dialog>
  )
}

function Row({ one, pack: { language }, say }: { one: HomeString | KeyWord; pack: HomePack; say: Say }) {
  const told = toldOf(one, language.called ?? language.endonym, say)
  return (
    <li>
      <details>
        <summary>
          <Icon name={one.recorded ? 'micro' : ICONS[one.status]} size={18} />
          <span>
            <bdi lang={language.html} dir={language.dir} style={{ lineHeight: String(language.lineHeight) }}>
              {one.text}
            </bdi>
            <small data-home="">{'key' in one ? one.vi : one.called}</small>
          </span>
          <em>{say(`languages.status-${one.status}`)}</em>
        </summary>
        <dl>
          {told.rows.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd data-home="">{text}</dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  )
}
