import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { SoundName } from '../activities/activity'
import type { Item, Level } from '../core/level'
import type { Mark } from '../core/marks'
import { boosterPassed, count } from '../core/marks'
import type { Card } from '../core/play'
import type { Stage } from '../stage/stage'
import { Button, type ButtonKind, RoundButton } from '../ui/button'
import { useKeys } from '../ui/dom'
import { Head } from '../ui/head'
import { iconNamed } from '../ui/icon'
import { Listen } from '../ui/listen'
import { Panel } from '../ui/panel'
import type { Say, SayKey } from '../ui/say'
import { hearthPicture } from './hearth-picture'
import './hearth.css'

/** One story at the hearth: a fresh item of a finished level, asked by itself. */
export interface Story {
  readonly level: Level
  readonly item: Item
  readonly card: Card
  readonly repeat: boolean
  readonly right: (given: string) => boolean
  readonly words: (key: string) => string
}

interface HearthProps {
  readonly stories: readonly Story[]
  /** Answers from before the sitting was cut off, by item. */
  readonly given: ReadonlyMap<string, string>
  readonly marks: readonly Mark[]
  readonly say: Say
  readonly art: (path: string) => string
  readonly stage: Stage | null
  readonly sound: (name: SoundName) => void
  readonly listen: ((text: string) => void) | null
  readonly onGive: (item: string, given: string) => void
  readonly onFinish: () => void
  readonly onLeave: () => void
  readonly onHelp: () => void
}

/** The picture goes on behind the panel's round corners. */
const ROUNDING_PX = 20
/** The colour of an answer follows its icon, so that it looks at the fire as it looked in its level. */
const KINDS: Readonly<Record<string, ButtonKind>> = { tha: 'keep', 'cho-qua': 'keep', chan: 'go', hoi: 'ask' }

/** Four fresh items at the fire; the third star hangs on them. */
export function Hearth(props: HearthProps) {
  const { stories, given, say, stage } = props
  const firstOpen = stories.findIndex(story => !given.has(story.item.id))
  const [at, setAt] = useState(firstOpen < 0 ? stories.length : firstOpen)
  const room = usePictureBeside(stage)
  useKeys({ h: props.onHelp })
  const story = stories[at]
  return (
    <main class="hearth" ref={room}>
      <h1 class="hidden-words">{say('play.hearth-title')}</h1>
      <div class="play-hud">
        <RoundButton icon="back" label={say('play.leave')} onClick={props.onLeave} />
        <span class="play-hud-end">
          <RoundButton icon="lifebuoy" label={say('play.help')} onClick={props.onHelp} class="help-button" />
        </span>
      </div>
      <Panel band="tai-cut-pieu" title={say('play.hearth-title')} class="hearth-panel">
        {story ? (
          <StoryCard {...props} key={story.item.id} story={story} at={at} onNext={() => setAt(at + 1)} />
        ) : (
          <Ending {...props} />
        )}
      </Panel>
    </main>
  )
}

/** Shows the fire in what the panel leaves free, above it or beside it, also when the panel grows. */
function usePictureBeside(stage: Stage | null) {
  const room = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const panel = room.current?.querySelector('.hearth-panel')
    if (!stage || !panel) return
    const place = () => {
      const { left, top } = panel.getBoundingClientRect()
      const beside = innerWidth > innerHeight
      stage.place({ x: 0, y: 0, width: beside ? left : innerWidth, height: beside ? innerHeight : top + ROUNDING_PX })
    }
    const observer = new ResizeObserver(place)
    observer.observe(panel)
    addEventListener('resize', place)
    place()
    stage.hush(true)
    void stage.show(hearthPicture)
    return () => {
      observer.disconnect()
      removeEventListener('resize', place)
    }
  }, [stage])
  return room
}

function StoryCard({ story, at, onNext, ...props }: HearthProps & { story: Story; at: number; onNext: () => void }) {
  const { say, given } = props
  const chosen = given.get(story.item.id)
  const text = story.card.lines.map(line => story.words(line.key)).join('. ')
  const choose = (answer: string) => {
    if (chosen !== undefined) return
    props.sound(story.right(answer) ? 'right' : 'look-again')
    props.onGive(story.item.id, answer)
  }
  const { choices } = story.card
  useKeys({
    1: () => choices[0] && choose(choices[0].given),
    2: () => choices[1] && choose(choices[1].given),
    3: () => choices[2] && choose(choices[2].given),
    r: () => props.listen?.(text),
  })
  return (
    <div class="play-read">
      <p class="hearth-count">
        {say('play.progress', { at: at + 1, of: props.stories.length })}
        {story.repeat && ` · ${say('play.hearth-repeat')}`}
      </p>
      <div class="hearth-story">
        {story.card.picture && (
          <img
            class="hearth-shown"
            src={props.art(story.card.picture.file)}
            alt={story.words(story.card.picture.alt)}
          />
        )}
        {story.card.lines.map(line => (
          <p key={line.key} class={line.small ? 'hearth-small' : 'hearth-text'}>
            {story.words(line.key)}
          </p>
        ))}
        {props.listen && <Listen label={say('play.listen')} onListen={() => props.listen?.(text)} />}
      </div>
      {chosen === undefined ? (
        <div class="hearth-choices">
          {choices.map(choice => (
            <Button
              key={choice.given}
              kind={KINDS[choice.icon] ?? 'plain'}
              icon={iconNamed(choice.icon)}
              big
              onClick={() => choose(choice.given)}
            >
              {/^[A-Z]/.test(choice.words) ? story.words(choice.words) : say(choice.words as SayKey)}
            </Button>
          ))}
        </div>
      ) : (
        <Why
          story={story}
          chosen={chosen}
          say={say}
          art={props.art}
          onNext={onNext}
          last={at + 1 === props.stories.length}
        />
      )}
    </div>
  )
}

interface WhyProps {
  readonly story: Story
  readonly chosen: string
  readonly say: Say
  readonly art: (path: string) => string
  readonly last: boolean
  readonly onNext: () => void
}

function Why({ story, chosen, say, art, last, onNext }: WhyProps) {
  const right = story.right(chosen)
  return (
    <div class="hearth-why" role="status">
      <Head art={art('heads/in-happy.svg')} size={64} />
      <div>
        <p class="hearth-verdict">{say(right ? 'play.hearth-right' : 'play.hearth-wrong')}</p>
        <p>{story.words(`${story.item.id}.why`)}</p>
        {story.item.side === 'risky' && <p class="hearth-move">{story.words(`${story.item.id}.move`)}</p>}
      </div>
      <Button kind="primary" icon="next" big autoFocus onClick={onNext}>
        {say(last ? 'play.hearth-done' : 'play.hearth-next')}
      </Button>
    </div>
  )
}

function Ending({ marks, say, sound, onFinish }: HearthProps) {
  const { right, of } = count(marks)
  useLayoutEffect(() => sound(boosterPassed(marks) ? 'lantern' : 'right'), [])
  return (
    <div class="play-read">
      <p class="hearth-verdict">{say('play.hearth-count', { right, of })}</p>
      <p>{say(boosterPassed(marks) ? 'play.hearth-passed' : 'play.hearth-again')}</p>
      <Button kind="primary" icon="map" big autoFocus onClick={onFinish}>
        {say('play.hearth-back')}
      </Button>
    </div>
  )
}
