import { useEffect, useReducer, useState } from 'preact/hooks'
import { setOf } from '../core/card-set'
import {
  hasStranger,
  lookAgain,
  noVotes,
  numbersTwice,
  settledTurns,
  type Votes,
  withPicture,
} from '../core/card-votes'
import type { Pupil } from '../core/class-list'
import { givenName } from '../core/class-list'
import type { CardPicture } from '../platform/cards'
import { Button, RoundButton } from '../ui/button'
import { classes, useKeys } from '../ui/dom'
import { Icon } from '../ui/icon'
import { CameraPicture } from './camera-picture'
import type { RoundProps } from './whole-round'
import { givenBy } from './whole-score'
import './whole-cards.css'

type Change = { readonly seen: CardPicture['seen'] } | { readonly again: number }

const changed = (votes: Votes, change: Change) =>
  'again' in change ? lookAgain(votes, change.again) : withPicture(votes, change.seen)

/** How a child's card stands. What it says is nobody's business until all are in. */
type Standing = 'seen' | 'not-seen' | 'absent' | 'turn-again'

/** The class holds its cards up: the camera's picture, and the names as they are read. */
export function CardsUp(props: RoundProps & { onBack: () => void }) {
  const { say, question, pupils, numbers, absent, onAbsent, onAnswered, shown } = props
  const [votes, change] = useReducer(changed, setOf(shown.name), noVotes)
  const [dead, setDead] = useState(false)
  const turns = settledTurns(votes)
  const givenOf = ({ code }: Pupil) => {
    const turn = turns.get(numbers.of.get(code) ?? 0)
    return turn === undefined ? undefined : givenBy(question, turn)
  }
  const standingOf = (pupil: Pupil): Standing => {
    const given = givenOf(pupil)
    if (given === null) return 'turn-again'
    if (given !== undefined) return 'seen'
    return absent.has(pupil.code) ? 'absent' : 'not-seen'
  }
  const carded = pupils.filter(({ code }) => numbers.of.has(code))
  const standings = carded.map(standingOf)
  const count = (one: Standing) => standings.filter(standing => standing === one).length
  const [n, of] = [count('seen'), carded.length - count('absent')]
  const done = () =>
    onAnswered({
      answers: carded.flatMap(pupil => {
        const given = givenOf(pupil)
        return given ? [{ code: pupil.code, given }] : []
      }),
      teams: [],
    })
  // A presenter's button goes on only when nobody is missing.
  const all = () => n > 0 && n >= of && done()
  useKeys({ pagedown: all, arrowright: all, pageup: props.onBack, arrowleft: props.onBack })
  return (
    <section class="wg-cards">
      <div class="wg-looking">
        <CameraPicture {...props} onPicture={({ seen }) => change({ seen })} onDead={() => setDead(true)} />
        <p class="wg-count" role="img" aria-label={say('whole.in-label', { n, of })}>
          {say('whole.in', { n, of })}
        </p>
      </div>
      <Warnings
        {...props}
        votes={votes}
        dead={dead}
        twisted={carded.filter(one => standingOf(one) === 'turn-again')}
        onAgain={again => change({ again })}
      />
      <ul class="wg-names" aria-label={say('whole.names')}>
        {carded.map((pupil, i) => (
          <Name
            key={pupil.code}
            say={say}
            name={shortName(pupil, carded)}
            number={numbers.of.get(pupil.code)!}
            standing={standings[i]!}
            onTap={() => onAbsent(toggled(absent, pupil.code))}
          />
        ))}
      </ul>
      <div class="wg-foot">
        <RoundButton icon="back" label={say('whole.talk-again')} onClick={props.onBack} />
        <Button kind={n === of ? 'primary' : 'plain'} icon="eye" big disabled={n === 0} onClick={done}>
          {n >= of ? say('whole.reveal') : say('whole.reveal-early', { n: of - n })}
        </Button>
      </div>
    </section>
  )
}

function toggled(set: ReadonlySet<string>, code: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(code)) next.add(code)
  return next
}

/** The given name; with the word before it where two are called the same. */
function shortName({ name }: Pupil, all: readonly Pupil[]): string {
  const own = givenName(name)
  const same = all.filter(other => givenName(other.name) === own).length > 1
  return same ? name.split(' ').slice(-2).join(' ') : own
}

const SIGNS = { seen: 'check', 'not-seen': 'hand', absent: 'close', 'turn-again': 'undo' } as const

function Name({
  say,
  name,
  number,
  standing,
  onTap,
}: Pick<RoundProps, 'say'> & { name: string; number: number; standing: Standing; onTap: () => void }) {
  return (
    <li>
      <button type="button" class={classes('wg-name', standing)} onClick={onTap}>
        <Icon name={SIGNS[standing]} size={20} />
        <span>{name}</span>
        <small>
          {number}
          <span class="hidden-words">, {say(`whole.${standing}`)}</span>
        </small>
      </button>
    </li>
  )
}

interface WarningProps extends RoundProps {
  readonly votes: Votes
  readonly dead: boolean
  readonly twisted: readonly Pupil[]
  readonly onAgain: (number: number) => void
}

/** What keeps cards from being read: each with what to do about it. */
function Warnings({ say, votes, dead, twisted, numbers, pupils, shown, onAgain, onTapping }: WarningProps) {
  const slow = useLasting(twisted.map(({ code }) => code).join(' '), 2500)
  return (
    <div class="wg-warnings" role="alert">
      {dead && (
        <p>
          {say('whole.reader-trouble')}
          <Button onClick={onTapping}>{say('whole.how-tap')}</Button>
        </p>
      )}
      {numbersTwice(votes).map(number => (
        <p key={number}>
          {say('whole.twice', {
            number,
            name: pupils.find(({ code }) => numbers.of.get(code) === number)?.name ?? '–',
          })}
          <Button onClick={() => onAgain(number)}>{say('whole.twice-again', { number })}</Button>
        </p>
      ))}
      {hasStranger(votes) && <p>{say('whole.strange', { class: shown.name })}</p>}
      {slow && twisted.length > 0 && (
        <p>{say('whole.turn-again-line', { names: twisted.map(({ name }) => givenName(name)).join(', ') })}</p>
      )}
      {numbers.without.length > 0 && <p>{say('whole.no-card', { n: numbers.without.length })}</p>}
    </div>
  )
}

/** True once `what` has been the same, and not empty, for so many milliseconds: a card on its way round is no mistake. */
function useLasting(what: string, ms: number): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    setLasting(false)
    if (!what) return
    const timer = setTimeout(() => setLasting(true), ms)
    return () => clearTimeout(timer)
  }, [what])
  return lasting
}
