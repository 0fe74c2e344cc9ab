import { Button } from '../../ui/button'
import { classes, useKeys } from '../../ui/dom'
import { Icon, iconNamed } from '../../ui/icon'
import { Reading } from '../../ui/reading'
import { type TerracesItem, TUBES, type Tube } from './level'
import { ASIDE, MAT } from './order'
import type { SortProps } from './rank'
import { Peek, Peeks } from './tubes'

/** Tier 1: which of two or three answers best, and which should not be asked this? */
export function Choose(props: SortProps) {
  const { state, baskets, ready, say, words, lit } = props
  const places = baskets.map(item => state.places[item.id])
  const [best, aside] = [places.includes('1'), places.includes(ASIDE)]
  const ask = best ? (aside ? 'both' : 'not') : 'best'

  const choose = (item: TerracesItem) => {
    props.onSelect(item.id)
    if (state.places[item.id]) return props.onPlace(item.id, MAT)
    props.onPlace(item.id, best ? ASIDE : '1')
  }
  const peek = (item: TerracesItem) => {
    // The button goes; what was looked into can be chosen.
    document.querySelector<HTMLElement>(`.terraces-choice[data-item="${item.id}"]`)?.focus({ preventScroll: true })
    props.onPeekAll(item.id)
  }
  useKeys(Object.fromEntries(baskets.map((item, i) => [String(i + 1), () => choose(item)])))
  const turn = (item: string, tube: Tube) => {
    const burning = lit?.[item] ?? []
    const out = burning.includes(tube)
    props.sound(out ? 'tap' : 'lantern')
    props.onLit({ ...lit, [item]: out ? burning.filter(one => one !== tube) : [...burning, tube] })
  }
  return (
    <>
      <Reading label={say('terraces.baskets')}>
        <p class="terraces-ask" role="status">
          {say(`terraces.${ask}`)}
        </p>
        <ul class="terraces-choices">
          {baskets.map((item, n) => {
            const place = state.places[item.id]
            const seen = (state.peeked[item.id]?.length ?? 0) === TUBES.length && props.selected === item.id
            return (
              <li key={item.id} class={classes(seen && 'seen')}>
                <button
                  type="button"
                  data-item={item.id}
                  class={classes('terraces-choice', place === '1' && 'best', place === ASIDE && 'aside')}
                  aria-pressed={place !== undefined}
                  onClick={() => choose(item)}
                >
                  <Icon name={iconNamed(item.icon)} size={34} />
                  <span>
                    <span class="hidden-words">{n + 1}. </span>
                    {words(`${item.id}.source`)}
                  </span>
                  {place && (
                    <small>
                      <Icon name={place === '1' ? 'star' : 'minus'} size={22} />
                      {say(place === '1' ? 'terraces.is-best' : 'terraces.is-not')}
                    </small>
                  )}
                </button>
                {!seen && (
                  <Peek
                    label={say(lit ? 'terraces.ask-all' : 'terraces.peek-all', { source: words(`${item.id}.source`) })}
                    lit={lit && (lit[item.id] ?? [])}
                    onPeek={() => peek(item)}
                  />
                )}
                {seen && (
                  <Peeks
                    item={item.id}
                    words={words}
                    say={say}
                    lit={lit && (lit[item.id] ?? [])}
                    onLamp={tube => turn(item.id, tube)}
                  />
                )}
              </li>
            )
          })}
        </ul>
      </Reading>
      <div class="play-foot">
        {ready && (
          <Button kind={aside ? 'primary' : 'plain'} icon="check" big class="terraces-done" onClick={props.onDone}>
            {say('terraces.done')}
          </Button>
        )}
      </div>
    </>
  )
}
