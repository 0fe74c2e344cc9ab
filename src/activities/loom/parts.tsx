import { Button } from '../../ui/button'
import { classes, useBeginning, useKeys } from '../../ui/dom'
import { Icon, iconNamed } from '../../ui/icon'
import type { Say } from '../../ui/say'
import { Heading } from '../heading'
import { type Cloth, clothOf, type LoomLevel, type LoomState, type Thread, threadsIn } from './rules'

interface ThreadCardProps {
  readonly thread: Thread
  readonly words: (key: string) => string
  readonly say: Say
  readonly listen: ((text: string) => void) | null
  /** It came loose before and is back. */
  readonly again: boolean
  /** Already thrown. */
  readonly told: boolean
}

/** What the thread tells: words, and a drawing for who cannot read yet. */
export function ThreadCard({ thread, words, say, listen, again, told }: ThreadCardProps) {
  const begin = useBeginning<HTMLElement>(listen)
  const text = words(`${thread.id}.text`)
  return (
    <>
      {!told && (
        <Heading spoken={text} focus="hearing" say={say} listen={listen}>
          {say(again ? 'loom.again' : 'loom.title')}
        </Heading>
      )}
      <article
        class={classes('loom-thread', told && 'told', text.length > LONG && 'long')}
        ref={begin.words}
        tabIndex={-1}
      >
        <span class="loom-picture">
          <Icon name={iconNamed(thread.icon)} size={told ? 28 : 40} />
        </span>
        <p>{text}</p>
      </article>
    </>
  )
}

/** Letters from which a thread is written smaller on a phone. */
const LONG = 70

interface WovenInProps {
  readonly level: LoomLevel
  readonly state: LoomState
  readonly nameOf: (cloth: Cloth) => string
  readonly words: (key: string) => string
  readonly say: Say
}

/** What lies where already: one drawing for each thread. The cloths are named by their buttons, here their sign is enough. */
export function WovenIn({ level, state, nameOf, words, say }: WovenInProps) {
  const threads = threadsIn(state).flatMap(id => level.items.find(item => item.id === id) ?? [])
  if (threads.length === 0) return null
  return (
    <section class="loom-woven">
      <h3>{say('loom.woven')}</h3>
      <div class="loom-columns" data-count={level.loom.cloths.length}>
        {level.loom.cloths.map(cloth => (
          <div key={cloth}>
            <p>
              <Icon name={cloth} size={28} />
              <span class="hidden-words">{nameOf(cloth)}</span>
            </p>
            <ul>
              {threads
                .filter(thread => clothOf(level, state, thread) === cloth)
                .map(thread => (
                  <li key={thread.id} title={words(`${thread.id}.text`)}>
                    <Icon name={iconNamed(thread.icon)} size={24} />
                    <span class="hidden-words">{words(`${thread.id}.text`)}</span>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}

interface ChooseClothProps {
  readonly cloths: readonly Cloth[]
  readonly nameOf: (cloth: Cloth) => string
  readonly say: Say
  readonly onChoose: (cloth: Cloth) => void
  /** A button is pointed at or focused: its cloth in the scene lifts. Null when no more. */
  readonly onPoint: (cloth: Cloth | null) => void
}

/** The cloths as buttons, all of one colour, always the openest first; keys 1 to 3 are theirs. */
export function ChooseCloth({ cloths, nameOf, say, onChoose, onPoint }: ChooseClothProps) {
  useKeys(Object.fromEntries(cloths.map((cloth, i) => [String(i + 1), () => onChoose(cloth)])))
  return (
    <fieldset class="loom-ways" data-count={cloths.length} onPointerLeave={() => onPoint(null)}>
      <legend class="hidden-words">{say('loom.title')}</legend>
      {cloths.map(cloth => (
        <span
          key={cloth}
          class="loom-way"
          data-cloth={cloth}
          onPointerEnter={() => onPoint(cloth)}
          onFocusIn={() => onPoint(cloth)}
          onFocusOut={() => onPoint(null)}
        >
          <Button icon={cloth} big onClick={() => onChoose(cloth)}>
            {nameOf(cloth)}
          </Button>
        </span>
      ))}
    </fieldset>
  )
}
