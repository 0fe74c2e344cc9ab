import type { Around, EveningTurn } from '../core/evening'
import { Button } from '../ui/button'
import { useFocusOnMount } from '../ui/dom'
import { Listen } from '../ui/listen'
import type { EveningEndProps } from './evening-map'
import { EveningPaper } from './evening-paper'
import { HearRule, ruleText } from './evening-spoken'
import { Petal } from './talk-card'

export interface EveningKeepProps extends EveningEndProps {
  readonly around: readonly Around[]
  readonly turns: readonly EveningTurn[]
  readonly onPrint: () => void
  readonly onNew: () => void
  readonly onLeave: () => void
}

/** The card of the house: its rule, a question for another time, and whom one tells; on paper as well. */
export function EveningKeep(props: EveningKeepProps) {
  const { state, family, say, listen, act } = props
  const at = useFocusOnMount<HTMLHeadingElement>()
  const talk = talkToKeep(props)
  const names = family.circles.flatMap(({ id }) => state.told[id] ?? [])
  return (
    <>
      <div class="play-read evening-keep">
        <h2 ref={at} tabIndex={-1}>
          {say(state.over ? 'evening.over-title' : 'evening.keep-title')}
        </h2>
        {state.over && <Petal words={say('evening.over-line')} />}
        <section class="evening-house">
          <header>
            <h3>{say('evening.keep-rule')}</h3>
            <Listen
              label={say('play.listen')}
              onListen={
                listen && (() => listen(`${say('evening.keep-rule')}: ${ruleText(say, state)}. ${talk?.text ?? ''}`))
              }
            />
          </header>
          <p class="hearth-text">{ruleText(say, state)}</p>
          <HearRule say={say} spoken={props.spoken} state={state} />
          {talk && (
            <>
              <h3>{say('evening.keep-talk')}</h3>
              <p>{talk.text}</p>
            </>
          )}
          {names.length > 0 && (
            <>
              <h3>{say('evening.keep-map')}</h3>
              <p>{names.join(' · ')}</p>
            </>
          )}
          <p class="hearth-small">{family.promise}</p>
        </section>
        <div class="evening-ways">
          <Button icon="print" onClick={props.onPrint}>
            {say('evening.keep-print')}
          </Button>
          {!state.over && (
            <Button icon="edit" onClick={() => act({ do: 'map-again', on: '' })}>
              {say('evening.keep-map-again')}
            </Button>
          )}
          {state.over && (
            <Button icon="flame" onClick={props.onNew}>
              {say('evening.keep-new')}
            </Button>
          )}
        </div>
      </div>
      <div class="play-foot">
        {state.over ? (
          <Button kind="primary" icon="map" big onClick={props.onLeave}>
            {say('evening.back')}
          </Button>
        ) : (
          <Button kind="primary" icon="flower" big onClick={() => act({ do: 'over', on: '' })}>
            {say('evening.keep-done')}
          </Button>
        )}
      </div>
      <EveningPaper {...props} talk={talk} />
    </>
  )
}

/** A card that was dealt and not told tonight; where all were told, the last one. */
export function talkToKeep({ turns, family }: Pick<EveningKeepProps, 'turns' | 'family'>) {
  const last = turns.findLast(({ kind }) => kind === 'story')
  return family.cards.find(({ id }) => id === last?.ids.at(-1)) ?? null
}
