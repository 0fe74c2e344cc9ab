import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { chance, shuffled } from '../../core/chance'
import { Button } from '../../ui/button'
import { classes, useFocusOnMount } from '../../ui/dom'
import { Icon } from '../../ui/icon'
import type { Say } from '../../ui/say'
import type { SoundName } from '../activity'
import { kept, LONGEST_QUERY, piecesOf } from './query'
import { fly, Tile } from './tile'

interface QueryBarProps {
  readonly tiles: readonly string[]
  readonly query: string
  readonly typed: boolean
  /** Whether words may be typed at all: the youngest lay tiles only. */
  readonly mayType: boolean
  /** How many tiles the basket holds; undefined where there is no basket. */
  readonly basket: number | undefined
  /** Decides the order on the rack, where the useful ones must not stand first. */
  readonly seed: number
  readonly say: Say
  readonly sound: (name: SoundName) => void
  readonly onAsk: (query: string) => void
}

/** The field, where tiles are laid or words are typed, and the rack of tiles. */
export function QueryBar({ tiles, query, typed, mayType, basket, seed, say, sound, onAsk }: QueryBarProps) {
  const before = piecesOf(query, tiles.length)
  const [laid, setLaid] = useState(() => before.flatMap(piece => ('tile' in piece ? [piece.tile] : [])))
  const [text, setText] = useState(() => before.flatMap(piece => ('typed' in piece ? [piece.typed] : [])).join(' '))
  const [typing, setTyping] = useState(typed || text !== '')
  const [typedBefore] = useState(typing)
  const input = useFocusOnMount<HTMLInputElement>(typing && !typedBefore)
  const field = useRef<HTMLFieldSetElement>(null)
  /** Where the tile that was just touched lay, so that it can fly from there. */
  const from = useRef<{ tile: number; box: DOMRect } | null>(null)

  const lay = (tile: number, box: DOMRect) => {
    if (laid.includes(tile)) return
    if (laid.length >= (basket ?? tiles.length)) return sound('look-again')
    sound('tap')
    from.current = { tile, box }
    setLaid([...laid, tile])
  }
  const takeAway = (tile: number, box: DOMRect) => {
    sound('tap')
    from.current = { tile, box }
    setLaid(laid.filter(one => one !== tile))
  }
  useLayoutEffect(() => {
    const moved = from.current
    from.current = null
    const root = field.current?.closest('.search-head')
    const thing = moved && root?.querySelector<HTMLElement>(`[data-tile="${moved.tile}"]`)
    if (moved && thing) {
      fly(thing, moved.box)
      thing.focus({ preventScroll: true })
    }
  }, [laid])

  const rack = useMemo(() => shuffled([...tiles.keys()], chance(seed)), [tiles, seed])
  const next = kept([...laid.map(tile => ({ tile })), { typed: text }])
  const ask = (event: Event) => {
    event.preventDefault()
    if (next) onAsk(next)
  }
  return (
    <form class="search-form" onSubmit={ask}>
      <fieldset class={classes('search-field', typing && 'typing')} ref={field} aria-label={say('search.field')}>
        {laid.map(tile => (
          <Tile
            key={tile}
            tile={tile}
            word={tiles[tile]!}
            label={say('search.tile-away', { word: tiles[tile]! })}
            away
            onTap={box => takeAway(tile, box)}
          />
        ))}
        {typing ? (
          <input
            ref={input}
            class="search-input"
            value={text}
            maxLength={LONGEST_QUERY}
            aria-label={say('search.typing')}
            placeholder={say('search.typing')}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            enterkeyhint="search"
            onInput={event => setText(event.currentTarget.value)}
          />
        ) : (
          laid.length === 0 && (
            <span class="search-empty">
              {say(basket ? 'search.basket-empty' : 'search.field-empty', { n: basket ?? 0 })}
            </span>
          )
        )}
      </fieldset>
      <button type="submit" class="button primary search-go" disabled={next === ''}>
        <Icon name="search" />
        <span class="button-words">{say('search.ask')}</span>
      </button>
      <fieldset class={classes('search-rack', query !== '' && 'asked')} aria-label={say('search.tiles')}>
        {rack.map(tile =>
          laid.includes(tile) ? null : (
            <Tile
              key={tile}
              tile={tile}
              word={tiles[tile]!}
              label={say('search.tile-add', { word: tiles[tile]! })}
              target={field}
              onTap={box => lay(tile, box)}
            />
          ),
        )}
        {mayType && !typing && (
          <Button icon="edit" class="search-type" onClick={() => setTyping(true)}>
            {say('search.type')}
          </Button>
        )}
      </fieldset>
    </form>
  )
}
