import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Reading } from '../../ui/reading'
import type { Say } from '../../ui/say'
import { useReadingWhy } from '../feedback'
import { Heading } from '../heading'
import { BAD_KEY_TRIES, MILES, said, secondsFor, TRIES_A_SECOND } from './keyspace'
import { Meter } from './meter'

/** A key that Lừa tries before everybody. */
export interface Tried {
  readonly words: readonly string[]
  /** The bad word that he had at once; null where the words fused. */
  readonly bad: string | null
  /** Words that this door asks for. */
  readonly needs: number
  /** It is done: the key is hung up. */
  readonly done: boolean
}

const LIFE = MILES.find(({ name }) => name === 'life')!.seconds

export const secondsOf = ({ bad, words }: Tried): number =>
  bad ? BAD_KEY_TRIES / TRIES_A_SECOND : secondsFor(words.length)

/** A lock holds when nobody lives to see it opened. */
export const holds = (tried: Tried): boolean => secondsOf(tried) >= LIFE

interface TrialProps {
  readonly tried: Tried
  readonly wordOf: (id: string) => string
  readonly words: (key: string) => string
  readonly say: Say
  readonly art: (path: string) => string
  readonly listen: ((text: string) => void) | null
  /** There are further keys to be forged. */
  readonly more: boolean
  readonly onNext: () => void
}

/** Lừa has tried the key: how long it took him, said and shown. */
export function Trial({ tried, wordOf, words, say, art, listen, more, onNext }: TrialProps) {
  useReadingWhy()
  const line = tried.bad ? `${say('anvil.trial-bad')} ${words(`${tried.bad}.say`)}` : outcome(tried, say)
  const next = tried.done ? say(more ? 'anvil.next-key' : 'anvil.to-asks') : say('anvil.forge-on')
  return (
    <>
      <Reading label={say('anvil.trial')}>
        <section class="anvil-trial" role="status">
          <Heading spoken={line} say={say} listen={listen}>
            {say('anvil.trial')}
          </Heading>
          <p class="anvil-tried">
            {(tried.bad ? [tried.bad] : tried.words).map(id => (
              <span key={id} class="anvil-hot">
                {wordOf(id)}
              </span>
            ))}
          </p>
          <Meter seconds={secondsOf(tried)} art={art} say={say} />
          <p class="anvil-outcome">
            <Icon name={tried.done ? 'lock' : 'key'} size={28} />
            <span>{line}</span>
          </p>
          <p class="anvil-how">{say(tried.bad ? 'anvil.how-bad' : 'anvil.how')}</p>
        </section>
      </Reading>
      <div class="play-foot">
        <Button kind="primary" icon={tried.done ? 'key' : 'hammer'} big autoFocus onClick={onNext}>
          {next}
        </Button>
      </div>
    </>
  )
}

function outcome(tried: Tried, say: Say): string {
  const { n, unit } = said(secondsOf(tried))
  const time = say(`anvil.time-${unit}`, { n })
  if (!holds(tried)) return say('anvil.trial-open', { time })
  if (!tried.done) return say('anvil.trial-short', { time, n: tried.needs })
  return say('anvil.trial-holds', { time })
}
