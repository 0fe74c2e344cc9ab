import { classes, useBeginning } from '../../ui/dom'
import { Icon } from '../../ui/icon'
import { Listen } from '../../ui/listen'
import type { Say } from '../../ui/say'
import type { DetectiveItem } from './level'

interface PostProps {
  readonly item: DetectiveItem
  readonly words: (key: string) => string
  readonly say: Say
  readonly listen: ((text: string) => void) | null
  /** It was judged wrongly before and has come back. */
  readonly again: boolean
  readonly told: boolean
}

/** Who sent the picture and what they say of it, as a phone shows it. */
export function Post({ item, words, say, listen, again, told }: PostProps) {
  const begin = useBeginning<HTMLElement>(listen)
  const account = words(`${item.id}.account`)
  const caption = words(`${item.id}.caption`)
  const spoken = `${account}. ${caption}`
  return (
    <>
      {!told && <h2 class="panel-title">{say(again ? 'detective.again' : 'detective.title')}</h2>}
      <article
        class={classes('panel-post', 'detective-post', told && 'told')}
        ref={begin.words}
        tabIndex={-1}
        aria-label={account}
      >
        <header class="detective-from">
          <Icon name="share" size={24} />
          <b>{account}</b>
          <Listen
            label={say('play.listen')}
            onListen={listen && (() => listen(spoken))}
            itself={told ? undefined : spoken}
            autoFocus={begin.heard}
            class="panel-listen"
          />
        </header>
        <p class="detective-caption">{caption}</p>
      </article>
    </>
  )
}
