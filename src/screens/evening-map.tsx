import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { SoundName } from '../activities/activity'
import { type EveningState, LONGEST_NAME, LONGEST_RULE, MOST_IN_CIRCLE, mapCount } from '../core/evening'
import type { Family } from '../core/family'
import type { Answer } from '../core/play'
import { Button } from '../ui/button'
import { useFocusOnMount } from '../ui/dom'
import { Icon } from '../ui/icon'
import { Listen } from '../ui/listen'
import type { Say } from '../ui/say'
import { HearRule, ruleText, SpeakRule, type Spoken } from './evening-spoken'

export interface EveningEndProps {
  readonly state: EveningState
  readonly family: Family
  readonly beside: Family | null
  readonly say: Say
  readonly sound: (name: SoundName) => void
  readonly listen: ((text: string) => void) | null
  readonly spoken: Spoken
  readonly act: (answer: Answer) => void
}

/** One rule for the house: touched among twelve, or in the family's own words. */
export function EveningRule({ family, beside, say, sound, listen, spoken, act }: EveningEndProps) {
  const at = useFocusOnMount<HTMLHeadingElement>()
  const [chosen, setChosen] = useState<string | null>(null)
  /** What was written; null while nobody wants to write. */
  const [own, setOwn] = useState<string | null>(null)
  const [said, setSaid] = useState(false)
  // All cards were told or talked over: the kettle is full, and sings.
  useEffect(() => sound('kettle'), [])
  const take = (on: string, words: string) => {
    sound('lantern')
    act({ do: 'rule', on, with: words })
  }
  const rule = family.rules.find(one => one.id === chosen)
  const written = own?.trim() ?? ''
  const words = written || rule?.text || (said ? say('evening.rule-spoken') : '')
  return (
    <>
      <div class="play-read evening-rule">
        <p class="hearth-verdict">{say('evening.kettle-title')}</p>
        <h2 ref={at} tabIndex={-1}>
          {say('evening.rule-title')}
        </h2>
        <p>{say('evening.rule-line')}</p>
        <div class="evening-own-ways">
          <SpeakRule say={say} spoken={spoken} onKept={() => setSaid(true)} />
          {own === null ? (
            <Button icon="edit" onClick={() => setOwn('')}>
              {say('evening.rule-write')}
            </Button>
          ) : (
            <OwnRule say={say} own={own} onOwn={setOwn} />
          )}
        </div>
        <ul>
          {family.rules.map(({ id, text }) => (
            <li key={id}>
              <button
                type="button"
                class="evening-choice"
                aria-pressed={chosen === id && written === ''}
                onClick={() => {
                  setChosen(id)
                  setOwn(null)
                }}
              >
                {text}
                {beside && (
                  <span class="hearth-beside" lang="vi">
                    {beside.rules.find(one => one.id === id)?.text}
                  </span>
                )}
              </button>
              <Listen label={say('play.listen')} onListen={listen && (() => listen(text))} />
            </li>
          ))}
        </ul>
      </div>
      <div class="play-foot">
        <Button
          kind="primary"
          icon="check"
          big
          disabled={words === ''}
          onClick={() => take(written ? 'own' : (chosen ?? 'spoken'), words)}
        >
          {say('evening.rule-take')}
        </Button>
      </div>
    </>
  )
}

/** A line for the family's own words; whoever asked for it can write at once. */
function OwnRule({ say, own, onOwn }: Pick<EveningEndProps, 'say'> & { own: string; onOwn: (own: string) => void }) {
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => field.current?.focus(), [])
  return (
    <label class="evening-own">
      <span>{say('evening.rule-own')}</span>
      <input
        ref={field}
        type="text"
        value={own}
        maxLength={LONGEST_RULE}
        autocomplete="off"
        onInput={event => onOwn(event.currentTarget.value)}
      />
      <small>{say('evening.rule-own-hint')}</small>
    </label>
  )
}

/** "Whom do we tell?": names in circles, from the own fire outwards. */
export function EveningMap(props: EveningEndProps) {
  const { family, state, say, act } = props
  const at = useFocusOnMount<HTMLHeadingElement>()
  const enough = mapCount(state).circles >= 3
  return (
    <>
      <div class="play-read evening-map">
        <div class="evening-said">
          <Icon name="loudspeaker" size={28} />
          <span>
            {say('evening.rule-say')} <b class="evening-quoted">{ruleText(say, state)}</b>
          </span>
          <HearRule say={say} spoken={props.spoken} state={state} />
        </div>
        <h2 ref={at} tabIndex={-1}>
          {family.mapTitle}
        </h2>
        <p>{say('evening.map-line')}</p>
        {family.circles.map(circle => (
          <Circle key={circle.id} {...props} circle={circle} />
        ))}
      </div>
      <div class="play-foot">
        <Button icon="check" kind={enough ? 'primary' : 'plain'} big onClick={() => act({ do: 'mapped', on: '' })}>
          {say(enough ? 'evening.map-done' : 'evening.map-later')}
        </Button>
      </div>
    </>
  )
}

function Circle({ circle, state, beside, say, act }: EveningEndProps & { circle: Family['circles'][number] }) {
  const [writing, setWriting] = useState(false)
  const [name, setName] = useState('')
  const on = circle.id
  const names = state.told[on] ?? []
  const full = names.length >= MOST_IN_CIRCLE
  const add = () => {
    act({ do: 'tell', on, with: name })
    setName('')
    setWriting(false)
  }
  return (
    <section class="evening-circle">
      <h3>{circle.title}</h3>
      {beside && (
        <p class="hearth-beside" lang="vi">
          {beside.circles.find(one => one.id === on)?.title}
        </p>
      )}
      <p class="hearth-small">{circle.hint}</p>
      <div class="evening-names">
        {[...new Set([...circle.names, ...names])].map(one => {
          const told = names.includes(one)
          return (
            <Button
              key={one}
              pressed={told}
              icon={told ? 'check' : 'plus'}
              disabled={full && !told}
              label={told ? say('evening.map-in', { name: one }) : one}
              onClick={() => act({ do: told ? 'untell' : 'tell', on, with: one })}
            >
              {one}
            </Button>
          )
        })}
        {!writing && !full && (
          <Button icon="edit" onClick={() => setWriting(true)}>
            {say('evening.map-other')}
          </Button>
        )}
      </div>
      {writing && (
        <form
          class="evening-write"
          onSubmit={event => {
            event.preventDefault()
            add()
          }}
        >
          <label>
            <span>{say('evening.map-write')}</span>
            <input
              type="text"
              value={name}
              maxLength={LONGEST_NAME}
              autocomplete="off"
              onInput={event => setName(event.currentTarget.value)}
            />
          </label>
          <Button icon="plus" disabled={name.trim() === ''} onClick={add}>
            {say('evening.map-add')}
          </Button>
        </form>
      )}
    </section>
  )
}
