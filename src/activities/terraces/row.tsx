import { useEffect, useRef } from 'preact/hooks'
import { classes } from '../../ui/dom'
import { Icon, iconNamed } from '../../ui/icon'
import type { Say } from '../../ui/say'
import { beside, type Lifted } from './carry'
import { type TerracesItem, TUBES } from './level'
import { ASIDE, MAT, type Place, type Placed } from './order'

interface RowProps {
  readonly baskets: readonly TerracesItem[]
  readonly open: readonly Place[]
  readonly placed: Placed
  readonly peeked: (item: string) => number
  readonly selected: string | null
  readonly lifted: Lifted | null
  readonly words: (key: string) => string
  readonly say: Say
  readonly onSelect: (item: string) => void
  readonly onLift: (lifted: Lifted | null) => void
  readonly onSet: (item: string, place: Place | typeof MAT) => void
}

export function placeWords(place: Place | typeof MAT, say: Say): string {
  if (place === MAT) return say('terraces.on-mat')
  return place === ASIDE ? say('terraces.on-aside') : say('terraces.on-step', { n: place })
}

/**
 * The baskets in a row. By keyboard: left and right go from basket to basket, Enter lifts one, up and down carry it from
 * step to step, Enter sets it down, Escape puts it back.
 */
export function Row(props: RowProps) {
  const { baskets, open, placed, selected, lifted, say, onSelect, onLift, onSet } = props
  const group = useRef<HTMLFieldSetElement>(null)
  const focus = (n: number) => {
    const to = (n + baskets.length) % baskets.length
    group.current?.querySelectorAll('button')[to]?.focus()
    return baskets[to]?.id
  }
  // Set down, the next basket is at hand.
  useEffect(() => {
    if (!group.current?.contains(document.activeElement)) return
    const n = baskets.findIndex(item => item.id === selected)
    if (n >= 0) focus(n)
  }, [selected])

  const press = (event: KeyboardEvent, item: string, n: number) => {
    const act = keysOf({ open, lifted, onLift, onSet }, item, placed[item] ?? MAT, to => {
      const next = focus(n + to)
      if (next) onSelect(next)
    })[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    if (selected !== item) onSelect(item)
    act()
  }
  return (
    <fieldset class="terraces-row" ref={group}>
      <legend class="hidden-words">
        {say('terraces.baskets')}. {say('terraces.lift-how')}
      </legend>
      {baskets.map((item, n) => (
        <button
          key={item.id}
          type="button"
          data-item={item.id}
          class={classes('terraces-basket', lifted?.item === item.id && 'lifted')}
          aria-pressed={selected === item.id}
          // One stop of Tab, so that the way from here leads to what this basket says.
          tabIndex={item.id === (selected ?? baskets[0]?.id) ? 0 : -1}
          aria-label={labelOf(props, item, n)}
          onBlur={() => lifted && onLift(null)}
          onClick={() => onSelect(item.id)}
          onKeyDown={event => press(event, item.id, n)}
        >
          <Icon name={iconNamed(item.icon)} size={28} />
          <Badge place={(lifted?.item === item.id ? lifted.place : placed[item.id]) ?? MAT} />
          <span class="terraces-dots">
            {TUBES.map((tube, i) => (
              <i key={tube} class={classes(i < props.peeked(item.id) && 'open')} />
            ))}
          </span>
        </button>
      ))}
      <output class="hidden-words">
        {lifted &&
          say('terraces.lifted', {
            n: baskets.findIndex(item => item.id === lifted.item) + 1,
            place: placeWords(lifted.place, say),
          })}
      </output>
    </fieldset>
  )
}

type Keys = Readonly<Record<string, (() => void) | undefined>>

/** What the keys mean on a basket, lifted or not. */
function keysOf(
  { open, lifted, onLift, onSet }: Pick<RowProps, 'open' | 'lifted' | 'onLift' | 'onSet'>,
  item: string,
  place: Place | typeof MAT,
  along: (to: 1 | -1) => void,
): Keys {
  const lift = (to: Place | typeof MAT) => () => onLift({ item, place: to })
  if (!lifted) {
    const first = lift(place === MAT ? beside(open, ASIDE, 1) : place)
    return {
      Enter: first,
      ' ': first,
      ArrowUp: lift(beside(open, place, 1)),
      ArrowDown: lift(beside(open, place, -1)),
      ArrowRight: () => along(1),
      ArrowLeft: () => along(-1),
    }
  }
  const set = () => {
    onSet(item, lifted.place)
    onLift(null)
  }
  return {
    Enter: set,
    ' ': set,
    Escape: () => onLift(null),
    ArrowUp: lift(beside(open, lifted.place, 1)),
    ArrowDown: lift(beside(open, lifted.place, -1)),
  }
}

function labelOf({ placed, peeked, words, say }: RowProps, item: TerracesItem, n: number): string {
  const closed = TUBES.length - peeked(item.id)
  const tubes = closed === 0 ? say('terraces.tubes-open') : say('terraces.tubes-closed', { n: closed })
  const where = placeWords(placed[item.id] ?? MAT, say)
  return `${say('terraces.basket', { n: n + 1 })}: ${words(`${item.id}.source`)}. ${where}, ${tubes}`
}

/** Where a basket is, as its step's sign has it. */
export function Badge({ place }: { place: Place | typeof MAT }) {
  if (place === MAT) return null
  return (
    <span class={classes('terraces-badge', place === ASIDE && 'aside')} aria-hidden="true">
      {place === ASIDE ? '–' : place}
    </span>
  )
}
