import { classes, useFocusOnMount } from '../../ui/dom'
import { Icon } from '../../ui/icon'
import { Lantern, Lanterns } from '../../ui/lantern'
import type { Say } from '../../ui/say'
import { statesOf } from './houses'
import type { Network } from './level'
import type { Standing } from './scene'

interface LanternListProps {
  readonly network: Network
  readonly standing: Standing
  readonly words: (key: string) => string
  readonly say: Say
  /** What the last touch did, said aloud. */
  readonly notice: string
  readonly onChoose: (house: string) => void
}

/** Hanging lanterns from a list, for whoever does not use the map; the houses and their states are the same. */
export function LanternList({ network, standing, words, say, notice, onChoose }: LanternListProps) {
  const head = useFocusOnMount<HTMLHeadingElement>()
  const hung = standing.lanterns.length
  return (
    <>
      <div class={classes('network-hang', notice && 'told')}>
        <h2 ref={head} tabIndex={-1}>
          {say('network.hang-title')}
        </h2>
        <p class="network-hang-line">{say('network.hang-line')}</p>
        <p class="network-left">
          <Lanterns of={network.lanterns} lit={network.lanterns - hung} size={26} />
          <span role="status">{notice || say('network.hang-left', { n: network.lanterns - hung })}</span>
        </p>
      </div>
      <h3 class="network-list-head">{say('network.hang-list')}</h3>
      <ul class="network-list">
        {network.nodes.map(house => {
          const on = standing.lanterns.includes(house.id)
          return (
            <li key={house.id}>
              <button
                type="button"
                class={classes('network-row', on && 'on')}
                aria-pressed={on}
                onClick={() => onChoose(house.id)}
              >
                <Icon name="house" size={24} />
                <span>
                  <b>{words(`${house.id}.name`)}</b>
                  <small>{statesOf({ standing: { ...standing, lanterns: [] }, posted: [], say }, house)}</small>
                </span>
                <Lantern lit={on} size={22} />
                <span class="hidden-words">{say(on ? 'network.take-here' : 'network.hang-here')}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
