import { Icon } from '../../ui/icon'
import type { Say } from '../../ui/say'
import { Heading } from '../heading'

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
  const text = words(`${day}.say`)
  return (
    <>
      <Heading spoken={text} focus="words" say={say} listen={listen}>
        {text}
      </Heading>
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
