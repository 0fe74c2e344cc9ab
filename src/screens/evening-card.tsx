import { useEffect, useRef } from 'preact/hooks'
import type { SoundName } from '../activities/activity'
import { Agree } from '../activities/agree'
import { type Around, type EveningState, type EveningTurn, FEWEST_AROUND, whoseTurn } from '../core/evening'
import type { Family } from '../core/family'
import type { Answer } from '../core/play'
import { Button } from '../ui/button'
import { useKeys } from '../ui/dom'
import { Head } from '../ui/head'
import { Icon } from '../ui/icon'
import { Listen } from '../ui/listen'
import type { Say } from '../ui/say'
import { type Story, StoryCard } from './story-card'

export interface EveningCardProps {
  readonly around: readonly Around[]
  readonly turns: readonly EveningTurn[]
  readonly state: EveningState
  readonly family: Family
  /** The same in Vietnamese, where the evening is told in another language. */
  readonly beside: Family | null
  /** The item of a turn, and its words in Vietnamese where it is told in another language. */
  readonly story: (turn: EveningTurn) => Story
  readonly vietnamese: (turn: EveningTurn) => ((key: string) => string) | null
  readonly say: Say
  readonly art: (path: string) => string
  readonly sound: (name: SoundName) => void
  readonly listen: ((text: string) => void) | null
  readonly act: (answer: Answer) => void
}

/** One turn at the fire: an item that the family judges together, or a card to tell of. */
export function EveningCard(props: EveningCardProps) {
  const { turns, state, around, say, art } = props
  const turn = turns[state.at]!
  const has = (one: EveningTurn) => around[whoseTurn(one, state, around.length)]!
  const me = has(turn)
  const after = turns[state.at + 1]
  const words = after ? say('evening.next', { name: has(after).name }) : say('evening.last')
  const title = titleOf(props, turn, me)
  const top = useRef<HTMLElement>(null)
  // On a phone the panel was slid for the card before.
  useEffect(() => top.current?.scrollIntoView({ block: 'nearest' }), [state.at])
  return (
    <>
      <header class="evening-turn" key={state.at} ref={top}>
        <Head art={art(me.picture)} size={48} />
        <h2>{title}</h2>
        {!state.lit && <Leaving {...props} me={me} />}
      </header>
      <Away {...props} />
      {turn.kind === 'item' ? (
        <Item {...props} turn={turn} me={me} next={words} />
      ) : (
        <Tell {...props} turn={turn} me={me} next={words} />
      )}
    </>
  )
}

/** Whoever has the turn may be called away; the next takes it, and two must stay. */
function Leaving({ around, state, me, say, act }: EveningCardProps & { me: Around }) {
  if (around.length - state.away.length <= FEWEST_AROUND) return null
  return (
    <Button
      class="evening-leaves"
      label={say('evening.away-of', { name: me.name })}
      onClick={() => act({ do: 'away', on: String(around.indexOf(me)) })}
    >
      {say('evening.away')}
    </Button>
  )
}

/** Who is away sits down again with one touch. */
function Away({ around, state, say, act }: EveningCardProps) {
  if (state.away.length === 0) return null
  return (
    <div class="evening-away">
      {state.away.map(place => (
        <Button key={place} icon="plus" onClick={() => act({ do: 'here', on: String(place) })}>
          {say('evening.here', { name: around[place]!.name })}
        </Button>
      ))}
    </div>
  )
}

function titleOf({ family, state, say }: EveningCardProps, turn: EveningTurn, { name }: Around): string {
  if (turn.kind === 'item') return say('evening.turn', { name })
  const card = family.cards.find(({ id }) => id === turn.ids[state.open])
  return say(card?.for === 'all' ? 'evening.turn-all' : 'evening.turn-story', { name })
}

interface TurnProps extends EveningCardProps {
  readonly turn: EveningTurn
  readonly me: Around
  readonly next: string
}

/** The answer is a family's: it counts when the one whose turn it is and another hold their corners together. */
function Item(props: TurnProps) {
  const { turn, me, state, around, say, act } = props
  const beside = { ...turn, who: (around.indexOf(me) + 1) % around.length }
  const other = around[whoseTurn(beside, state, around.length)]!
  return (
    <>
      {!state.lit && (
        <p class="evening-fingers">
          <Icon name="hand" size={28} />
          {say('evening.fingers', { name: me.name })}
        </p>
      )}
      <StoryCard
        {...props}
        key={state.at}
        story={props.story(turn)}
        beside={props.vietnamese(turn)}
        at={state.at}
        of={props.turns.length}
        chosen={state.given ?? undefined}
        onGive={given => act({ do: 'judge', on: turn.ids[0]!, with: given })}
        onNext={() => act({ do: 'on', on: '' })}
        confirm={(answer, give, back) => (
          <Agree
            pair={{ left: me.name, right: other.name }}
            answer={answer}
            say={say}
            listen={props.listen}
            onGive={give}
            onBack={back}
          />
        )}
      />
    </>
  )
}

/** A card to tell of: it has no answer, and the one who tells is not corrected. */
function Tell({ turn, me, next, state, family, beside, around, say, sound, listen, act }: TurnProps) {
  const id = turn.ids[state.open]!
  const card = family.cards.find(one => one.id === id)
  const inVietnamese = beside?.cards.find(one => one.id === id)
  const reader = around.find((one, place) => one.hand === 'shoot' && one !== me && !state.away.includes(place))
  const tell = () => {
    sound('right')
    act({ do: 'told', on: id })
  }
  const on = () => act({ do: 'on', on: '' })
  useKeys({ 1: state.lit ? on : tell, r: () => card && listen?.(state.lit ? card.after : card.text) })
  // A card of an older edition that is there no more is told as one that was.
  if (!card) return <Next words={next} onNext={state.lit ? on : tell} />
  const said = state.lit ? card.after : card.text
  return (
    <div class="play-read evening-tell">
      <div class="hearth-story" key={id}>
        <div>
          <p class="hearth-text">{card.text}</p>
          {inVietnamese && (
            <p class="hearth-beside" lang="vi">
              {inVietnamese.text}
            </p>
          )}
        </div>
        <Listen label={say('play.listen')} onListen={listen && (() => listen(said))} itself={said} />
      </div>
      {state.lit ? (
        <div class="evening-after" role="status">
          <p class="hearth-verdict">{say('evening.spark')}</p>
          <p class="hearth-move">{card.after}</p>
          {inVietnamese && (
            <p class="hearth-beside" lang="vi">
              {inVietnamese.after}
            </p>
          )}
        </div>
      ) : (
        <p class="hearth-small">
          {reader && `${say('evening.reader', { name: reader.name })} `}
          {say('evening.no-wrong')}
        </p>
      )}
      <div class="evening-ways">
        {!state.lit && state.open + 1 < turn.ids.length && (
          <Button icon="swap" big onClick={() => act({ do: 'other', on: id })}>
            {say('evening.other')}
          </Button>
        )}
        {state.lit ? (
          <Next words={next} onNext={on} />
        ) : (
          <Button icon="flame" kind="primary" big onClick={tell}>
            {say('evening.told')}
          </Button>
        )}
      </div>
    </div>
  )
}

function Next({ words, onNext }: { words: string; onNext: () => void }) {
  return (
    <Button icon="next" kind="primary" big autoFocus onClick={onNext}>
      {words}
    </Button>
  )
}
