import type { Gain } from '../core/growth'
import { RoundButton } from '../ui/button'
import { Listen } from '../ui/listen'
import type { Say } from '../ui/say'
import type { News as NewsOf } from './use-village'

/** What is seen of each gain. */
const PICTURES: Readonly<Record<Gain, string>> = {
  'lamp-bridge': 'lamp',
  'lamp-market': 'lamp',
  'lamp-road': 'lamp',
  ducks: 'ducks',
  planks: 'planks',
  'trees-market': 'tree',
  'trees-stream': 'tree',
  'trees-valley': 'tree',
  loudspeakers: 'loudspeakers',
  cable: 'cable',
  wheel: 'wheel',
  bookshelf: 'bookshelf',
}

interface NewsProps {
  readonly news: NewsOf
  readonly say: Say
  readonly art: (path: string) => string
  readonly listen: ((text: string) => void) | null
  readonly onClose: () => void
}

/** What the newest lantern brought, in a line: said once, until it is closed or the child goes on. */
export function News({ news, say, art, listen, onClose }: NewsProps) {
  const things = news?.gains.map(gain => say(`village.gain-${gain}`)).join(', ')
  const lines = [
    things ? say('village.news', { things }) : say('village.news-house'),
    news?.whole ? say('village.news-whole') : '',
  ]
  const text = lines.filter(Boolean).join(' ')
  return (
    <div class="village-news" role="status">
      {news && (
        <p class="news">
          {[...new Set(news.gains.map(gain => PICTURES[gain]))].map(picture => (
            <img key={picture} src={art(`village/growth-${picture}.svg`)} alt="" draggable={false} />
          ))}
          <span>{text}</span>
          <Listen label={say('village.news-listen')} onListen={listen && (() => listen(text))} itself={text} />
          <RoundButton icon="close" label={say('village.news-close')} onClick={onClose} />
        </p>
      )}
    </div>
  )
}

/** All that the village has gained, in words; beside the picture only for those who do not see it. */
export function Grown({
  gains,
  say,
  page,
}: {
  readonly gains: readonly Gain[]
  readonly say: Say
  readonly page: boolean
}) {
  if (gains.length === 0) return null
  return (
    <section class={page ? 'village-grown' : 'village-grown hidden-words'}>
      <h2>{say('village.grown')}</h2>
      <ul>
        {gains.map(gain => (
          <li key={gain}>{say(`village.gain-${gain}`)}</li>
        ))}
      </ul>
    </section>
  )
}
