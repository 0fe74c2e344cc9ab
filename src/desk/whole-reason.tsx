import { UNSURE } from '../core/class-play'
import { Button } from '../ui/button'
import { classes } from '../ui/dom'
import { Icon, iconNamed } from '../ui/icon'
import type { Say } from '../ui/say'
import { choiceWords } from './class-level'
import type { Answered } from './whole-game'
import type { RoundProps } from './whole-round'
import { isLit } from './whole-score'

interface ReasonProps extends RoundProps {
  readonly given: Answered
  /** The class has given its reasons, and may know. */
  readonly told: boolean
  readonly onTold: () => void
}

/** How many chose what, without names. First the class says why; then which is right, and why. */
export function Reason(props: ReasonProps) {
  const { say, level, question, given, told, onTold, at, onNext } = props
  const { item, choices } = question
  const { text, played } = level
  return (
    <div class="wg-reason">
      <ul class="wg-bars">
        {choices.map(choice => (
          <Bar
            key={choice.given}
            {...props}
            letter={choice.letter}
            icon={choice.icon}
            right={told && played.right(item, choice.given)}
            of={choice.given}
          >
            {choiceWords(text, say, choice.words)}
          </Bar>
        ))}
        {given.answers.some(one => one.given === UNSURE) && (
          <Bar {...props} letter="D" icon="khong-biet" right={false} of={UNSURE}>
            {say('whole.unsure')}
          </Bar>
        )}
      </ul>
      <div class="wg-why" role="status">
        {told ? <Why {...props} /> : <WhyAsked {...props} />}
      </div>
      <div class="wg-foot">
        {told ? (
          <Button key="next" kind="primary" icon="next" big autoFocus onClick={onNext}>
            {say(at + 1 < level.items.length ? 'whole.next' : 'whole.to-end')}
          </Button>
        ) : (
          <Button key="tell" kind="primary" icon="eye" big autoFocus onClick={onTold}>
            {say('whole.tell')}
          </Button>
        )}
      </div>
    </div>
  )
}

function WhyAsked({ say }: ReasonProps) {
  return (
    <>
      <p class="wg-verdict ask">
        <Icon name="talk" size={30} /> {say('whole.why-ask')}
      </p>
      <p class="wg-why-line">{say('whole.why-line')}</p>
    </>
  )
}

function Why(props: ReasonProps) {
  const { say, level, question, way, at, score } = props
  const { item } = question
  const { text } = level
  const shares = score[at] ?? [0]
  const lit = isLit(shares)
  return (
    <>
      <p class="wg-verdict">
        <Icon name={lit ? 'lantern' : 'eye'} size={30} /> {lit ? say('whole.lit') : lookAgain(say, shares)}
      </p>
      <p>{text.words(`${item.id}.why`)}</p>
      {item.side === 'risky' && (
        <p class="wg-move">
          <Icon name="shield" size={26} /> <span>{text.words(`${item.id}.move`)}</span>
        </p>
      )}
      {way.by === 'cards' && way.teams === 2 && <Teams {...props} />}
    </>
  )
}

/** Of two teams one may have found it, and helps the other. */
function lookAgain(say: Say, shares: readonly number[]): string {
  const found = shares.length > 1 ? shares.indexOf(1) : -1
  if (found < 0) return say('whole.not-lit')
  return say('whole.team-found', { team: say(found === 0 ? 'whole.team-1' : 'whole.team-2') })
}

interface BarProps extends RoundProps {
  readonly given: Answered
  readonly letter: string
  readonly icon: string
  readonly right: boolean
  /** The answer that is counted. */
  readonly of: string
  readonly children: string
}

function Bar({ say, given, letter, icon, right, of, way, children }: BarProps) {
  const n = given.answers.filter(one => one.given === of).length
  const teams = given.teams.flatMap((one, i) => (one === of ? [say(i === 0 ? 'whole.team-1' : 'whole.team-2')] : []))
  const part = given.answers.length === 0 ? 0 : n / given.answers.length
  return (
    <li class={classes('wg-bar', right && 'right')}>
      <b class="wg-letter">{letter}</b>
      <Icon name={iconNamed(icon)} size={28} />
      <span class="wg-bar-words">{children}</span>
      {right && (
        <span class="wg-right">
          <Icon name="check" size={24} />
          <span class="hidden-words">{say('whole.right-answer')}</span>
        </span>
      )}
      {way.by === 'cards' ? (
        <>
          <i class="wg-part" style={{ width: `${Math.round(part * 100)}%` }} />
          <span class="wg-n">{say('whole.count', { n })}</span>
        </>
      ) : (
        <span class="wg-n">{given.teams.length > 1 ? teams.join(', ') : teams.length > 0 && '●'}</span>
      )}
    </li>
  )
}

function Teams({ say, given, question, numbers, level }: RoundProps & { given: Answered }) {
  return (
    <p class="wg-teams">
      {([1, 2] as const).map(team => {
        const own = given.answers.filter(({ code }) => ((numbers.of.get(code) ?? 0) % 2 === 1) === (team === 1))
        const right = own.filter(one => level.played.right(question.item, one.given)).length
        const percent = own.length === 0 ? 0 : Math.round((100 * right) / own.length)
        return <b key={team}>{say('whole.team-share', { team: say(`whole.team-${team}`), percent })}</b>
      })}
    </p>
  )
}
