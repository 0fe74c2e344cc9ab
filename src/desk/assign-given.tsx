import { useId, useState } from 'preact/hooks'
import { type Assignment, levelsOf } from '../core/assignment'
import { cardsOf } from '../core/class-cards'
import { letterBytes, letterLink } from '../core/class-letter'
import type { Entry } from '../core/entry'
import { fileName, letterOf } from '../core/letter'
import { dayInVietnam, dayText } from '../exports/sheet'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import { QrPicture } from '../ui/qr-picture'
import type { AssignProps } from './assign'
import { Parts } from './assign-levels'
import { Refusal } from './gate-fields'
import { fitsCode, useQr } from './use-qr'

interface AssignGivenProps extends AssignProps {
  readonly entries: readonly Entry[]
  readonly given: Assignment
  readonly onAgain: () => void
}

/** An assignment on its way to the tablets: what is in it, and the three ways to carry it. */
export function AssignGiven(props: AssignGivenProps) {
  const { say, shown, entries, given } = props
  const cards = cardsOf(entries, shown.name)
  const bytes = letterBytes({ kind: 'assignment', assignment: given, cards })
  const link = letterLink(props.gameAddress, bytes)
  const [said, setSaid] = useState('')
  const save = () => {
    const file = fileName('giao-bai', shown.name)
    const text = letterOf(say('assign.notice', { class: shown.name }), bytes)
    props.saveFile(file, new Blob([text], { type: 'text/plain;charset=utf-8' }))
    setSaid(say('assign.saved', { file }))
  }
  return (
    <Panel band="tai-pieu-hook" slim title={say('assign.made', { class: shown.name })} class="desk-import assign">
      <Summary {...props} />
      <p class="desk-note">{say(cards ? 'assign.with-cards' : 'assign.without-cards')}</p>
      <p>{say('assign.given-line')}</p>
      <div class="assign-ways">
        <ByCode {...props} link={link} />
        <div class="assign-other">
          <h3>{say('assign.way-file')}</h3>
          <p>{say('assign.way-file-line')}</p>
          <Button kind="primary" icon="download" onClick={save}>
            {say('assign.way-file')}
          </Button>
          <ByLink say={say} link={link} onCopied={() => setSaid(say('assign.copied'))} />
          <p class="desk-said" role="status">
            {said && (
              <>
                <Icon name="check" /> <b>{said}</b>
              </>
            )}
          </p>
        </div>
      </div>
      <Button icon="edit" onClick={props.onAgain}>
        {say('assign.again')}
      </Button>
    </Panel>
  )
}

function Summary({ say, given, levelTitle }: AssignGivenProps) {
  const { made, tier, parts, sensitive, tests, due, greeting } = given
  const facts = [
    say('assign.made-on', { day: dayText(dayInVietnam(made)) }),
    say(`village.tier-${tier}`),
    say('assign.summary-levels', { n: levelsOf(given).length }),
    say(sensitive ? 'assign.summary-sensitive-on' : 'assign.summary-sensitive-off'),
    say(tests ? 'assign.summary-tests-on' : 'assign.summary-tests-off'),
    due && say('assign.summary-due', { day: due.split('-').reverse().join('/') }),
  ]
  return (
    <>
      {greeting && <blockquote class="assign-greeting">{greeting}</blockquote>}
      <Parts say={say} levelTitle={levelTitle} parts={parts} />
      <ul class="assign-facts">
        {facts.filter(Boolean).map(fact => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </>
  )
}

function ByCode({ say, shown, qr: fetch, link }: AssignGivenProps & { link: string }) {
  const qr = useQr(fetch)
  return (
    <div class="assign-code">
      <h3>{say('assign.way-code')}</h3>
      <p>{say('assign.way-code-line')}</p>
      <Refusal>{!fitsCode(link) ? say('cards.code-too-long') : qr === 'away' && say('cards.code-missing')}</Refusal>
      {qr && qr !== 'away' && fitsCode(link) && (
        <QrPicture dots={qr(link, { for: 'screen' })} label={say('assign.code', { class: shown.name })} />
      )}
    </div>
  )
}

function ByLink({ say, link, onCopied }: Pick<AssignProps, 'say'> & { link: string; onCopied: () => void }) {
  const id = useId()
  // Missing outside a secure context; the link can be marked by hand.
  const clipboard = (navigator as { clipboard?: Clipboard }).clipboard
  const onlyHere = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(link).hostname)
  return (
    <>
      <h3>{say('assign.way-link')}</h3>
      <p>{say(onlyHere ? 'assign.way-link-here' : 'assign.way-link-line')}</p>
      <div class="desk-field">
        <label for={id} class="hidden-words">
          {say('assign.link')}
        </label>
        <input id={id} readOnly value={link} onFocus={event => event.currentTarget.select()} />
      </div>
      {clipboard && (
        <Button icon="share" onClick={() => void clipboard.writeText(link).then(onCopied, () => {})}>
          {say('assign.way-link')}
        </Button>
      )}
    </>
  )
}
