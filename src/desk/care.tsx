import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import './care.css'
import { CopyOut } from './care-copy'
import { EraseClass, ErasePupil } from './care-erase'
import { Choice } from './choice'
import type { ClassRoomProps } from './class-room'
import { Consent } from './consent'
import { Frame } from './frame'

export interface CareProps extends ClassRoomProps {
  readonly onBack: () => void
  /** Says what was done, until the next thing is. */
  readonly onDone: (sentence: string) => void
}

const MINUTES = [2, 5, 15, 30]

/** Everything that keeps the pupils' data in the teacher's hand: copies, erasing, locking, the families' consent. */
export function Care(props: ClassRoomProps & { onBack: () => void }) {
  const { say, shown, habits, onHabit, onBack } = props
  const [done, setDone] = useState('')
  const [consent, setConsent] = useState(false)
  const told = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (!done) return
    // Who was erased stands far below on a phone, and the button that was pressed cannot be pressed any more.
    told.current?.scrollIntoView({ block: 'center' })
    if (document.activeElement === document.body) told.current?.focus({ preventScroll: true })
  }, [done])
  if (consent) return <Consent {...props} onClose={() => setConsent(false)} />
  const care: CareProps = { ...props, onDone: setDone }
  return (
    <Frame
      title={say('care.title')}
      of={say('desk.class-named', { class: shown.name })}
      back={say('care.back')}
      onBack={onBack}
    >
      <p ref={told} class="desk-written" role="status" tabIndex={-1}>
        {done && (
          <>
            <Icon name="check" /> <span>{done}</span>
          </>
        )}
      </p>
      <div class="care">
        <CopyOut {...care} />
        <Panel slim title={say('care.consent-title')} class="care-part">
          <p>{say('care.consent-line')}</p>
          <Button icon="print" onClick={() => setConsent(true)}>
            {say('care.consent-open')}
          </Button>
        </Panel>
        <Panel slim title={say('care.lock-title')} class="care-part">
          <p>{say('care.lock-line')}</p>
          <Choice
            id="care-lock"
            label={say('care.lock-after')}
            value={String(habits.deskLock)}
            onChoose={to => onHabit({ deskLock: Number(to) })}
          >
            {MINUTES.map(n => [String(n), say('care.lock-minutes', { n })])}
          </Choice>
        </Panel>
        {shown.pupils && <ErasePupil {...care} pupils={shown.pupils} />}
        <EraseClass {...care} />
      </div>
    </Frame>
  )
}
