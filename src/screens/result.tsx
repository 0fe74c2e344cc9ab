import type { ComponentChildren } from 'preact'
import { bandOf } from '../activities/common'
import type { Keeping } from '../core/journal'
import type { Hamlet, Level } from '../core/level'
import { count, type Mark } from '../core/marks'
import { BigLantern } from '../ui/big-lantern'
import { Bubble } from '../ui/bubble'
import { Button } from '../ui/button'
import { Cloth } from '../ui/cloth'
import { classes, onwardToPrimary, useFocusOnMount } from '../ui/dom'
import { Head } from '../ui/head'
import { Icon, type IconName } from '../ui/icon'
import { Lanterns } from '../ui/lantern'
import { Listen } from '../ui/listen'
import { Panel } from '../ui/panel'
import { Petals } from '../ui/petals'
import type { Say } from '../ui/say'
import { adviceOn, clueToLookFor } from './advice'
import { headOf } from './cast'
import { TalkCard } from './talk-card'
import './result.css'

export interface ResultProps {
  readonly say: Say
  readonly art: (path: string) => string
  readonly level: Level
  readonly words: (key: string) => string
  readonly marks: readonly Mark[]
  /** Stars that this level now has, 0…3. */
  readonly stars: number
  /** Whether both stores have this play's record. Until they do, no lantern is lit. */
  readonly saved: Keeping
  /** Hamlets of the rows that were woven before this play, oldest first. */
  readonly woven: readonly Hamlet[]
  /** True when this play wove a new row: the level was finished for the first time. */
  readonly first: boolean
  readonly petal: boolean
  readonly listen: ((text: string) => void) | null
  readonly onPetal: () => void
  readonly onRetry: () => void
  readonly onMap: () => void
  /** Where the way on leads elsewhere than to the map: its words and picture, and what is said over it. */
  readonly way?: { readonly words: string; readonly icon: IconName; readonly note: ComponentChildren }
  /** Null when every level that is there has its lantern. */
  readonly onNext: (() => void) | null
  readonly onAgain: () => void
  /** Null where the device is one child's. */
  readonly onHandOver: (() => void) | null
}

/** What came of a play: the light, what went well, what to look at next time, the cloth, and something to tell at home. */
export function Result(props: ResultProps) {
  const { say, art, saved } = props
  const lit = saved === 'saved'
  return (
    <main class="result" onKeyDown={onwardToPrimary}>
      <div class={classes('result-scene', lit && 'lit')} aria-hidden="true">
        <img class="result-valley" src={art('title/valley.webp')} alt="" draggable={false} />
        <i class="result-veil" />
        {lit && <Petals />}
        <BigLantern lit={lit} />
        <div class="result-children">
          {['mo', 'ban', 'phuc'].map(child => (
            <img key={child} src={art(`title/cheer-${child}.svg`)} alt="" draggable={false} />
          ))}
        </div>
      </div>
      <Panel band={bandOf(props.level.hamlet)} class="result-panel">
        <div class="result-read">
          <Light {...props} />
          <WentWell {...props} />
          <Story {...props} />
          {lit && <Row {...props} />}
          <TalkCard
            say={say}
            talk={props.words(`${props.level.id}.talk`)}
            carry={props.words(`${props.level.id}.carry`)}
            culture={props.words(`${props.level.id}.culture`)}
            petal={props.petal}
            listen={props.listen}
            onPetal={props.onPetal}
          />
          <div class="result-more">
            <Button icon="undo" onClick={props.onAgain}>
              {say('app.result-once-more')}
            </Button>
            {props.onHandOver && (
              <Button icon="swap" onClick={props.onHandOver}>
                {say('app.result-hand-over')}
              </Button>
            )}
          </div>
        </div>
        {props.way?.note}
        <div class="result-foot">
          <Button icon={props.way?.icon ?? 'map'} big kind={props.onNext ? 'plain' : 'primary'} onClick={props.onMap}>
            {props.way?.words ?? say('app.result-map')}
          </Button>
          {props.onNext && (
            <Button icon="play" kind="primary" big onClick={props.onNext}>
              {say('app.result-on')}
            </Button>
          )}
        </div>
      </Panel>
    </main>
  )
}

/** The headline and the stars, or why there are none yet. Focused, so that a screen reader begins here. */
function Light({ say, saved, stars, first, level, way, onRetry }: ResultProps) {
  const at = useFocusOnMount<HTMLHeadingElement>()
  if (saved === 'waiting') {
    return (
      <div class="result-light" role="alert">
        <h1 ref={at} tabIndex={-1}>
          {say('app.result-unsaved')}
        </h1>
        <p>{say('app.result-unsaved-line')}</p>
        <Button icon="save" kind="primary" onClick={onRetry}>
          {say('app.keeping-retry')}
        </Button>
      </div>
    )
  }
  const place = say(`places.${level.place}`)
  const lit = saved === 'saved'
  const title = !lit ? say('app.result-saving') : first ? say('app.result-lit', { place }) : say('app.result-again')
  return (
    <div class="result-light">
      <h1 ref={at} tabIndex={-1} aria-live="polite">
        {title}
      </h1>
      <Lanterns of={3} lit={lit ? stars : 0} size={48} label={say('app.result-stars', { n: lit ? stars : 0 })} />
      {lit && stars === 1 && <p>{say('app.result-next-2')}</p>}
      {lit && stars === 2 && !way && <p>{say('app.result-next-3')}</p>}
      {lit && stars === 3 && <p>{say('app.result-all-lit')}</p>}
    </div>
  )
}

function WentWell({ say, marks }: ResultProps) {
  const safe = count(marks, 'safe')
  const risky = count(marks, 'risky')
  const clue = clueToLookFor(marks)
  const told = adviceOn(marks)
  return (
    <section aria-labelledby="result-well">
      <h2 id="result-well" class="hidden-words">
        {say('app.result-went-well')}
      </h2>
      <ul class="result-lines">
        {/* No tick where nothing was right, not in the shield either: who cannot read yet reads the tick. */}
        {safe.of > 0 && (
          <Line icon={safe.right > 0 ? 'check' : 'open-hand'}>{say('app.result-safe', { ...safe })}</Line>
        )}
        {risky.of > 0 && (
          <Line icon={risky.right > 0 ? 'shield' : 'hand'}>{say('app.result-risky', { ...risky })}</Line>
        )}
        {told && (
          <Line icon={told.icon} class="result-advice">
            {say(told.key, { n: told.n })}
          </Line>
        )}
        {clue ? (
          <Line icon="eye">
            {say('app.result-look')} <b>{say(`phrases.clue-${clue}`)}</b>
          </Line>
        ) : (
          marks.length > 0 && <Line icon="eye">{say('app.result-look-all')}</Line>
        )}
      </ul>
    </section>
  )
}

function Line({ icon, children, class: extra }: { icon: IconName; children: ComponentChildren; class?: string }) {
  return (
    <li class={extra}>
      <Icon name={icon} size={28} />
      <span>{children}</span>
    </li>
  )
}

/** How the story ends, told by those who were in it. */
function Story({ say, art, level, words, listen }: ResultProps) {
  const lines = level.story.end.map(line => ({ ...line, text: words(`${line.id}.line`) }))
  if (lines.length === 0) return null
  const all = lines.map(line => line.text).join(' ')
  return (
    <section class="result-story">
      {lines.map((line, at) => (
        <div key={line.id} class="result-told">
          <Head art={art(headOf(line.who, 'happy'))} size={64} />
          <Bubble tail="none" who={say(`app.cast-${line.who}` as Parameters<Say>[0])}>
            {line.text}
          </Bubble>
          {at === 0 && (
            <Listen label={say('app.result-listen')} onListen={listen && (() => listen(all))} itself={all} />
          )}
        </div>
      ))}
    </section>
  )
}

function Row({ say, level, woven, first }: ResultProps) {
  const band = bandOf(level.hamlet)
  const rows = woven.map(bandOf)
  const title = first
    ? say('app.result-row', { band: say(`app.band-${band}`) })
    : say('app.result-cloth', { n: rows.length })
  return (
    <section class="result-cloth">
      <h3>{title}</h3>
      <Cloth rows={rows} fresh={first ? band : null} label={title} />
    </section>
  )
}
