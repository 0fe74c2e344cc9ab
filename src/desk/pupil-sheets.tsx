import { cardOf, setOf } from '../core/card-set'
import { AnswerStrip } from './answer-strip'
import type { ClassLevel } from './class-level'
import { useCardNumbers } from './use-card-numbers'
import type { WholeProps } from './whole'

type SheetsProps = WholeProps & { readonly level: ClassLevel; readonly title: string }

/** An answer sheet with each pupil's name, to be cut apart. */
export function PupilSheets(props: SheetsProps) {
  const { say, shown, pupils, level, title } = props
  const numbers = useCardNumbers(props)
  return (
    <article class="twin pupil-sheets">
      {numbers.without.length > 0 && <p>{say('sheets.without', { n: numbers.without.length })}</p>}
      {pupils.flatMap(({ code, name }) => {
        const number = numbers.of.get(code)
        if (number === undefined) return []
        const card = cardOf(setOf(shown.name), number)
        return [
          <div key={code} class="pupil-sheet">
            <AnswerStrip {...{ say, level, title, card }} className={shown.name} pupil={{ number, name }} />
          </div>,
        ]
      })}
    </article>
  )
}
