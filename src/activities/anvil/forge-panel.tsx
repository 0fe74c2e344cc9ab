import { useState } from 'preact/hooks'
import { Button } from '../../ui/button'
import { classes, rovingKeys, useFocusOnMount, useKeys } from '../../ui/dom'
import { Icon } from '../../ui/icon'
import { Reading } from '../../ui/reading'
import type { Say } from '../../ui/say'
import { Heading } from '../heading'
import { type AnvilState, goalNow, isLongEnough, rackOf, type Struck } from './forging'
import { type AnvilLevel, kindOf } from './level'
import type { useDrag } from './use-drag'

interface ForgePanelProps {
  readonly level: AnvilLevel
  readonly state: AnvilState
  readonly laid: readonly string[]
  /** What the last blow did; null before the first. */
  readonly struck: Struck | null
  readonly bind: ReturnType<typeof useDrag>['bind']
  readonly wordOf: (id: string) => string
  readonly words: (key: string) => string
  readonly say: Say
  readonly listen: ((text: string) => void) | null
  /** Lays a word on the anvil, or takes it down again. */
  readonly onLay: (id: string) => void
  readonly onStrike: () => void
  readonly onOff: () => void
  readonly onTry: () => void
}

const COLUMNS = 4

/** The rack of words, the key in work, and the hammer. */
export function ForgePanel(props: ForgePanelProps) {
  const { level, state, laid, words, say, listen, onStrike, onTry } = props
  const goal = goalNow(level, state)!
  const ask = words(`${goal.id}.ask`)
  const at = level.keys.goals.length - state.goals.length + 1
  const strikes = laid.length > 0
  const main = strikes ? onStrike : onTry
  useKeys({ 1: () => (strikes || state.bar.length > 0) && main(), 2: () => state.bar.length > 0 && props.onOff() })
  return (
    <>
      <Reading label={ask}>
        <Heading spoken={ask} say={say} listen={listen}>
          <small>{say('anvil.key-of', { at, of: level.keys.goals.length })}</small>
          {ask}
        </Heading>
        <Rack {...props} />
        <Key {...props} of={goal.minWords} />
        <p class="anvil-told" role="status">
          {told(props, goal.minWords)}
        </p>
        <p class="anvil-practice">
          <Icon name="lock" size={18} />
          {say('anvil.practice')}
        </p>
      </Reading>
      <div class="play-foot anvil-foot">
        <Button icon="undo" big disabled={state.bar.length === 0} onClick={props.onOff}>
          {say('anvil.off')}
        </Button>
        {strikes ? (
          <Button kind="primary" icon="hammer" big onClick={onStrike} class="anvil-strike">
            {say('anvil.strike')}
          </Button>
        ) : (
          <Button
            kind={isLongEnough(level, state) ? 'primary' : 'plain'}
            icon="lock"
            big
            disabled={state.bar.length === 0}
            onClick={onTry}
            class="anvil-try"
          >
            {say('anvil.try')}
          </Button>
        )}
      </div>
    </>
  )
}

/** What happened, and what may be done next, in one sentence or two. */
function told({ level, state, laid, struck, wordOf, say }: ForgePanelProps, n: number): string {
  if (laid.length > 0) return say('anvil.strike-now')
  const kin = struck?.kin[0]
  if (kin) {
    const kind = kindOf(level, kin.word) ?? 'thing'
    return say(`anvil.kin-${kind}`, { a: wordOf(kin.by), b: wordOf(kin.word) })
  }
  const have = state.bar.length
  if (have === 0) return say('anvil.lay-first')
  const next = have >= n ? say('anvil.long-enough', { n: have }) : say('anvil.lay-more', { have, n })
  return struck && struck.joined.length > 0 ? `${say('anvil.joined')} ${next}` : next
}

/** All words look alike, and keep their places. One stop for Tab, moved in by the arrows. */
function Rack({ level, state, laid, bind, wordOf, say, onLay }: ForgePanelProps) {
  const ids = rackOf(level, state)
  const free = (id: string) => !state.bar.includes(id) && !state.spent.includes(id)
  const [begin] = useState(() => ids.find(free))
  const first = useFocusOnMount<HTMLButtonElement>()
  return (
    <fieldset class="anvil-rack" onKeyDown={rovingKeys(COLUMNS)}>
      <legend class="hidden-words">{say('anvil.words')}</legend>
      {ids.map(id => (
        <button
          key={id}
          ref={id === begin ? first : undefined}
          type="button"
          class={classes('anvil-word', laid.includes(id) && 'hot')}
          data-word={id}
          disabled={!free(id)}
          aria-pressed={laid.includes(id)}
          {...bind(id, () => onLay(id))}
        >
          {wordOf(id)}
        </button>
      ))}
    </fieldset>
  )
}

/** The words that have fused, and the places still empty. */
function Key({ state, wordOf, say, of }: ForgePanelProps & { of: number }) {
  const empty = Math.max(0, of - state.bar.length)
  return (
    <ol class="anvil-key" aria-label={say('anvil.bar')}>
      {state.bar.map(id => (
        <li key={id} class="anvil-hot">
          {wordOf(id)}
        </li>
      ))}
      {Array.from({ length: empty }, (_, i) => (
        <li key={i} class="empty one-line">
          {say('anvil.empty')}
        </li>
      ))}
    </ol>
  )
}
