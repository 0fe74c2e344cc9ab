import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { SoundName } from '../activities/activity'
import type { Item, Level } from '../core/level'
import type { Card } from '../core/play'
import { Button, type ButtonKind } from '../ui/button'
import { classes, useBeginning, useKeys } from '../ui/dom'
import { Head } from '../ui/head'
import { iconNamed } from '../ui/icon'
import { Listen } from '../ui/listen'
import type { Say, SayKey } from '../ui/say'

/** One story at the hearth: an item of a finished level, asked by itself. */
export interface Story {
  readonly level: Level
  readonly item: Item
  readonly card: Card
  readonly repeat: boolean
  readonly right: (given: string) => boolean
  readonly words: (key: string) => string
  readonly drawing: (id: string) => string
}

/** What every story needs of the world. */
export interface TellingProps {
  readonly say: Say
  readonly art: (path: string) => string
  readonly sound: (name: SoundName) => void
  readonly listen: ((text: string) => void) | null
}

interface StoryCardProps extends TellingProps {
  readonly story: Story
  /** Which story this is, counted from 0, of how many. */
  readonly at: number
  readonly of: number
  /** What was answered; undefined while it is open. */
  readonly chosen: string | undefined
  readonly onGive: (answer: string) => void
  readonly onNext: () => void
  /** More than a touch before an answer counts: shown in place of the answers once one is chosen. */
  readonly confirm?: (words: string, give: () => void, back: () => void) => ComponentChildren
  /** The lines in Vietnamese, where they are told in another language. */
  readonly beside?: ((key: string) => string) | null
  /** Words of the button that goes on after the answer. */
  readonly next: string
  /** A second way on after the answer, for whoever has had enough. */
  readonly skip?: { readonly words: string; readonly onSkip: () => void }
}

/** The colour of an answer follows its icon, so that it looks at the fire as it looked in its level. */
const KINDS: Readonly<Record<string, ButtonKind>> = { tha: 'keep', 'cho-qua': 'keep', chan: 'go', hoi: 'ask' }

/** More answers than this stand in two columns. */
const ONE_ROW = 3

/** A story with its answers, then why. */
export function StoryCard(props: StoryCardProps) {
  const { story, at, of, chosen, say, listen } = props
  const text = chosen === undefined ? story.card.lines.map(line => story.words(line.key)).join('. ') : spokenWhy(props)
  const [pending, setPending] = useState<string | null>(null)
  const begin = useBeginning<HTMLParagraphElement>(chosen === undefined ? listen : undefined)
  const choose = (answer: string) => {
    if (chosen !== undefined) return
    if (!props.confirm) return give(answer)
    props.sound('tap')
    setPending(answer)
  }
  const give = (answer: string) => {
    setPending(null)
    props.sound(story.right(answer) ? 'right' : 'look-again')
    props.onGive(answer)
  }
  const { choices } = story.card
  const wordsOf = (words: string) => (/^[A-Z]/.test(words) ? story.words(words) : say(words as SayKey))
  useKeys({
    ...Object.fromEntries(choices.map(({ given }, i) => [String(i + 1), () => choose(given)])),
    r: () => listen?.(text),
  })
  return (
    <div class="play-read">
      <p class="hearth-count" ref={begin.words} tabIndex={-1}>
        {say('play.progress', { at: at + 1, of })}
        {story.repeat && ` · ${say('play.hearth-repeat')}`}
      </p>
      <div class="hearth-story">
        {story.card.picture && (
          <img
            class="hearth-shown"
            src={story.drawing(story.card.picture.id)}
            alt={story.words(story.card.picture.alt)}
          />
        )}
        <div>
          {story.card.lines.map(line => (
            <p key={line.key} class={line.small ? 'hearth-small' : 'hearth-text'}>
              {story.words(line.key)}
              {props.beside && (
                <span class="hearth-beside" lang="vi">
                  {props.beside(line.key)}
                </span>
              )}
            </p>
          ))}
        </div>
        {listen && (
          <Listen label={say('play.listen')} onListen={() => listen(text)} itself={text} autoFocus={begin.heard} />
        )}
      </div>
      {pending !== null &&
        props.confirm?.(
          wordsOf(choices.find(({ given }) => given === pending)!.words),
          () => give(pending),
          () => setPending(null),
        )}
      {pending !== null ? null : chosen === undefined ? (
        <div class={classes('hearth-choices', choices.length > ONE_ROW && 'many')}>
          {choices.map(choice => (
            <Button
              key={choice.given}
              kind={KINDS[choice.icon] ?? 'plain'}
              icon={iconNamed(choice.icon)}
              big
              onClick={() => choose(choice.given)}
            >
              {wordsOf(choice.words)}
            </Button>
          ))}
        </div>
      ) : (
        <Why {...props} chosen={chosen} />
      )}
    </div>
  )
}

/** What is read aloud once the story was answered: the verdict, why, and what to do. */
function spokenWhy({ story, chosen, say }: StoryCardProps): string {
  const verdict = say(story.right(chosen!) ? 'play.hearth-right' : 'play.hearth-wrong')
  const move = story.item.side === 'risky' ? story.words(`${story.item.id}.move`) : ''
  return `${verdict} ${story.words(`${story.item.id}.why`)} ${move}`
}

function Why({ story, chosen, say, art, next, skip, onNext }: StoryCardProps & { chosen: string }) {
  const right = story.right(chosen)
  const at = useRef<HTMLDivElement>(null)
  // On a phone a story with a picture fills the panel, and why would lie below it unseen.
  useEffect(() => at.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <div class="hearth-why" role="status" ref={at}>
      <Head art={art('heads/in-happy.svg')} size={64} />
      <div>
        <p class="hearth-verdict">{say(right ? 'play.hearth-right' : 'play.hearth-wrong')}</p>
        <p>{story.words(`${story.item.id}.why`)}</p>
        {story.item.side === 'risky' && <p class="hearth-move">{story.words(`${story.item.id}.move`)}</p>}
      </div>
      <Button kind="primary" icon="next" big autoFocus onClick={onNext}>
        {next}
      </Button>
      {skip && (
        <Button icon="play" big onClick={skip.onSkip}>
          {skip.words}
        </Button>
      )}
    </div>
  )
}
