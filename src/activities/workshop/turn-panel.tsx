import { Button } from '../../ui/button'
import { Reading } from '../../ui/reading'
import type { Say } from '../../ui/say'
import { Heading } from '../heading'
import { SIX, type WorkshopLevel } from './level'
import type { WorkshopState } from './rules'

/** The guide has the last word, when the hat is off. */
const GUIDE = 'de-mang'
/** Animals have poses; of those, only Lừa has one that is sorry. */
const ANIMALS = ['trau-mong', 'chich-choe', 'cao-suong-mu']

/** File of a speaker's head; grown-ups' files leave the title word out (`co-mui` → `mui`). Null for animals without one. */
function headOf(who: string): string | null {
  if (who === 'lua') return 'heads/lua-sorry.svg'
  if (ANIMALS.includes(who)) return null
  return `heads/${who.replace(/^(ba|ong|co|thay|y-si|anh|chi|bac)-/, '')}-neutral.svg`
}

interface TurnProps {
  readonly level: WorkshopLevel
  readonly state: WorkshopState
  readonly words: (key: string) => string
  readonly say: Say
  readonly art: (path: string) => string
  readonly listen: ((text: string) => void) | null
  readonly onNext: () => void
}

/** The rumour comes home to those whom it hurt; the hat may come off. */
export function HomePanel({ level, state, words, say, art, listen, onNext }: TurnProps) {
  const told = level.story.end.filter(({ who }) => who !== GUIDE)
  const spoken = told.map(({ id }) => words(`${id}.line`)).join(' ')
  const own = level.forge.rounds.flatMap(({ id }) => (state.blown[id] ?? []).slice(-1))
  return (
    <>
      <Reading label={say('workshop.turn')}>
        <Heading spoken={spoken} focus="words" say={say} listen={listen}>
          {say('workshop.turn')}
        </Heading>
        {told.map(({ id, who }) => (
          <div key={id} class="workshop-home">
            {headOf(who) && <img src={art(headOf(who)!)} alt="" />}
            <blockquote>{words(`${id}.line`)}</blockquote>
          </div>
        ))}
        <h3>{say('workshop.your-lines')}</h3>
        <ul class="workshop-own">
          {own.map(id => (
            <li key={id}>{words(`${id}.text`)}</li>
          ))}
        </ul>
        <p class="workshop-note">{say('workshop.hat-hint')}</p>
      </Reading>
      <div class="play-foot">
        <Button kind="primary" icon="bo-mu" big onClick={onNext}>
          {say('workshop.hat-off')}
        </Button>
      </div>
    </>
  )
}

/** The collection: every trick pinned up like a butterfly, with its name and what it does. */
export function PinnedPanel({ level, words, say, art, listen, onNext }: TurnProps) {
  const lines = level.story.end.filter(({ who }) => who === GUIDE).map(({ id }) => words(`${id}.line`))
  const spoken = lines.join(' ')
  return (
    <>
      <Reading label={say('workshop.pinned')}>
        <Heading spoken={spoken} say={say} listen={listen}>
          {say('workshop.pinned')}
        </Heading>
        {lines.map((line, i) => (
          <p key={i} class="workshop-guide">
            {line}
          </p>
        ))}
        <ul class="workshop-moths">
          {SIX.filter(trick => level.forge.rounds.some(round => round.trick === trick)).map(trick => (
            <li key={trick}>
              <img src={art(`workshop/moth-${trick}.svg`)} alt="" />
              <span>
                <b>{say(`phrases.trick-${trick}`)}</b>
                <span class="workshop-does">{say(`phrases.trick-${trick}-line`)}</span>
              </span>
            </li>
          ))}
        </ul>
      </Reading>
      <div class="play-foot">
        <Button kind="primary" icon="next" big autoFocus onClick={onNext}>
          {say('workshop.to-lines')}
        </Button>
      </div>
    </>
  )
}
