import { useState } from 'preact/hooks'
import { Button } from '../ui/button'
import { Icon, type IconName } from '../ui/icon'
import { Listen } from '../ui/listen'
import type { Say } from '../ui/say'
import './talk-card.css'

export interface TalkCardProps {
  readonly say: Say
  /** A question for the family; elders are asked for their wisdom. */
  readonly talk: string
  /** One sentence to take home. */
  readonly carry: string
  /** A true thing about the valley. */
  readonly culture: string
  /** Whether this family has said that they talked. */
  readonly petal: boolean
  readonly listen: ((text: string) => void) | null
  readonly onPetal: () => void
}

/** What to talk about at home tonight. Two hands on it, the child's and an elder's, open a ban petal; nobody checks. */
export function TalkCard({ say, talk, carry, culture, petal, listen, onPetal }: TalkCardProps) {
  return (
    <section class="talk" aria-labelledby="talk-title">
      <header class="talk-head">
        <h2 id="talk-title">{say('app.talk-title')}</h2>
        <Listen label={say('app.listen')} onListen={listen && (() => listen(`${talk} ${carry} ${culture}`))} />
      </header>
      <Part icon="talk" title={say('app.talk-ask')} class="talk-ask">
        {talk}
      </Part>
      <Part icon="basket" title={say('app.talk-carry')}>
        {carry}
      </Part>
      <Part icon="loom" title={say('app.talk-culture')}>
        {culture}
      </Part>
      {petal ? <Petal words={say('app.talk-done')} /> : <Hands say={say} onBoth={onPetal} />}
    </section>
  )
}

function Part({
  icon,
  title,
  children,
  class: extra,
}: {
  icon: IconName
  title: string
  children: string
  class?: string
}) {
  return (
    <div class={`talk-part ${extra ?? ''}`}>
      <Icon name={icon} size={28} />
      <div>
        <h3>{title}</h3>
        <p>{children}</p>
      </div>
    </div>
  )
}

/** Two buttons rather than two fingers at once: a keyboard, or one hand, can do it too. */
function Hands({ say, onBoth }: { say: Say; onBoth: () => void }) {
  const [child, setChild] = useState(false)
  const [elder, setElder] = useState(false)
  const touch = (nextChild: boolean, nextElder: boolean) => {
    setChild(nextChild)
    setElder(nextElder)
    if (nextChild && nextElder) onBoth()
  }
  return (
    <div class="talk-hands">
      <p>{say('app.talk-hands')}</p>
      <Button icon="hand" big pressed={child} onClick={() => touch(!child, elder)}>
        {say('app.talk-hand-child')}
      </Button>
      <Button icon="hand" big pressed={elder} onClick={() => touch(child, !elder)}>
        {say('app.talk-hand-elder')}
      </Button>
    </div>
  )
}

/** A ban petal opens. */
export function Petal({ words }: { words: string }) {
  return (
    <p class="talk-petal" role="status">
      <svg viewBox="-16 -16 32 32" aria-hidden="true" focusable="false">
        {[0, 72, 144, 216, 288].map(turn => (
          <path
            key={turn}
            d="M0,-1C-8,-6 -7,-15 0,-15C7,-15 8,-6 0,-1Z"
            fill={turn === 0 ? '#f3a9cf' : '#fbe3ee'}
            stroke="#d98bb6"
            stroke-width="0.8"
            transform={`rotate(${turn})`}
          />
        ))}
        <path d="M0,0V-8" stroke="#c7528f" stroke-width="2" stroke-linecap="round" />
        <circle r="2.2" fill="#e0a030" />
      </svg>
      <span>{words}</span>
    </p>
  )
}
