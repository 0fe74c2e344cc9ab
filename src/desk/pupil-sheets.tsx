import { useEffect, useMemo } from 'preact/hooks'
import { cardOf, setOf } from '../core/card-set'
import { cardNumbers } from '../core/paper-cards'
import { AnswerStrip } from './answer-strip'
import type { ClassLevel } from './class-level'
import type { WholeProps } from './whole'

type SheetsProps = WholeProps & { readonly level: ClassLevel; readonly title: string }

/** An answer sheet with each pupil's name, to be cut apart. Numbers are written down when they are first shown. */
export function PupilSheets({ say, journal, shown, pupils, level, title }: SheetsProps) {
  const numbers = useMemo(
    () =>
      cardNumbers(
        journal.entries(),
        shown.name,
        pupils.map(({ code }) => code),
      ),
    [pupils],
  )
  useEffect(() => {
    if (numbers.news) void journal.append('paper-cards', numbers.news)
  }, [numbers])
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
