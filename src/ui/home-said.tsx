import type { RefObject } from 'preact'
import { classes } from './dom'
import { openCard } from './home-card'
import type { HomeWords, Said, Told } from './home-words'
import { Icon } from './icon'
import './two-lines.css'

interface LinesProps {
  readonly at: RefObject<HTMLSpanElement | null>
  readonly text: string
  readonly said: Said
  readonly words: HomeWords
  readonly inControl: boolean
}

/** The last letter with its marks: the sign stays at it, and never stands on a line of its own. */
const LAST = /\P{M}\p{M}*$/u

/** The line of home and the Vietnamese one, in the order that was chosen. */
export function Lines({ at, text, said, words, inControl }: LinesProps) {
  const { lang, dir, scale, lineHeight, unbroken } = words
  const set = {
    lineHeight: String(lineHeight),
    ...(scale !== 1 && { fontSize: `${scale}em` }),
    ...(unbroken && { wordBreak: 'keep-all', overflowWrap: 'normal' }),
  } as const
  const last = LAST.exec(said.text)?.index ?? 0
  const home = (
    <span class="home-line" lang={lang} dir={dir} data-home="">
      <bdi dir={dir} data-home="" style={set}>
        {said.text.slice(0, last)}
        <span class="unbroken" data-home="">
          {said.text.slice(last)}
          {said.place !== 'alone' && <Badge said={said} words={words} inControl={inControl} />}
        </span>
      </bdi>
    </span>
  )
  const vietnamese = said.place !== 'alone' && (
    <span class="vi-line" lang="vi" data-home="">
      {text.trim()}
    </span>
  )
  return (
    <span ref={at} class={classes('two-lines', said.place)} data-home="">
      {said.place === 'after' ? [vietnamese, ' ', home] : [home, ' ', vietnamese]}
    </span>
  )
}

/** Says how sure a line is; outside of buttons it opens the card that tells where the line comes from. */
function Badge({ said, words, inControl }: { said: Said; words: HomeWords; inControl: boolean }) {
  if (inControl) {
    return (
      <i class="home-badge" title={said.status} data-home="">
        <Icon name={said.icon} size={11} />
      </i>
    )
  }
  return (
    <button
      type="button"
      class="home-badge"
      aria-label={said.status}
      title={said.status}
      tabIndex={-1}
      data-home=""
      onClick={event => openCard([said.told], words, event)}
    >
      <Icon name={said.icon} size={14} />
    </button>
  )
}

interface KeyWordProps {
  readonly text: string
  readonly told: Told
  /** All known words of the sentence: one of them is reached by Tab, and its card tells of all. */
  readonly all: readonly Told[]
  readonly words: HomeWords
  readonly inControl: boolean
}

/** A Vietnamese word whose form at home is known: touched, it tells which. */
export function KeyWord({ text, told, all, words, inControl }: KeyWordProps) {
  if (inControl) {
    return (
      <span class="key-word" data-home="">
        {text}
      </span>
    )
  }
  const cards = [told, ...all.filter(one => one !== told)]
  return (
    <button
      type="button"
      class="key-word"
      tabIndex={told === all[0] ? 0 : -1}
      data-home=""
      onClick={event => openCard(cards, words, event)}
    >
      {text}
    </button>
  )
}
