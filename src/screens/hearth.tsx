import { useLayoutEffect, useState } from 'preact/hooks'
import { lightsOf } from '../core/booster'
import type { Mark } from '../core/marks'
import { boosterPassed, count } from '../core/marks'
import type { Stage } from '../stage/stage'
import { Button } from '../ui/button'
import { Head } from '../ui/head'
import { Fireside } from './fireside'
import { type Story, StoryCard, type TellingProps } from './story-card'

interface HearthProps extends TellingProps {
  readonly stories: readonly Story[]
  /** Answers from before the sitting was cut off, by item. */
  readonly given: ReadonlyMap<string, string>
  readonly marks: readonly Mark[]
  readonly stage: Stage | null
  readonly onGive: (item: string, given: string) => void
  readonly onFinish: () => void
  readonly onLeave: () => void
  readonly onHelp: () => void
}

/** Four fresh items at the fire; the third star hangs on them. */
export function Hearth(props: HearthProps) {
  const { stories, given, say } = props
  const firstOpen = stories.findIndex(story => !given.has(story.item.id))
  const [at, setAt] = useState(firstOpen < 0 ? stories.length : firstOpen)
  const story = stories[at]
  return (
    <Fireside {...props}>
      {story ? (
        <StoryCard
          {...props}
          key={story.item.id}
          story={story}
          at={at}
          of={stories.length}
          chosen={given.get(story.item.id)}
          onGive={answer => props.onGive(story.item.id, answer)}
          next={say(at + 1 === stories.length ? 'play.hearth-done' : 'play.hearth-next')}
          onNext={() => setAt(at + 1)}
        />
      ) : (
        <Ending {...props} />
      )}
    </Fireside>
  )
}

function Ending({ stories, marks, say, art, sound, onFinish }: HearthProps) {
  const { right, of } = count(marks)
  const cards = stories.map(({ level, item, repeat }) => ({ level: level.id, item: item.id, repeat }))
  const grows = lightsOf(cards, marks).length > 0
  const passed = boosterPassed(marks)
  useLayoutEffect(() => sound(grows ? 'lantern' : 'right'), [])
  return (
    <div class="play-read hearth-ending">
      <div>
        <Head art={art('heads/in-happy.svg')} size={96} />
        <p class="hearth-verdict">{say('play.hearth-count', { right, of })}</p>
        <p>{say(grows ? 'play.hearth-passed' : passed ? 'play.hearth-remembered' : 'play.hearth-again')}</p>
      </div>
      <Button kind="primary" icon="map" big autoFocus onClick={onFinish}>
        {say('play.hearth-back')}
      </Button>
    </div>
  )
}
