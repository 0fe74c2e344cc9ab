import { Button } from '../../ui/button'
import { classes, rovingKeys, useKeys } from '../../ui/dom'
import { Icon } from '../../ui/icon'
import { Reading } from '../../ui/reading'
import type { Say } from '../../ui/say'
import { useReadingWhy } from '../feedback'
import { Heading } from '../heading'
import { grouped, type Round } from './level'

/** The bellows hold so many puffs. */
export const MOST_BREATH = 5

interface RoundPanelProps {
  readonly round: Round
  readonly at: number
  readonly of: number
  /** Lines of this round that are out already. */
  readonly blown: readonly string[]
  /** The line chosen now. */
  readonly chosen: string | null
  readonly breath: number
  readonly words: (key: string) => string
  readonly say: Say
  readonly listen: ((text: string) => void) | null
  readonly onChoose: (id: string) => void
  readonly onPump: () => void
  readonly onBlow: () => void
}

/** The apprentice chooses the line that uses the trick, pumps the bellows and blows it out of the horn. */
export function RoundPanel(props: RoundPanelProps) {
  const { round, at, of, blown, chosen, breath, words, say, listen, onChoose, onPump, onBlow } = props
  const trick = say(`phrases.trick-${round.trick}`)
  const does = say(`phrases.trick-${round.trick}-line`)
  const ask = words(`${round.id}.ask`)
  const free = round.options.filter(({ id }) => !blown.includes(id))
  const keys = round.options.map(({ id }, i) => [String(i + 1), () => free.some(o => o.id === id) && onChoose(id)])
  useKeys({ ...Object.fromEntries(keys), arrowdown: () => chosen && onPump(), arrowup: () => chosen && onPump() })
  const spoken = [trick, does, ask, ...round.options.map(({ id }) => words(`${id}.text`))].join(' ')
  return (
    <>
      <Reading label={trick}>
        <Heading spoken={spoken} focus="hearing" say={say} listen={listen}>
          {say('workshop.round', { at, of, trick })}
        </Heading>
        <p class="workshop-task">
          <Icon name={round.trick} size={30} />
          <span>
            <b>{say('workshop.teaches')}</b> {does} {ask}
          </span>
        </p>
        <fieldset class="workshop-lines" onKeyDown={rovingKeys()}>
          <legend class="hidden-words">{say('workshop.lines')}</legend>
          {round.options.map(({ id }, i) => (
            <button
              key={id}
              type="button"
              class={classes('workshop-line', chosen === id && 'chosen')}
              aria-pressed={chosen === id}
              disabled={blown.includes(id)}
              data-line={id}
              onClick={() => onChoose(id)}
            >
              <b aria-hidden="true">{i + 1}</b>
              <span>{words(`${id}.text`)}</span>
            </button>
          ))}
        </fieldset>
        <p class="workshop-note">{say('workshop.made-up')}</p>
      </Reading>
      <div class="play-foot workshop-foot">
        <p class="workshop-breath" role="status">
          <span class="workshop-dots" aria-hidden="true">
            {Array.from({ length: MOST_BREATH }, (_, i) => (
              <i key={i} class={i < breath ? 'full' : ''} />
            ))}
          </span>
          <span class={breath > 0 ? 'hidden-words' : ''}>
            {breath > 0
              ? say('workshop.pumped', { n: breath })
              : say(chosen ? 'workshop.pump-now' : 'workshop.choose-first')}
          </span>
        </p>
        <Button icon="bellows" big disabled={chosen === null} onClick={onPump} class="workshop-pump">
          {say('workshop.pump')}
        </Button>
        <Button kind="primary" icon="loudspeaker" big disabled={breath === 0} onClick={onBlow} class="workshop-blow">
          {say('workshop.blow')}
        </Button>
      </div>
    </>
  )
}

/** A line that went out, and how far. */
export interface Blown {
  readonly round: Round
  readonly option: string
  readonly breath: number
  readonly ok: boolean
  readonly followers: number
}

interface BlownPanelProps {
  readonly told: Blown
  /** Further rounds wait. */
  readonly more: boolean
  readonly words: (key: string) => string
  readonly say: Say
  readonly listen: ((text: string) => void) | null
  readonly onNext: () => void
}

/** What became of the line: how far it flew, what Lừa says, and what it did to the village. */
export function BlownPanel({ told, more, words, say, listen, onNext }: BlownPanelProps) {
  useReadingWhy()
  const { round, option, ok, followers, breath } = told
  const react = words(`${option}.react`)
  const consequence = ok ? words(`${round.id}.consequence`) : ''
  const far = say(`workshop.far-${breath as 1 | 2 | 3 | 4 | 5}`)
  const spoken = [far, react, consequence].join(' ')
  const next = ok ? (more ? 'workshop.next-trick' : 'workshop.to-turn') : 'workshop.other-line'
  return (
    <>
      <Reading label={say(`phrases.trick-${round.trick}`)}>
        <section class="workshop-told" role="status">
          <Heading spoken={spoken} say={say} listen={listen}>
            {say('workshop.eyes', { n: grouped(followers) })}
          </Heading>
          <blockquote class="workshop-quote">{words(`${option}.text`)}</blockquote>
          <p>{far}</p>
          <div class="workshop-react">
            <span class={classes('workshop-lua', !ok && 'bored')} aria-hidden="true" />
            <p>{react}</p>
          </div>
          {ok && (
            <p class="workshop-village">
              <Icon name="house" size={26} />
              <span>
                <b>{say('workshop.village')}</b> {consequence}
              </span>
            </p>
          )}
        </section>
      </Reading>
      <div class="play-foot">
        <Button kind="primary" icon={ok ? 'next' : 'undo'} big autoFocus onClick={onNext}>
          {say(next)}
        </Button>
      </div>
    </>
  )
}
