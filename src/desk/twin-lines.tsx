import type { LevelText } from '../content/level-text'
import type { LetteredChoice } from '../core/class-item'
import type { LineBeside } from '../core/paper-home'
import { Icon } from '../ui/icon'
import type { Say } from '../ui/say'
import { choiceWords } from './class-level'
import type { Beside } from './paper-beside'

/** A text of the level in the chosen language; where another stands beside, under the same in Vietnamese. */
export function TwinLine({ text, of, beside }: { text: LevelText; of: string; beside: Beside | null }) {
  if (!beside) return text.words(of)
  return <TwoLines vietnamese={text.vietnamese(of)} line={beside.line(of, text.vietnamese(of))} beside={beside} />
}

interface ChoiceProps {
  readonly say: Say
  readonly text: LevelText
  readonly choice: LetteredChoice
  readonly beside: Beside | null
}

/** Words of an answer. The interface's are in one language: only Vietnamese ones have another beside them. */
export function TwinChoice({ say, text, choice, beside }: ChoiceProps) {
  const words = choiceWords(text, say, choice.words)
  const line = beside?.line(null, words)
  return beside && line ? <TwoLines vietnamese={words} line={line} beside={beside} /> : words
}

/** Whoever reads on paper cannot ask where a line comes from: one that no speaker has read has a pencil. */
function TwoLines({ vietnamese, line, beside }: { vietnamese: string; line: LineBeside | null; beside: Beside }) {
  const { lang, dir, lineHeight, scale } = beside
  return (
    <>
      <span lang="vi">{vietnamese}</span>{' '}
      {line && (
        <span class="twin-beside" lang={lang} dir={dir} style={{ lineHeight, fontSize: scale && `${scale}em` }}>
          {line.text}
          {line.unread && <Icon name="edit" size={12} />}
        </span>
      )}
    </>
  )
}

/** What a pencil means; and, for a language that has no lines of this level, its words. */
export function TwinWords({ say, beside }: { say: Say; beside: Beside }) {
  const { words, lang, dir, scale } = beside
  return (
    <>
      {words && (
        <p class="twin-words">
          <b>{say('whole.paper-words', { name: words.name })}</b>{' '}
          {words.known.map(({ vi, text, unread }) => (
            <span key={vi}>
              {vi}{' '}
              <b lang={lang} dir={dir} style={{ fontSize: scale && `${scale}em` }}>
                {text}
              </b>
              {unread && <Icon name="edit" size={12} />}
            </span>
          ))}
        </p>
      )}
      {beside.young && <p class="twin-words">{say('whole.paper-drafts')}</p>}
    </>
  )
}
