import { useState } from 'preact/hooks'
import { Button, RoundButton } from '../ui/button'
import { classes, useHeadingFocus, useKeys } from '../ui/dom'
import { Icon, iconNamed } from '../ui/icon'
import { choiceWords } from './class-level'
import type { RoundProps } from './whole-round'

/** A stream and a mountain. */
const TEAM_SIGNS = { 'team-1': 'drift', 'team-2': 'len-cao' } as const

/** Without cards: the class says its answer, or one team after the other does, and the teacher taps it or presses its letter. */
export function Tapping(props: RoundProps & { onBack: () => void }) {
  const { say, level, question, way, onAnswered, onBack } = props
  const [first, setFirst] = useState<string | null>(null)
  const choose = (given: string) => {
    if (way.teams === 2 && first === null) setFirst(given)
    else onAnswered({ answers: [], teams: first === null ? [given] : [first, given] })
  }
  const back = () => (first === null ? onBack() : setFirst(null))
  useKeys({
    ...Object.fromEntries(
      question.choices.flatMap(({ given, letter }, i) =>
        [String(i + 1), letter.toLowerCase()].map(key => [key, () => choose(given)]),
      ),
    ),
    ...{ pageup: back, arrowleft: back },
  })
  const team = first === null ? 'team-1' : 'team-2'
  return (
    <div class={classes('wg-tap', way.teams === 2 && team)}>
      <header>
        {way.teams === 2 && <Icon name={TEAM_SIGNS[team]} size={34} />}
        <Who key={team}>
          {way.teams === 2 ? say('whole.team-answers', { team: say(`whole.${team}`) }) : say('whole.class-answers')}
        </Who>
        <RoundButton icon="back" label={say(first === null ? 'whole.talk-again' : 'whole.team-again')} onClick={back} />
      </header>
      <div class="wg-tap-row">
        {question.choices.map(choice => (
          <Button key={`${first} ${choice.given}`} big onClick={() => choose(choice.given)}>
            <b class="wg-letter">{choice.letter}</b>
            <Icon name={iconNamed(choice.icon)} size={36} />
            <span>{choiceWords(level.text, say, choice.words)}</span>
          </Button>
        ))}
      </div>
    </div>
  )
}

/** Who is asked. It takes the focus, so that no answer has it. */
function Who({ children }: { children: string }) {
  const at = useHeadingFocus()
  return (
    <h2 ref={at} tabIndex={-1}>
      {children}
    </h2>
  )
}
