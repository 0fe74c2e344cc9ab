import { useLayoutEffect, useState } from 'preact/hooks'
import { bandOf } from '../activities/common'
import type { Learner } from '../core/learners'
import type { Level } from '../core/level'
import type { Stage } from '../stage/stage'
import { Bubble } from '../ui/bubble'
import { Button } from '../ui/button'
import { Head } from '../ui/head'
import { Icon, iconNamed } from '../ui/icon'
import { Listen } from '../ui/listen'
import { Panel } from '../ui/panel'
import { Reading } from '../ui/reading'
import type { Say } from '../ui/say'
import { CallFriends } from './call-friends'
import { headOf } from './cast'

interface IntroProps {
  readonly level: Level
  readonly words: (key: string) => string
  readonly say: Say
  readonly art: (path: string) => string
  readonly stage: Stage | null
  readonly listen: ((text: string) => void) | null
  /** Other children on this tablet. */
  readonly friends: readonly Learner[]
  readonly onTogether: (friends: readonly string[], hands: boolean) => void
  readonly onStart: () => void
}

/** The story before a level: what happens, who speaks, and three rules of the game. */
export function Intro({ level, words, say, art, stage, listen, friends, onTogether, onStart }: IntroProps) {
  const [calling, setCalling] = useState(false)
  useLayoutEffect(() => stage?.hush(true), [stage])
  const hook = words(`${level.id}.story.hook`)
  const lines = level.story.intro.map(line => ({ ...line, text: words(`${line.id}.line`) }))
  const rules = level.rules.map(rule => words(`${rule.id}.line`))
  const spoken = [hook, ...lines.map(line => line.text), `${say('play.rules-title')}:`, ...rules].join(' ')
  return (
    <div class="play-panel">
      <Panel
        band={bandOf(level.hamlet)}
        title={words(`${level.id}.title`)}
        tools={listen && <Listen label={say('play.listen')} onListen={() => listen(spoken)} itself={spoken} />}
      >
        <Reading label={words(`${level.id}.title`)}>
          <p class="intro-hook">{hook}</p>
          {lines.map(line => (
            <div class="intro-line" key={line.id}>
              <Head art={art(headOf(line.who))} size={72} />
              <Bubble tail="none">{line.text}</Bubble>
            </div>
          ))}
          <h2>{say('play.rules-title')}</h2>
          <ul class="intro-rules">
            {level.rules.map(rule => (
              <li key={rule.id}>
                <Icon name={iconNamed(rule.icon)} size={28} />
                <span>{words(`${rule.id}.line`)}</span>
              </li>
            ))}
          </ul>
        </Reading>
        <div class="play-foot">
          <Button kind="primary" icon="play" big autoFocus onClick={onStart}>
            {say('play.start')}
          </Button>
          {friends.length > 0 && (
            <Button icon="nhom-ban" onClick={() => setCalling(true)}>
              {say('play.together')}
            </Button>
          )}
        </div>
      </Panel>
      {calling && (
        <CallFriends
          friends={friends}
          say={say}
          art={art}
          onClose={() => setCalling(false)}
          onCall={(called, hands) => {
            onTogether(called, hands)
            onStart()
          }}
        />
      )}
    </div>
  )
}
