import { useState } from 'preact/hooks'
import { Button, type ButtonKind } from '../ui/button'
import { useKeys } from '../ui/dom'
import { iconNamed } from '../ui/icon'
import { choiceWords } from './class-level'
import type { RoundProps } from './whole-round'

const KINDS: Readonly<Record<string, ButtonKind>> = { tha: 'keep', 'cho-qua': 'keep', chan: 'go', hoi: 'ask' }

/** Without cards: the class says its answer, or one team after the other does, and the teacher taps it. */
export function Tapping(props: RoundProps) {
  const { say, level, question, way, onAnswered } = props
  const [first, setFirst] = useState<string | null>(null)
  const choose = (given: string) => {
    if (way.teams === 2 && first === null) setFirst(given)
    else onAnswered({ answers: [], teams: first === null ? [given] : [first, given] })
  }
  useKeys(Object.fromEntries(question.choices.map(({ given }, i) => [String(i + 1), () => choose(given)])))
  const who = say(first === null ? 'whole.team-1' : 'whole.team-2')
  return (
    <div class="wg-tap">
      <h2>{way.teams === 2 ? say('whole.team-answers', { team: who }) : say('whole.class-answers')}</h2>
      <div class="wg-tap-row">
        {question.choices.map(choice => (
          <Button
            key={`${first} ${choice.given}`}
            kind={KINDS[choice.icon] ?? 'plain'}
            icon={iconNamed(choice.icon)}
            big
            onClick={() => choose(choice.given)}
          >
            {choiceWords(level.text, say, choice.words)}
          </Button>
        ))}
      </div>
    </div>
  )
}
