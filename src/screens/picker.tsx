import type { Health, Keeping } from '../core/journal'
import type { OfflineState } from '../platform/offline'
import { Band } from '../ui/band'
import { Button } from '../ui/button'
import { classes } from '../ui/dom'
import { Head } from '../ui/head'
import { Icon, type IconName } from '../ui/icon'
import { Lantern, Lanterns } from '../ui/lantern'
import type { Say, SayKey } from '../ui/say'
import { SMALLER } from './notice'

/** A child on this tablet as the picker shows them. */
export interface Player {
  readonly id: string
  readonly nickname: string
  /** Path under assets/art. */
  readonly picture: string
  /** Lanterns lit, of all that can be lit; `of` is 0 until that is known. */
  readonly lit: number
  readonly of: number
}

export interface PickerProps {
  readonly say: Say
  readonly art: (path: string) => string
  readonly players: readonly Player[]
  /** Who played last on this tablet; marked, so that they find themselves. */
  readonly last: string | null
  readonly offline: OfflineState
  readonly keeping: Keeping
  /** Where what is played is kept; anything but `both` is a smaller promise, and said. */
  readonly stores: Health['stores']
  readonly onPlayer: (id: string) => void
  readonly onDesk: () => void
  /** A child with a card of its class. */
  readonly onCard: () => void
  /** Null while nobody here is tied to a class. */
  readonly onSend: (() => void) | null
  readonly onUpdate: () => void
  readonly onRetry: () => void
}

/** More players than this, and "new player" stands first, where it is found without scrolling. */
const MANY = 12

/** Who is playing? The children of this tablet, two ways in for others, and what is true of the tablet. */
export function Picker(props: PickerProps & { onNew: () => void }) {
  const { say, players } = props
  const fresh = players.length === 0
  const way = (icon: IconName, words: string, onClick: () => void, first = false) => (
    <li key={icon} class="way">
      <button type="button" class={classes('player', 'player-new', first && 'player-first')} onClick={onClick}>
        <span class="player-disc">
          <Icon name={icon} size={44} />
        </span>
        <b>{words}</b>
      </button>
    </li>
  )
  const ways = [
    way('adduser', say('app.new-learner'), props.onNew, fresh),
    way('ma-quet', say('cards.open'), props.onCard),
  ]
  return (
    <section class="title-pick" aria-labelledby="title-who">
      <Band name="tai-qua-tram" />
      <div class="title-pick-in">
        <div class={classes('title-row', props.onSend !== null && 'two')}>
          <h2 id="title-who">{say(fresh ? 'app.who-first' : 'app.who')}</h2>
          {props.onSend && (
            <Button icon="upload" onClick={props.onSend}>
              {say('collect.open')}
            </Button>
          )}
          <Button icon="book" onClick={props.onDesk}>
            {say('app.desk')}
          </Button>
          {props.offline === 'update-waiting' && (
            <Button kind="primary" icon="download" onClick={props.onUpdate}>
              {say('app.update')}
            </Button>
          )}
        </div>
        {fresh && <p class="title-welcome">{say('app.who-first-line')}</p>}
        <ul
          class={classes(
            'players',
            waysApart(players.length) && 'players-apart',
            players.length === 2 && 'players-two',
          )}
          style={{ '--tiles': players.length + ways.length }}
        >
          {players.length > MANY && ways}
          {players.map(player => (
            <PlayerCard key={player.id} {...props} player={player} />
          ))}
          {players.length <= MANY && ways}
        </ul>
        <States {...props} />
      </div>
    </section>
  )
}

/** On a phone three tiles stand in a row: whether the two ways in leave one alone there, and so stand for themselves. */
const waysApart = (faces: number) => faces > 0 && faces % 3 !== 1

/** A row of lanterns is read at a glance up to this many; beyond, it is a number. */
const ROW = 3

function PlayerCard({ player, last, say, art, onPlayer }: PickerProps & { player: Player }) {
  const { id, nickname, picture, lit, of } = player
  const label = say('app.learner-lanterns', { lit, of })
  return (
    <li>
      <button type="button" class={classes('player', id === last && 'player-last')} onClick={() => onPlayer(id)}>
        <Head art={art(picture)} size={88} />
        <b>{nickname}</b>
        {of <= ROW ? (
          <span class="player-row">{of > 0 && <Lanterns of={of} lit={lit} size={19} label={label} />}</span>
        ) : (
          <span class="player-count">
            <Lantern lit={lit > 0} size={19} />
            <span aria-hidden="true">
              {lit}/{of}
            </span>
            <span class="hidden-words">{label}</span>
          </span>
        )}
      </button>
    </li>
  )
}

const OFFLINE: Readonly<Record<OfflineState, SayKey>> = {
  'no-worker': 'app.offline-none',
  installing: 'app.offline-installing',
  looking: 'app.offline-installing',
  ready: 'app.offline-ready',
  'update-waiting': 'app.offline-ready',
}

/**
 * What is true of this tablet just now: offline or not, and whether what was played is safe. Each has the room of the
 * longer words that it may say by itself, so that no button above moves away from under a finger.
 */
function States({ say, offline, keeping, stores, onRetry }: PickerProps) {
  const ready = offline === 'ready' || offline === 'update-waiting'
  const kind = ready ? 'good' : offline === 'looking' ? 'unsaid' : undefined
  const state = (icon: IconName, key: SayKey, kind?: 'good' | 'care' | 'unsaid', room = key) => (
    <li class={kind}>
      <Icon name={icon} />
      <span class="title-state" data-room={say(room)}>
        <span>{say(key)}</span>
      </span>
    </li>
  )
  return (
    <div class="title-states" role="status">
      <ul>
        {state(ready ? 'check' : 'offline', OFFLINE[offline], kind, 'app.offline-installing')}
        {keeping === 'waiting' && state('warning', 'app.keeping-waiting', 'care')}
        {keeping === 'saving' && state('save', 'app.keeping-saving', undefined, 'app.keeping-saved')}
        {stores !== 'both' && state('info', SMALLER[stores], 'care')}
        {keeping === 'saved' && stores === 'both' && state('check', 'app.keeping-saved', 'good')}
      </ul>
      {keeping === 'waiting' && (
        <Button icon="undo" onClick={onRetry}>
          {say('app.keeping-retry')}
        </Button>
      )}
    </div>
  )
}
