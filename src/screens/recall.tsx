import { useState } from 'preact/hooks'
import type { Stage } from '../stage/stage'
import { Fireside } from './fireside'
import { type Story, StoryCard, type TellingProps } from './story-card'

interface RecallProps extends TellingProps {
  /** Two stories of an older level. */
  readonly stories: readonly Story[]
  /** Title of that level. */
  readonly from: string
  readonly stage: Stage | null
  /** On to the level: both are answered, or the child has had enough after the first. */
  readonly onDone: () => void
  readonly onLeave: () => void
  readonly onHelp: () => void
}

/** Two questions from an older level before a new one begins. Nothing hangs on them, and nothing is written down. */
export function Recall(props: RecallProps) {
  const { stories, say, onDone } = props
  const [at, setAt] = useState(0)
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  const story = stories[at]
  const last = at + 1 >= stories.length
  const goOn = () => {
    setChosen(undefined)
    if (last) onDone()
    else setAt(at + 1)
  }
  return (
    <Fireside {...props}>
      <p class="recall-from">{say('play.recall-from', { title: props.from })}</p>
      {story && (
        <StoryCard
          {...props}
          key={story.item.id}
          story={story}
          at={at}
          of={stories.length}
          chosen={chosen}
          onGive={setChosen}
          next={say(last ? 'play.recall-go' : 'play.recall-next')}
          onNext={goOn}
          skip={last ? undefined : { words: say('play.recall-go'), onSkip: onDone }}
        />
      )}
    </Fireside>
  )
}
