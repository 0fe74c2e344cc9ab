import type { Family } from '../core/family'
import type { EveningKeepProps } from './evening-keep'
import { ruleText } from './evening-spoken'
import './evening-paper.css'

/** Empty lines in a circle, to be filled by hand. */
const LINES = 3

/** What is printed, on one side of A4: the map to hang up, and a card to cut out. */
export function EveningPaper({
  state,
  family,
  say,
  talk,
}: EveningKeepProps & { talk: Family['cards'][number] | null }) {
  return (
    <article class="evening-paper">
      <header>
        <h1>{family.mapTitle}</h1>
        <p>{family.promise}</p>
      </header>
      <div class="paper-circles">
        {family.circles.map(({ id, title, hint }) => {
          const names = state.told[id] ?? []
          return (
            <section key={id}>
              <h2>{title}</h2>
              <p>{hint}</p>
              <ul>
                {names.map(name => (
                  <li key={name}>{name}</li>
                ))}
                {Array.from({ length: Math.max(1, LINES - names.length) }, (_, n) => (
                  <li key={`line ${n + 1}`} class="paper-line" />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
      <ul class="paper-sayings">
        {family.sayings.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      <p class="paper-small">{family.howto}</p>
      <p class="paper-cut">✂ {say('evening.paper-cut')}</p>
      <section class="paper-card">
        <div>
          <h2>{say('evening.keep-rule')}</h2>
          <p class="paper-rule">{ruleText(say, state)}</p>
          {state.ruleFrom === 'spoken' && (
            <>
              <p class="paper-line" />
              <p class="paper-line" />
            </>
          )}
        </div>
        {talk && (
          <div>
            <h2>{say('evening.keep-talk')}</h2>
            <p>{talk.text}</p>
            <p>{talk.after}</p>
          </div>
        )}
      </section>
      <p class="paper-small">{say('evening.paper-made')}</p>
    </article>
  )
}
