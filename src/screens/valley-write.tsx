import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Speaker } from '../core/clip'
import { openHome } from '../core/home'
import { type HomePack, isSafety, type KeyWord } from '../core/home-pack'
import { vietOfRpa } from '../core/mong-spelling'
import { latnOfTai } from '../core/tai-spelling'
import { byKey, shownOf, union, type Version, versionsOf } from '../core/versions'
import type { Valley } from '../platform/valley'
import { Button, RoundButton } from '../ui/button'
import { Keyboard } from '../ui/keyboard'
import { LAYOUTS } from '../ui/keyboard-layouts'
import type { Say } from '../ui/say'
import type { Unkept } from './valley-unkept'

export interface WriteLineProps {
  readonly say: Say
  readonly valley: Valley
  readonly pack: HomePack
  readonly line: { readonly key: string; readonly vi: string; readonly en: string }
  readonly speaker: Speaker
  readonly now: () => number
  readonly onUnkept: (unkept: Unkept | null) => void
}

type Done = 'accepted' | 'changed' | 'refused' | 'undone'

/** One line: what is written, yes or no to it, other words for it; with the words that are known, and keys for them. */
export function WriteLine(props: WriteLineProps) {
  const { say, valley, pack, line, speaker, now } = props
  const { tag } = pack
  const [writing, setWriting] = useState(false)
  const [last, setLast] = useState<{ done: Done; version: Version | null } | null>(null)
  const own = valley.words.of(tag)
  const all = byKey(union(versionsOf(pack), own)).get(line.key) ?? []
  const shown = shownOf(all)
  const put = async (done: Done, text: string, status: Version['status']) => {
    const version: Version = { key: line.key, vi: line.vi, text, status, by: speaker.who, at: now() }
    await valley.words.add(tag, [version])
    setLast({ done, version })
    setWriting(false)
  }
  const undo = async () => {
    if (last?.version) await valley.words.takeBack(tag, last.version)
    setLast({ done: 'undone', version: null })
  }
  const isOwn = shown?.by === speaker.who && shown.status === 'draft'
  return (
    <div class="valley-write">
      <p class="valley-english" lang="en">
        {line.en}
      </p>
      {isSafety(line.key) && shown?.status !== 'reviewed' && <p class="valley-note">{say('valley.safety')}</p>}
      <Written {...props} shown={shown} refused={all.length > 0} />
      {writing ? (
        <Writing
          {...props}
          before={shown?.text ?? ''}
          onSave={text => put('changed', text, 'draft')}
          onCancel={() => setWriting(false)}
        />
      ) : (
        <div class="valley-row">
          {shown && shown.status !== 'reviewed' && !isOwn && (
            <Button kind="primary" icon="check" onClick={() => void put('accepted', shown.text, 'reviewed')}>
              {say('valley.accept')}
            </Button>
          )}
          <Button icon="edit" onClick={() => setWriting(true)}>
            {say(shown ? 'valley.change' : 'valley.write')}
          </Button>
          {shown && (
            <Button icon="close" onClick={() => void put('refused', shown.text, 'refused')}>
              {say('valley.refuse')}
            </Button>
          )}
        </div>
      )}
      {isOwn && !writing && <p class="valley-note">{say('valley.accept-own')}</p>}
      <div class="valley-told" role="status">
        {last && <span>{say(`valley.done-${last.done}`)}</span>}
        {last?.version && (
          <Button icon="undo" onClick={() => void undo()}>
            {say('valley.undo')}
          </Button>
        )}
      </div>
      {!writing && <Hits {...props} />}
    </div>
  )
}

/** The line as it is, with how sure it is and who said so. */
function Written({ say, pack, shown, refused }: WriteLineProps & { shown: Version | null; refused: boolean }) {
  if (!shown) return <p class="valley-note">{say(refused ? 'valley.written-refused' : 'valley.written-none')}</p>
  const { language } = pack
  return (
    <div class="valley-written">
      <bdi lang={language.html} dir={language.dir} style={{ lineHeight: String(language.lineHeight) }} data-home="">
        {shown.text}
      </bdi>
      <small>
        {say(`languages.status-${shown.status === 'refused' ? 'draft' : shown.status}`)}
        {shown.by && ` · ${shown.by}`}
      </small>
    </div>
  )
}

/** Spellings that the program knows a rule into, by the language that is written. */
const BY_RULE: Readonly<Record<string, { readonly name: string; readonly spell: (text: string) => { text: string } }>> =
  {
    'hmn-x-rpa': { name: 'chữ Mông Việt Nam', spell: vietOfRpa },
    'blt-Tavt': { name: 'chữ La-tinh Sơn La', spell: latnOfTai },
  }

interface WritingProps extends WriteLineProps {
  readonly before: string
  readonly onSave: (text: string) => Promise<void>
  readonly onCancel: () => void
}

function Writing({ say, pack, line, before, onSave, onCancel, onUnkept }: WritingProps) {
  const [text, setText] = useState(before)
  const layout = LAYOUTS[pack.tag]
  const [keys, setKeys] = useState(layout !== undefined)
  const field = useRef<HTMLTextAreaElement>(null)
  const box = useRef<HTMLDivElement>(null)
  // On a phone the words, what they become and every key are seen at once.
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'start' })
  }, [])
  const gaps = [...new Set(line.vi.match(/\{\{\w+\}\}/g) ?? [])]
  const whole = gaps.every(gap => text.includes(gap)) && text.trim() !== ''
  const rule = BY_RULE[pack.tag]
  const save = async () => {
    await onSave(text.normalize('NFC').trim())
    return true
  }
  useEffect(() => {
    if (text !== before) onUnkept({ keep: whole ? save : null })
    return () => onUnkept(null)
  }, [text])
  return (
    <div class="valley-writing" ref={box}>
      <label class="valley-field">
        <span>{say('valley.field')}</span>
        <textarea
          ref={field}
          rows={2}
          lang={pack.language.html}
          dir={pack.language.dir}
          inputMode={keys ? 'none' : 'text'}
          autocapitalize="off"
          autocomplete="off"
          spellcheck={false}
          maxLength={2000}
          style={{ lineHeight: String(pack.language.lineHeight) }}
          value={text}
          onInput={event => setText(event.currentTarget.value)}
        />
      </label>
      {rule && text.trim() !== '' && (
        <p class="valley-rule">
          {say('valley.by-rule', { name: rule.name })}: <b data-home="">{rule.spell(text).text}</b>
        </p>
      )}
      {gaps.length > 0 && <p class="valley-note">{say('valley.gaps', { names: gaps.join(' ') })}</p>}
      <div class="valley-row">
        <Button kind="primary" icon="check" disabled={!whole} onClick={() => void save()}>
          {say('valley.save')}
        </Button>
        <Button onClick={onCancel}>{say('valley.cancel')}</Button>
        {layout && (
          <RoundButton
            icon="keyboard"
            label={say(keys ? 'valley.keyboard-close' : 'valley.keyboard-open')}
            pressed={keys}
            onClick={() => setKeys(!keys)}
          />
        )}
      </div>
      {keys && layout && (
        <Keyboard
          layout={layout}
          into={field}
          words={{ keyboard: say('valley.keyboard'), space: say('valley.space'), erase: say('valley.erase') }}
        />
      )}
    </div>
  )
}

/** Words of the sentence that a source or a draft gives: told with where they come from. */
function Hits({ say, pack, line }: WriteLineProps) {
  const found = openHome({ ...pack, strings: [] }, { drafts: true })
  const whole = found.line(line.vi)?.origin
  const inside = found.pieces(line.vi)?.flatMap(piece => piece.word ?? []) ?? []
  const hits = [...new Set([...(whole && 'concept' in whole ? [whole] : []), ...inside])]
  return (
    <section class="valley-hits">
      <h2>{say('valley.hits')}</h2>
      {hits.length === 0 && <p>{say('valley.hits-none')}</p>}
      <ul>
        {hits.map(word => (
          <Hit key={word.concept} word={word} pack={pack} say={say} />
        ))}
      </ul>
    </section>
  )
}

function Hit({ word, pack, say }: { word: KeyWord; pack: HomePack; say: Say }) {
  return (
    <li>
      <bdi lang={pack.language.html} data-home="">
        {word.text}
      </bdi>
      <span data-home="">{word.called}</span>
      <small data-home="">
        {say(`languages.status-${word.status}`)}
        {word.source && ` · ${word.source}`}
      </small>
    </li>
  )
}
