import { hasKey } from '../core/growth'
import { Chip } from '../ui/card'
import { Icon } from '../ui/icon'
import type { VillageProps } from './village'

/** The three golden keys: how far each is, and, once it is won, the way to its ending. */
export function Keys({ keys, stars, say, onEnding }: Pick<VillageProps, 'keys' | 'stars' | 'say' | 'onEnding'>) {
  return (
    <div class="village-keys">
      {keys.map(({ strand, levels }) => {
        const have = levels.filter(level => (stars.get(level) ?? 0) > 0).length
        const values = { strand: say(`play.strand-${strand}`), have, of: levels.length }
        const words = (
          <>
            <span class="key-words" aria-hidden="true">
              {say('village.key', values)}
            </span>
            <span class="key-short" aria-hidden="true">
              {have}/{levels.length}
            </span>
          </>
        )
        if (hasKey(levels, stars))
          return (
            <button key={strand} type="button" class="chip key-gold" onClick={() => onEnding(strand)}>
              <Icon name="key" />
              <span>
                {words}
                <span class="hidden-words">{say('ending.open', values)}</span>
              </span>
            </button>
          )
        return (
          <Chip key={strand} icon="key">
            {words}
            <span class="hidden-words">{say('village.key-label', values)}</span>
          </Chip>
        )
      })}
    </div>
  )
}
