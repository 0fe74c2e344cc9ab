import { Button } from '../../ui/button'
import { classes, useBeginning, useKeys } from '../../ui/dom'
import { Icon, iconNamed } from '../../ui/icon'
import { Listen } from '../../ui/listen'
import type { Say } from '../../ui/say'
import { type AnvilItem, ASKED, type Asked } from './level'
import { ASKED_WORDS } from './rules'

interface AskProps {
  readonly item: AnvilItem
  readonly again: boolean
  /** Already answered: what is said about it follows. */
  readonly told: boolean
  readonly words: (key: string) => string
  readonly say: Say
  readonly listen: ((text: string) => void) | null
}

/** Somebody asks for the key. */
export function Ask({ item, again, told, words, say, listen }: AskProps) {
  const begin = useBeginning<HTMLElement>(listen)
  const name = words(`${item.id}.from.name`)
  const text = words(`${item.id}.text`)
  const spoken = `${name}. ${text}`
  return (
    <>
      {!told && <h2 class="panel-title">{say(again ? 'anvil.ask-again' : 'anvil.ask')}</h2>}
      <article
        class={classes('panel-post', 'anvil-ask', told && 'told')}
        ref={begin.words}
        tabIndex={-1}
        aria-label={name}
      >
        <header class="panel-from">
          <span class="panel-face">
            <Icon name={iconNamed(item.from.icon)} size={26} />
          </span>
          <span class="panel-name">
            <b>{name}</b>
            <small>{say(item.from.known ? 'anvil.known' : 'anvil.unknown')}</small>
          </span>
          <Listen
            label={say('play.listen')}
            onListen={listen && (() => listen(spoken))}
            itself={told ? undefined : spoken}
            autoFocus={begin.heard}
            class="panel-listen"
          />
        </header>
        <p>{text}</p>
      </article>
      {!told && <p class="anvil-note">{say('anvil.ask-note')}</p>}
    </>
  )
}

interface ChooseProps {
  readonly say: Say
  readonly onChoose: (asked: Asked) => void
  readonly onPoint: (asked: Asked | null) => void
}

/** Give and keep: two like buttons, always in this order; keys 1 and 2 are theirs. */
export function Choose({ say, onChoose, onPoint }: ChooseProps) {
  useKeys(Object.fromEntries(ASKED.map((asked, i) => [String(i + 1), () => onChoose(asked)])))
  return (
    <fieldset class="anvil-answers" onPointerLeave={() => onPoint(null)}>
      <legend class="hidden-words">{say('anvil.answers')}</legend>
      {ASKED.map(asked => (
        <span
          key={asked}
          class="anvil-answer"
          onPointerEnter={() => onPoint(asked)}
          onFocusIn={() => onPoint(asked)}
          onFocusOut={() => onPoint(null)}
        >
          <Button icon={asked} big note={say(`anvil.note-${asked}`)} onClick={() => onChoose(asked)}>
            {say(ASKED_WORDS[asked])}
          </Button>
        </span>
      ))}
    </fieldset>
  )
}
