import { Button } from '../ui/button'
import type { SayKey } from '../ui/say'
import type { ClassRoomProps } from './class-room'
import './class-print.css'
import { Frame } from './frame'

const TOLD = ['what', 'kept', 'not-kept', 'how-long', 'rights'] as const
const ANSWERS = ['yes', 'play-only', 'no'] as const
const SIGNS = ['parent', 'pupil', 'teacher'] as const

/** What families are asked before a child's results are kept: one page, to be printed and signed. Silence is no consent. */
export function Consent({ say, shown, onClose }: ClassRoomProps & { onClose: () => void }) {
  const of = { class: shown.name, year: shown.year }
  return (
    <Frame title={say('care.consent-title')} back={say('care.back-care')} onBack={onClose}>
      <div class="print consent-page">
        <div class="print-choice">
          <Button kind="primary" icon="print" onClick={() => print()}>
            {say('care.consent-print')}
          </Button>
          <p class="desk-note">{say('care.consent-check')}</p>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
        <section class="papers" tabIndex={0} aria-label={say('care.consent-title')}>
          <article class="paper consent">
            <h2>{say('care.consent-head')}</h2>
            <p class="consent-sub">{say('care.consent-sub', of)}</p>
            <p>{say('care.consent-to', of)}</p>
            {TOLD.map(part => (
              <section key={part}>
                <h3>{say(`care.consent-${part}`)}</h3>
                <p>{say(`care.consent-${part}-line`, of)}</p>
              </section>
            ))}
            <h3>{say('care.consent-answer')}</h3>
            <ul>
              {ANSWERS.map(answer => (
                <Box key={answer}>{say(`care.consent-${answer}`)}</Box>
              ))}
            </ul>
            <p>{say('care.consent-sensitive')}</p>
            <ul class="consent-row">
              <Box>{say('care.consent-agree')}</Box>
              <Box>{say('care.consent-disagree')}</Box>
            </ul>
            <p>{say('care.consent-child')}</p>
            <ul class="consent-row">
              <Box>{say('care.consent-child-yes')}</Box>
              <Box>{say('care.consent-child-no')}</Box>
            </ul>
            <p class="consent-day">{say('care.consent-day')}</p>
            <div class="consent-signs">
              {SIGNS.map(who => (
                <p key={who}>
                  <b>{say(`care.consent-sign-${who}` satisfies SayKey)}</b>
                  <small>{say('care.consent-sign')}</small>
                </p>
              ))}
            </div>
            <p class="paper-notice">{say('care.consent-help')}</p>
          </article>
        </section>
      </div>
    </Frame>
  )
}

function Box({ children }: { children: string }) {
  return (
    <li>
      <span class="consent-box" aria-hidden="true" /> {children}
    </li>
  )
}
