import type { Pupil } from '../core/class-list'
import { pupilView } from '../core/class-view'
import { STRANDS } from '../core/level'
import { remarkOf } from '../core/remarks'
import type { PupilResult } from '../core/results'
import { dayInVietnam, dayText } from '../exports/sheet'
import { classes } from '../ui/dom'
import type { ClassPageProps } from './class-page'
import { Shares, Slope } from './figures'
import { testsText } from './pupil-row'

/** More than these are set closer, so that the page stays one. */
const MANY_LEVELS = 18

/** One page for a child and the family: what was played and how it went. It compares with nobody. */
export function PupilPaper(props: ClassPageProps & { pupil: Pupil }) {
  const { say, shown, pupil, results, remarks, now } = props
  const result = results.get(pupil.code)
  if (!result) return null
  const view = pupilView(result)
  const { safe, risky, tendency, before, after } = view
  const remark = remarkOf(remarks.drafts, remarks.kept, pupil.code)
  return (
    <article class={classes('paper', 'pupil-paper', result.levels.size > MANY_LEVELS && 'full')}>
      <header>
        <h2>
          {say('class.pupil-title')} – {pupil.name}
        </h2>
        <p>
          {say('class.pupil-of', { class: shown.name, year: shown.year })}
          <br />
          {dayText(dayInVietnam(now()))}
        </p>
      </header>
      {remark && (
        <section class="pupil-remark">
          <h3>{say('class.pupil-remark')}</h3>
          <p>{remark}</p>
        </section>
      )}
      <section>
        <h3>{say('class.pupil-look')}</h3>
        <div class="pupil-look">
          <Shares safe={safe} risky={risky} />
          <p>
            {say('class.pupil-right', { safe: safe.right, ofSafe: safe.of, risky: risky.right, ofRisky: risky.of })}
          </p>
        </div>
        <p class="paper-legend">
          <i class="ring" /> {say('class.legend-safe')} <i class="square" /> {say('class.legend-risky')}
        </p>
      </section>
      {(before !== null || after !== null) && (
        <section>
          <h3>{say('class.pupil-tests')}</h3>
          <div class="pupil-look">
            <Slope before={before} after={after} />
            <p>{testsText(say, view)}</p>
          </div>
        </section>
      )}
      <Levels {...props} result={result} />
      <section>
        <h3>{say('class.pupil-home')}</h3>
        <ul class="pupil-home">
          <li>{say(`class.home-${tendency ?? 'can-bang'}`)}</li>
          <li>{say('class.home-more')}</li>
        </ul>
      </section>
      <section class="pupil-lines">
        <h3>{say('class.pupil-family')}</h3>
        <i />
        <i />
      </section>
      <footer>
        <div class="signs">
          <span>{say('class.paper-teacher')}</span>
          <span>{say('class.paper-family')}</span>
        </div>
        <p>{say('class.pupil-only')}</p>
      </footer>
    </article>
  )
}

/** The levels that were played, by strand, with their lanterns. */
function Levels({ say, course, levelTitle, result }: ClassPageProps & { result: PupilResult }) {
  const played = course.filter(({ id }) => result.levels.has(id))
  return (
    <section>
      <h3>{say('class.pupil-levels')}</h3>
      <div class="pupil-levels">
        {STRANDS.map(strand => {
          const own = played.filter(level => level.strand === strand)
          if (own.length === 0) return null
          return (
            <div key={strand}>
              <h4>{say(`desk.strand-${strand}`)}</h4>
              <ul>
                {own.map(({ id }) => {
                  const stars = result.levels.get(id)?.stars ?? 0
                  return (
                    <li key={id}>
                      <span>{levelTitle(id)}</span>
                      <span role="img" aria-label={say('class.lanterns-alt', { n: stars })}>
                        {'●'.repeat(stars) + '○'.repeat(3 - stars)}
                      </span>
                    </li>
                  )
                })}
              </ul>
            </div>
          )
        })}
      </div>
    </section>
  )
}
