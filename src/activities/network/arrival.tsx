import { useFocusOnMount } from '../../ui/dom'
import { Icon } from '../../ui/icon'
import { Listen } from '../../ui/listen'
import type { Say } from '../../ui/say'

interface ArrivalProps {
  readonly day: string
  readonly posts: readonly string[]
  /** Names of the houses that a post comes to. */
  readonly joined: (post: string) => string
  readonly words: (key: string) => string
  readonly say: Say
  readonly listen: ((text: string) => void) | null
}

/** The morning: how the day is, and where Chích Chòe has left her slips. */
export function Arrival({ day, posts, joined, words, say, listen }: ArrivalProps) {
  const head = useFocusOnMount<HTMLHeadingElement>()
  const text = words(`${day}.say`)
  return (
    <>
      <header class="network-morning-head">
        <h2 ref={head} tabIndex={-1}>
          {text}
        </h2>
        <Listen
          label={say('play.listen')}
          onListen={listen && (() => listen(text))}
          itself={text}
          class="panel-listen"
        />
      </header>
      <p>{say('network.brings', { n: posts.length })}</p>
      <ul class="network-arrivals">
        {posts.map(post => (
          <li key={post}>
            <Icon name="message" size={24} />
            <span>{say('network.post-at', { houses: joined(post) })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
