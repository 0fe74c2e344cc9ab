import { Button } from '../../ui/button'
import { classes, useFocusOnMount, useKeys } from '../../ui/dom'
import { Icon, type IconName } from '../../ui/icon'
import { Listen } from '../../ui/listen'
import type { Say } from '../../ui/say'
import type { ActivityProps } from '../activity'
import { Feedback } from '../feedback'
import { CHECKS, type Check, type Judgement, type Post } from './level'
import type { Told } from './use-play'

const CHECK_ICONS: Readonly<Record<Check, IconName>> = { ai: 'user', 'bang-chung': 'eye', 'cho-khac': 'swap' }

interface PostProps {
  readonly post: Post
  /** "Post 2 of 4 today". */
  readonly count: string
  readonly words: (key: string) => string
  readonly say: Say
  readonly listen: ((text: string) => void) | null
  /** It was judged: shown smaller, the answer stands below. */
  readonly told: boolean
}

/** The slip of paper that Chích Chòe brought. */
export function PostCard({ post, count, words, say, listen, told }: PostProps) {
  const card = useFocusOnMount<HTMLElement>(!told)
  const text = words(`${post.id}.text`)
  const source = words(`${post.id}.source`)
  const date = words(`${post.id}.date`)
  const spoken = `${source}. ${date}. ${text}`
  const speak = listen && (() => listen(spoken))
  useKeys(speak && !told ? { r: speak } : {})
  return (
    <article class={classes('network-post', told && 'told')} ref={card} tabIndex={-1}>
      <header>
        <span class="panel-face">
          <Icon name="message" />
        </span>
        <span class="panel-name">
          <b>{source}</b>
          <small>
            {date} <span class="network-count">· {count}</span>
          </small>
        </span>
        <Listen label={say('play.listen')} onListen={speak} itself={told ? undefined : spoken} class="panel-listen" />
      </header>
      <p>{text}</p>
    </article>
  )
}

interface QuestionsProps {
  readonly post: Post
  readonly opened: readonly Check[]
  readonly words: (key: string) => string
  readonly say: Say
  readonly onOpen: (check: Check) => void
}

/** Three questions that may be asked before judging; each answer is only shown when asked for. */
export function Questions({ post, opened, words, say, onOpen }: QuestionsProps) {
  return (
    <section class="network-ask">
      <h3>{say('network.ask-first')}</h3>
      <div class="network-checks">
        {CHECKS.map(kind => {
          const index = post.checks.findIndex(check => check.kind === kind)
          const open = opened.includes(kind)
          return (
            <button
              key={kind}
              type="button"
              class={classes('network-check', open && 'open')}
              aria-expanded={open}
              onClick={() => !open && onOpen(kind)}
            >
              <Icon name={CHECK_ICONS[kind]} size={24} />
              <b>{say(`network.ask-${kind}`)}</b>
              <span aria-live="polite">{open ? words(`${post.id}.checks.${index}.text`) : say('network.ask-tap')}</span>
            </button>
          )
        })}
      </div>
    </section>
  )
}

/** Two answers of one size, always in this order; keys 1 and 2. */
export function Answers({ say, onJudge, byHand }: { say: Say; onJudge: (given: Judgement) => void; byHand: boolean }) {
  useKeys({ 1: () => onJudge('cho-qua'), 2: () => onJudge('chan') })
  return (
    <fieldset class="network-answers">
      <legend class="hidden-words">{say('network.judge')}</legend>
      <Button kind="keep" icon="loudspeaker" big onClick={() => onJudge('cho-qua')}>
        {say('network.let-pass')}
      </Button>
      <Button kind="go" icon="gate" big onClick={() => onJudge('chan')}>
        {say('network.stop')}
      </Button>
      {byHand && <p class="network-hand">{say('network.hand')}</p>}
    </fieldset>
  )
}

interface ToldProps extends Pick<ActivityProps, 'words' | 'has' | 'say' | 'listen'>, Told {
  /** Names of the houses that the loudspeaker reached. */
  readonly houses: string
}

/** Right or wrong, why, and what it did on the map. */
export function ToldOf({ post, right, given, houses, ...shared }: ToldProps) {
  const { say } = shared
  const passed = given === 'cho-qua'
  return (
    <>
      <Feedback
        {...shared}
        item={post}
        right={right}
        verdict={say(`network.${right ? 'right' : 'wrong'}-${post.side}`)}
      />
      {(!passed || houses) && (
        <p class="network-did">
          <Icon name={passed ? 'loudspeaker' : 'gate'} size={20} />
          <span>{passed ? say('network.did-passed', { houses }) : say('network.did-stopped')}</span>
        </p>
      )}
    </>
  )
}
