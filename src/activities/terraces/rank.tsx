import { useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '../../ui/button'
import { Icon, iconNamed } from '../../ui/icon'
import { Listen } from '../../ui/listen'
import { Reading } from '../../ui/reading'
import type { ActivityProps } from '../activity'
import type { Lifted } from './carry'
import type { TerracesItem, TerracesLevel, Tube } from './level'
import { ASIDE, MAT, type Place, placesFor } from './order'
import { Places } from './places'
import { Badge, Row } from './row'
import type { TerracesState } from './state'
import { Tubes } from './tubes'
import type { Lit } from './use-scene'

export interface SortProps extends ActivityProps<TerracesLevel, TerracesState> {
  readonly baskets: readonly TerracesItem[]
  readonly selected: string | null
  readonly lifted: Lifted | null
  readonly ready: boolean
  readonly onSelect: (item: string | null) => void
  readonly onLift: (lifted: Lifted | null) => void
  readonly onPlace: (item: string, place: Place | typeof MAT) => void
  readonly onPeek: (item: string, tube: Tube) => void
  readonly onPeekAll: (item: string) => void
  readonly lit: Lit
  readonly onLit: (lit: Lit) => void
  readonly onDone: () => void
}

/** Tiers 2 and 3: every basket is looked into and finds its step, or is left aside. */
export function Rank(props: SortProps) {
  const { level, state, baskets, selected, lifted, ready, words, say } = props
  const open = placesFor(level, baskets.length)
  const item = baskets.find(one => one.id === selected)
  const opened = (item && state.peeked[item.id]) ?? []
  return (
    <>
      <Row
        baskets={baskets}
        open={open}
        placed={state.places}
        peeked={id => state.peeked[id]?.length ?? 0}
        selected={selected}
        lifted={lifted}
        words={words}
        say={say}
        onSelect={props.onSelect}
        onLift={props.onLift}
        onSet={props.onPlace}
      />
      {item ? (
        <>
          <OneBasket key={item.id} {...props} item={item} opened={opened} />
          <div class="play-foot">
            <Places
              item={item}
              baskets={baskets}
              open={open}
              placed={state.places}
              heavy={opened.length < 3}
              say={say}
              onPlace={place => props.onPlace(item.id, place)}
            />
            {ready && (
              <Button kind="primary" icon="check" big class="terraces-done" onClick={props.onDone}>
                {say('terraces.done')}
              </Button>
            )}
          </div>
        </>
      ) : (
        <Overview {...props} open={open} />
      )}
    </>
  )
}

function OneBasket(props: SortProps & { item: TerracesItem; opened: readonly Tube[] }) {
  const { item, opened, baskets, words, say, listen } = props
  const read = useRef<HTMLDivElement>(null)
  const before = useRef(opened.length)
  // A tube that was just opened may lie below what is seen; its button is gone, and the keyboard stays where that was.
  useLayoutEffect(() => {
    const last = opened.at(-1)
    const tube = last && read.current?.querySelector(`[data-tube="${last}"]`)
    if (!tube) return
    tube.scrollIntoView({ block: 'nearest' })
    if (opened.length > before.current) tube.querySelector('p')?.focus({ preventScroll: true })
    before.current = opened.length
  }, [opened.length])
  const source = words(`${item.id}.source`)
  const n = baskets.indexOf(item) + 1
  return (
    <Reading label={say('terraces.basket', { n })}>
      <div ref={read}>
        <article class="terraces-source" data-item={item.id}>
          <Icon name={iconNamed(item.icon)} size={30} />
          <p>{source}</p>
          <Listen
            label={say('play.listen')}
            onListen={listen && (() => listen(source))}
            itself={source}
            class="panel-listen"
          />
        </article>
        <Tubes item={item.id} opened={opened} words={words} say={say} onPeek={tube => props.onPeek(item.id, tube)} />
      </div>
    </Reading>
  )
}

/** All baskets have their place: the order once more, before it is judged. */
function Overview({ baskets, state, open, words, say, onSelect, onDone }: SortProps & { open: readonly Place[] }) {
  const at = (item: TerracesItem) => open.indexOf(state.places[item.id] ?? ASIDE)
  return (
    <>
      <Reading label={say('terraces.overview')}>
        <h3>{say('terraces.overview')}</h3>
        <ol class="terraces-order">
          {[...baskets]
            .sort((a, b) => at(a) - at(b))
            .map(item => (
              <li key={item.id}>
                <button type="button" onClick={() => onSelect(item.id)}>
                  <Badge place={state.places[item.id] ?? MAT} />
                  <Icon name={iconNamed(item.icon)} size={26} />
                  <span>{words(`${item.id}.source`)}</span>
                </button>
              </li>
            ))}
        </ol>
        <p class="terraces-hint">{say('terraces.change')}</p>
      </Reading>
      <div class="play-foot">
        <Button kind="primary" icon="check" big autoFocus class="terraces-done" onClick={onDone}>
          {say('terraces.done')}
        </Button>
      </div>
    </>
  )
}
