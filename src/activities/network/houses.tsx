import { useMemo, useState } from 'preact/hooks'
import { classes } from '../../ui/dom'
import { Icon } from '../../ui/icon'
import { Reading } from '../../ui/reading'
import type { Say } from '../../ui/say'
import type { House, Network } from './level'
import { isSmall, neighbourTowards } from './map'
import { type NamePlace, placeNames } from './names'
import type { Standing } from './scene'
import type { SceneHold } from './use-scene'

interface HousesProps {
  readonly network: Network
  readonly standing: Standing
  /** Houses that the post being read has come to. */
  readonly posted: readonly string[]
  readonly words: (key: string) => string
  readonly say: Say
}

const ARROWS: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
}

/** A house's state in words: never by colour or light alone. */
export function statesOf(
  { standing, posted, say }: Pick<HousesProps, 'standing' | 'posted' | 'say'>,
  house: House,
): string {
  return [
    say(`network.light-${standing.lights.get(house.id) ?? 'half'}`),
    standing.lanterns.includes(house.id) && say('network.has-lantern'),
    posted.includes(house.id) && say('network.has-post'),
    say('network.links', { n: house.links.length }),
    say(`network.habit-${house.habit}`),
  ]
    .filter(Boolean)
    .join(', ')
}

interface MapProps extends HousesProps {
  readonly scene: SceneHold
  /** In the lantern step a touch hangs and takes; else it only greets. */
  readonly hanging: boolean
  readonly onChoose: (house: string) => void
}

/** A name whose place is not known yet. */
const BENEATH: Pick<NamePlace, 'most' | 'aside' | 'down'> = { most: 100, aside: 0, down: 0 }

/** Houses as buttons over the scene: one Tab stop, arrows walk along the paths. */
export function HousesOnMap(props: MapProps) {
  const { network, scene, standing, posted, words, say, hanging } = props
  const { layout } = scene
  const names = useMemo(() => layout && placeNames(layout, house => words(`${house}.name`)), [layout, words])
  const [at, setAt] = useState(network.nodes[0]!.id)
  const here = network.nodes.some(node => node.id === at) ? at : network.nodes[0]!.id
  const walk = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key]
    const links = network.nodes.find(node => node.id === here)?.links ?? []
    const to = arrow && layout && neighbourTowards(layout, links, here, arrow)
    if (arrow) event.preventDefault()
    if (!to) return
    setAt(to)
    scene.cover.current?.querySelector<HTMLElement>(`[data-house="${to}"]`)?.focus({ preventScroll: true })
  }
  return (
    <div
      class={classes(
        'play-over',
        'network-map',
        scene.holding && 'holding',
        hanging && 'hanging',
        layout && isSmall(layout) && 'small',
      )}
      ref={scene.cover}
    >
      <fieldset class="network-houses" aria-label={say('network.map')} onKeyDown={walk}>
        {layout &&
          network.nodes.map(house => {
            const spot = layout.spots.get(house.id)
            if (!spot) return null
            const name = words(`${house.id}.name`)
            const { most, aside, down } = names?.get(house.id) ?? BENEATH
            const light = standing.lights.get(house.id) ?? 'half'
            const hung = standing.lanterns.includes(house.id)
            return (
              <button
                key={house.id}
                type="button"
                data-house={house.id}
                class={classes(
                  'network-house',
                  scene.over === house.id && 'over',
                  posted.includes(house.id) && 'posted',
                )}
                style={{
                  left: `${spot.x}px`,
                  top: `${spot.y - scene.pan}px`,
                  '--name-width': `${Math.ceil(most)}px`,
                  '--aside': `${Math.round(aside)}px`,
                  '--down': `${down}px`,
                  '--house-width': `${Math.round(210 * spot.s)}px`,
                  '--house-height': `${Math.round(165 * spot.s)}px`,
                }}
                tabIndex={house.id === here ? 0 : -1}
                aria-pressed={hanging ? hung : undefined}
                aria-label={say('network.house', { name, states: statesOf(props, house) })}
                onFocus={() => setAt(house.id)}
                onClick={() => props.onChoose(house.id)}
              >
                <span class="network-name">
                  <span class="network-signs">
                    {posted.includes(house.id) && <Icon name="message" size={16} />}
                    {hung && <Icon name="lantern" size={16} />}
                    {light !== 'half' && <Icon name={light === 'dim' ? 'drift' : 'sun'} size={16} />}
                  </span>
                  {/* A small map has room for names in one language, as they are measured. */}
                  <span class={isSmall(layout) ? 'one-line' : undefined}>{name}</span>
                </span>
              </button>
            )
          })}
      </fieldset>
    </div>
  )
}

/** Where no picture can be shown: the same houses as a list with their states. */
export function HousesAsPage(props: HousesProps) {
  const { network, words, say } = props
  return (
    <Reading class="play-over network-page" label={say('network.map-page')}>
      <h2>{say('network.map-page')}</h2>
      <ul>
        {network.nodes.map(house => (
          <li key={house.id}>
            <b>{words(`${house.id}.name`)}</b>
            <span>{statesOf(props, house)}</span>
          </li>
        ))}
      </ul>
    </Reading>
  )
}
