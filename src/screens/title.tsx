import { useEffect, useRef, useState } from 'preact/hooks'
import type { Health, Keeping } from '../core/journal'
import { Band } from '../ui/band'
import { Button, RoundButton } from '../ui/button'
import { classes } from '../ui/dom'
import { Head } from '../ui/head'
import { Icon, type IconName } from '../ui/icon'
import { Lantern, Lanterns } from '../ui/lantern'
import { Petals } from '../ui/petals'
import type { Say, SayKey } from '../ui/say'
import { AddLearner, type AddLearnerProps } from './learners'
import { SMALLER } from './notice'
import type { OfflineState } from './outside'
import './title.css'

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

export interface TitleProps {
  readonly say: Say
  readonly art: (path: string) => string
  readonly players: readonly Player[]
  /** Who played last on this tablet; marked, so that they find themselves. */
  readonly last: string | null
  /** What the chosen language calls itself. */
  readonly endonym: string
  readonly offline: OfflineState
  readonly keeping: Keeping
  /** Where what is played is kept; anything but `both` is a smaller promise, and said. */
  readonly stores: Health['stores']
  readonly onPlayer: (id: string) => void
  readonly onAdd: AddLearnerProps['onAdd']
  readonly onLanguages: () => void
  readonly onSettings: () => void
  readonly onHelp: () => void
  readonly onDesk: () => void
  /** A child with a card of its class. */
  readonly onCard: () => void
  /** Null while nobody here is tied to a class. */
  readonly onSend: (() => void) | null
  readonly onUpdate: () => void
  readonly onRetry: () => void
  /** The backdrop is there, and everything can be touched. */
  readonly onDrawn: () => void
}

/** More players than this, and "new player" stands first, where it is found without scrolling. */
const MANY = 12

/** The first screen: the valley, the name, and "who is playing?". Everything in it can be touched at once. */
export function Title(props: TitleProps) {
  const { say, art } = props
  const [dialog, setDialog] = useState<'new' | null>(null)
  const close = () => setDialog(null)
  const backdrop = useRef<HTMLImageElement>(null)
  // In the page itself it may have come before the game did.
  useEffect(() => {
    if (backdrop.current?.complete) props.onDrawn()
  }, [])
  return (
    <main class="title">
      <header class="title-sky">
        <img
          ref={backdrop}
          class="title-valley"
          src={art('title/valley.webp')}
          alt=""
          fetchPriority="high"
          decoding="sync"
          elementtiming="backdrop"
          draggable={false}
          onLoad={props.onDrawn}
        />
        <Petals />
        <SwingingLantern />
        <div class="title-name">
          <h1>{say('app.name')}</h1>
          <p>{say('app.tagline')}</p>
        </div>
        <div class="title-tools">
          <Button icon="globe" label={say('app.language-is', { name: props.endonym })} onClick={props.onLanguages}>
            {props.endonym}
          </Button>
          <RoundButton icon="lifebuoy" label={say('app.help')} onClick={props.onHelp} />
          <RoundButton icon="settings" label={say('app.settings')} onClick={props.onSettings} />
        </div>
      </header>
      <Picker {...props} onNew={() => setDialog('new')} />
      {dialog === 'new' && (
        <AddLearner
          say={say}
          art={art}
          taken={props.players}
          onClose={close}
          onAdd={(learner, tier) => {
            close()
            props.onAdd(learner, tier)
          }}
        />
      )}
    </main>
  )
}

/** Swings out by itself: a screen at rest must not be drawn. A touch makes it swing anew. */
function SwingingLantern() {
  const [swings, setSwings] = useState(0)
  return (
    <div class="title-lantern" key={swings} onPointerDown={() => setSwings(swings + 1)} aria-hidden="true">
      <i class="title-wire" />
      <Lantern lit size={66} />
    </div>
  )
}

function Picker(props: TitleProps & { onNew: () => void }) {
  const { say, players } = props
  const fresh = players.length === 0
  const add = (
    <li key="new">
      <button type="button" class={classes('player', 'player-new', fresh && 'player-first')} onClick={props.onNew}>
        <span class="player-disc">
          <Icon name="adduser" size={44} />
        </span>
        <b>{say('app.new-learner')}</b>
      </button>
    </li>
  )
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
        <ul class="players">
          {players.length > MANY && add}
          {players.map(player => (
            <PlayerCard key={player.id} {...props} player={player} />
          ))}
          {players.length <= MANY && add}
          <li key="card">
            <button type="button" class="player player-new" onClick={props.onCard}>
              <span class="player-disc">
                <Icon name="ma-quet" size={44} />
              </span>
              <b>{say('cards.open')}</b>
            </button>
          </li>
        </ul>
        <States {...props} />
      </div>
    </section>
  )
}

/** A row of lanterns is read at a glance up to this many; beyond, it is a number. */
const ROW = 3

function PlayerCard({ player, last, say, art, onPlayer }: TitleProps & { player: Player }) {
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
  ready: 'app.offline-ready',
  'update-waiting': 'app.offline-ready',
}

/** What is true of this tablet just now: offline or not, and whether what was played is safe. */
function States({ say, offline, keeping, stores, onRetry }: TitleProps) {
  const ready = offline === 'ready' || offline === 'update-waiting'
  const state = (icon: IconName, words: string, kind?: 'good' | 'care') => (
    <li class={kind}>
      <Icon name={icon} />
      <span>{words}</span>
    </li>
  )
  return (
    <div class="title-states" role="status">
      <ul>
        {state(ready ? 'check' : 'offline', say(OFFLINE[offline]), ready ? 'good' : undefined)}
        {keeping === 'waiting' && state('warning', say('app.keeping-waiting'), 'care')}
        {keeping === 'saving' && state('save', say('app.keeping-saving'))}
        {stores !== 'both' && state('info', say(SMALLER[stores]), 'care')}
        {keeping === 'saved' && stores === 'both' && state('check', say('app.keeping-saved'), 'good')}
      </ul>
      {keeping === 'waiting' && (
        <Button icon="undo" onClick={onRetry}>
          {say('app.keeping-retry')}
        </Button>
      )}
    </div>
  )
}
