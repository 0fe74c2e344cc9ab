import { type Change, leaningOf, pupilView } from '../core/class-view'
import type { Discernment, Estimate } from '../core/discernment'
import { TENDENCY_AT } from '../core/marks'
import { shareText } from '../exports/class-sheet'
import type { Say, SayKey } from '../ui/say'
import type { ClassPageProps } from './class-page'
import { Bar, Leanings, Range, Slope } from './figures'
import { figureText, percent } from './numbers'
import { Legend, PupilRow } from './pupil-row'
import { type Can, useCan } from './use-can'
import { useSome } from './use-some'

/** What the class can do: where it leans, what it misses and where to practise that, and each pupil in the list's order. */
export function ClassCan(props: ClassPageProps) {
  const { say, pupils, results, shown } = props
  const can = useCan(props)
  const { some, more } = useSome(pupils, say)
  if (!can) return <p role="status">{say('care.work-results')}</p>
  const { view, missed, changes } = can
  if (view.played === 0) return <p class="can-none">{say('class.none-yet')}</p>
  const { safe, risky, leanings } = view
  const counts = { trust: leanings['hay-tin'], balanced: leanings['can-bang'], doubt: leanings['hay-nghi'] }
  return (
    <div class="can">
      <p class="can-sum">
        {say('class.sum', { played: view.played, of: pupils.length, safe: percent(safe), risky: percent(risky) })}
      </p>
      <div class="can-side">
        <section>
          <h2>{say('class.class-head')}</h2>
          <Leanings
            biases={view.biases}
            edge={TENDENCY_AT}
            words={(
              [
                ['hay-tin', counts.trust],
                ['can-bang', counts.balanced],
                ['hay-nghi', counts.doubt],
              ] as const
            ).map(([lean, n]) => [say(`desk.tendency-${lean}`), say('class.pupils', { n })])}
            alt={say('class.leaning-alt', counts)}
          />
          <p class="can-how">{say('class.leaning-how')}</p>
        </section>
        {view.discernment && <Told say={say} told={view.discernment} />}
      </div>
      <div class="can-side">
        <Missed {...props} missed={missed} />
        <Changes say={say} changes={changes} />
      </div>
      <section class="wide">
        <h2>{say('class.pupils-head')}</h2>
        <p class="can-how">{say('class.pupils-order')}</p>
        <Legend say={say} />
        <ul class="can-pupils" aria-label={say('desk.table-label', { class: shown.name })}>
          {some.map(({ code, name }) => {
            const result = results.get(code)
            return <PupilRow key={code} say={say} name={name} view={result ? pupilView(result) : null} />
          })}
        </ul>
        {more}
      </section>
    </div>
  )
}

/** d′ and c in words and as ranges. */
function Told({ say, told: { sensitivity, criterion } }: { say: Say; told: Discernment }) {
  const stages = [0, 1, 2, 3] as const
  const stage = stages.findLast(at => sensitivity.value >= at - 0.5) ?? 0
  return (
    <>
      <section>
        <h2>{say('class.d-head')}</h2>
        <p>{say(`class.d-line-${stage}`)}</p>
        <Range estimate={sensitivity} from={0} to={3.5} marks={stages.map(at => [at, say(`class.d-${at}`)])} />
        <p class="can-how">{figureWords(say, 'd′', sensitivity)}</p>
      </section>
      <section>
        <h2>{say('class.c-head')}</h2>
        <p>{say(`class.c-line-${leaningOf(criterion)}`)}</p>
        <Range
          estimate={criterion}
          from={-1.5}
          to={1.5}
          marks={[
            [-1.5, say('class.c-low')],
            [0, say('class.c-middle')],
            [1.5, say('class.c-high')],
          ]}
        />
        <p class="can-how">
          {figureWords(say, 'c', criterion)}. {say('class.figures-how')}
        </p>
      </section>
    </>
  )
}

function figureWords(say: Say, name: string, { value, low, high }: Estimate): string {
  return say('class.figure', { name, value: figureText(value), low: figureText(low), high: figureText(high) })
}

function Missed({ say, missed, levelTitle }: ClassPageProps & Pick<Can, 'missed'>) {
  return (
    <section>
      <h2>{say('class.missed-head')}</h2>
      {missed.length === 0 && <p>{say('class.missed-none')}</p>}
      <ul class="can-missed">
        {missed.map(({ clue, missed: n, of, level, again }) => (
          <li key={clue}>
            <b>{say(`phrases.clue-${clue}` as SayKey)}</b>
            <small>{say('class.missed-count', { missed: n, of })}</small>
            <Bar share={n / of} />
            <span>
              {level
                ? say(again ? 'class.missed-again' : 'class.missed-play', { title: `${levelTitle(level)} (${level})` })
                : say('class.missed-nowhere')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Changes({ say, changes }: { say: Say; changes: readonly Change[] }) {
  return (
    <section>
      <h2>{say('class.change-head')}</h2>
      {changes.length === 0 && <p>{say('class.change-none')}</p>}
      {changes.map(({ strand, pupils, before, after, gain: { value, low, high } }) => {
        const sure = low > 0 ? 'more' : high < 0 ? 'less' : 'unsure'
        const words = say('class.change-line', {
          ...{ strand: say(`desk.strand-${strand}`), n: pupils },
          ...{ before: shareText(before), after: shareText(after) },
        })
        const range = { by: figureText(Math.abs(value), 2), low: figureText(low, 2), high: figureText(high, 2) }
        return (
          <div class="can-change" key={strand}>
            <p>
              <b>{words}</b> {say(`class.change-${sure}`, range)}
            </p>
            <Slope before={before} after={after} />
          </div>
        )
      })}
    </section>
  )
}
