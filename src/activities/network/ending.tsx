import { useFocusOnMount } from '../../ui/dom'
import type { Say } from '../../ui/say'
import { type NetworkLevel, networkOf } from './level'
import { Counts } from './night'
import type { Light } from './spread'
import { type NetworkState, windowsSaved } from './state'

interface EndingProps {
  readonly level: NetworkLevel
  readonly state: NetworkState
  readonly lights: ReadonlyMap<string, Light>
  readonly words: (key: string) => string
  readonly say: Say
}

/** The judgement that brightened the most houses; where none did, the one that cost the most. */
function turningPoint(level: NetworkLevel, state: NetworkState): { post: string; n: number } | null {
  const all = Object.keys(state.given).map(post => ({ post, n: windowsSaved(level, state, post) }))
  const right = all.filter(({ post }) => level.items.find(item => item.id === post)?.answer === state.given[post])
  const best = right.reduce((a, b) => (b.n > a.n ? b : a), { post: '', n: 0 })
  if (best.n > 0) return best
  const worst = all.reduce((a, b) => (b.n < a.n ? b : a), { post: '', n: 0 })
  return worst.n < 0 ? worst : null
}

/** The valley after the last night, and what one judgement made of it. */
export function Ending({ level, state, lights, words, say }: EndingProps) {
  const head = useFocusOnMount<HTMLHeadingElement>()
  const { days, nodes } = networkOf(level, state.pool)
  const turn = turningPoint(level, state)
  const shine = [...lights.values()].filter(light => light === 'shines').length
  return (
    <>
      <h2 ref={head} tabIndex={-1}>
        {say('network.end-title', { n: days.length })}
      </h2>
      <p class="network-end-count">{say('network.end-shine', { n: shine, of: nodes.length })}</p>
      {turn ? (
        <blockquote class="network-turn">
          <p>
            {say(`network.end-${turn.n > 0 ? 'saved' : 'lost'}-${state.given[turn.post]!}`, { n: Math.abs(turn.n) })}
          </p>
          <p class="network-turn-post">{words(`${turn.post}.text`)}</p>
        </blockquote>
      ) : (
        <p>{say('network.end-none')}</p>
      )}
      <Counts lights={lights} say={say} />
    </>
  )
}
