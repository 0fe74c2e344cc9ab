import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import type { Learner } from '../core/learners'
import { MOST_PLAYERS } from '../core/turns'
import { Button } from '../ui/button'
import { classes } from '../ui/dom'
import { Head } from '../ui/head'
import { Aloud } from '../ui/listen'
import type { Say } from '../ui/say'
import { Friend } from './friend'
import './notice.css'
import './together.css'

interface PassOnProps {
  readonly player: Learner
  /** Who sits round the tablet, in the order of their turns. */
  readonly present: readonly Learner[]
  /** Who could come. */
  readonly away: readonly Learner[]
  readonly say: Say
  readonly art: (path: string) => string
  readonly onTake: () => void
  readonly onChange: (learner: string, here: boolean) => void
}

/** Between two turns: hides what was answered until the next child has the tablet. One touch, and they play. */
export function PassOn({ player, present, away, say, art, onTake, onChange }: PassOnProps) {
  const [calling, setCalling] = useState(false)
  const { hush } = useContext(Aloud)
  // The next question must not be read out before the child who is to answer it is there.
  useEffect(hush, [])
  const callable = away.length > 0 && present.length < MOST_PLAYERS
  const faces = useRef<HTMLDivElement>(null)
  // On a phone they lie below the edge.
  useEffect(() => faces.current?.scrollIntoView({ block: 'nearest' }), [calling])
  const name = player.nickname
  return (
    <section class="pass-on" role="dialog" aria-modal="true" aria-labelledby="pass-on-who" key={player.id}>
      <img class="notice-valley" src={art('title/valley.webp')} alt="" draggable={false} />
      <div class="pass-on-sheet">
        <Head art={art(player.picture)} size={144} />
        <h2 id="pass-on-who">{say('together.turn', { name })}</h2>
        <Button kind="primary" icon="hand" big autoFocus onClick={onTake}>
          {say('together.take')}
        </Button>
        <ol class="pass-on-round" aria-label={say('together.round')}>
          {present.map(one => (
            <li key={one.id} class={classes(one === player && 'now')}>
              <Head art={art(one.picture)} size={48} />
              <span>{one.nickname}</span>
            </li>
          ))}
        </ol>
        <div class="pass-on-more">
          {present.length > 1 && (
            <Button icon="home" onClick={() => onChange(player.id, false)}>
              {say('together.left', { name })}
            </Button>
          )}
          {callable && (
            <Button icon="adduser" pressed={calling} onClick={() => setCalling(!calling)}>
              {say('together.come')}
            </Button>
          )}
        </div>
        {calling && callable && (
          <div class="together-friends" ref={faces}>
            {away.map(one => (
              <Friend key={one.id} friend={one} art={art} size={56} onChoose={() => onChange(one.id, true)} />
            ))}
          </div>
        )}
      </div>
    </section>
  )
}
