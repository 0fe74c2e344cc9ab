import { useEffect, useMemo, useState } from 'preact/hooks'
import { type ClassCards, cardsOf } from '../core/class-cards'
import type { Pupil } from '../core/class-list'
import { Button, RoundButton } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import './class-page.css'
import './class-print.css'
import './cards.css'
import { CardsPapers, ClassCodePaper } from './cards-paper'
import { Choice } from './choice'
import type { ClassRoomProps } from './class-room'
import { Frame } from './frame'
import { Refusal, Tick } from './gate-fields'
import { Drawing, type Drawn } from './use-gradually'
import { useJournal } from './use-journal'
import { useQr } from './use-qr'

export interface CardsProps extends ClassRoomProps {
  readonly pupils: readonly Pupil[]
  readonly onBack: () => void
}

/** Picture cards of a class: made once, printed as often as wanted, changed for all when the children know them. */
export function Cards(props: CardsProps) {
  const { say, journal, shown, pupils } = props
  const { entries } = useJournal(journal)
  const kept = cardsOf(entries, shown.name)
  const codes = useMemo(() => pupils.map(({ code }) => code), [pupils])
  const cards = useMemo(() => kept && { ...kept, codes }, [kept, codes])
  // Who joined since has a card at once; who left is no longer looked for on the tablets.
  const stale = kept !== null && kept.codes.join() !== codes.join()
  useEffect(() => {
    if (stale && cards) void journal.append('class-cards', cards)
  }, [stale])
  const make = () => journal.append('class-cards', { class: shown.name, codes, ...fresh(props) })
  return (
    <Frame
      title={say('cards.title')}
      of={say('desk.class-named', { class: shown.name })}
      back={say('assign.back')}
      onBack={props.onBack}
      corner={<RoundButton icon="lock" label={say('desk.lock')} onClick={props.lock} />}
    >
      {cards ? (
        <Made {...props} cards={cards} onRenew={make} />
      ) : (
        <Panel band="tai-pieu-hook" slim class="desk-import">
          <p>{say('cards.why')}</p>
          <p class="desk-note">{say('cards.why-care')}</p>
          <Button kind="primary" icon="lop" onClick={make}>
            {say('cards.make', { class: shown.name })}
          </Button>
        </Panel>
      )}
    </Frame>
  )
}

/** What makes these cards others than the last ones. Clocks travel to the second. */
function fresh({ now, randomBytes }: CardsProps): Pick<ClassCards, 'made' | 'seed'> {
  const seed = [...randomBytes(4)].map(byte => byte.toString(16).padStart(2, '0')).join('')
  return { made: Math.floor(now() / 1000) * 1000, seed }
}

type What = 'cards' | 'class'

function Made(props: CardsProps & { cards: ClassCards; onRenew: () => Promise<unknown> }) {
  const { say, shown, pupils, cards } = props
  const [what, setWhat] = useState<What>('cards')
  const [names, setNames] = useState(false)
  const [asking, setAsking] = useState(false)
  const [said, setSaid] = useState('')
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const qr = useQr(props.qr)
  const waits = what === 'cards' ? !drawn?.whole : qr === null || qr === 'away'
  const label = say(`cards.what-${what}`, { n: pupils.length })
  const renew = async () => {
    setAsking(false)
    await props.onRenew()
    setSaid(say('cards.renewed'))
  }
  return (
    <div class="class-page cards-page">
      <div class="print-choice">
        <Choice id="cards-what" label={say('cards.what')} value={what} onChoose={to => setWhat(to as What)}>
          {[
            ['cards', say('cards.what-cards', { n: pupils.length })],
            ['class', say('cards.what-class')],
          ]}
        </Choice>
        <Button kind="primary" icon="print" disabled={waits} onClick={() => print()}>
          {say('cards.print')}
        </Button>
        <Button icon="swap" onClick={() => setAsking(true)}>
          {say('cards.renew')}
        </Button>
        {what === 'cards' && <Tick label={say('cards.names')} on={names} onChange={setNames} />}
        <p>{say(what === 'class' ? 'cards.paper-class-note' : names ? 'cards.names-note' : 'cards.why-care')}</p>
        <p class="desk-said" role="status">
          {said && (
            <>
              <Icon name="check" /> <b>{said}</b>
            </>
          )}
        </p>
        {what === 'cards' && drawn && <Drawing say={say} drawn={drawn} />}
        <Refusal>{qr === 'away' && say('cards.code-missing')}</Refusal>
      </div>
      {qr !== null && qr !== 'away' && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section class="papers" tabIndex={0} aria-label={label}>
          {what === 'class' ? (
            <ClassCodePaper say={say} cards={cards} qr={qr} />
          ) : (
            <CardsPapers {...{ say, cards, pupils, names, qr }} art={props.art} onDrawn={setDrawn} />
          )}
        </section>
      )}
      {asking && (
        <Dialog
          title={say('cards.renew-title', { class: shown.name })}
          closeLabel={say('cards.close')}
          onClose={() => setAsking(false)}
          foot={
            <>
              <Button kind="primary" onClick={() => setAsking(false)}>
                {say('cards.cancel')}
              </Button>
              <Button icon="swap" onClick={renew}>
                {say('cards.renew-go')}
              </Button>
            </>
          }
        >
          <p>{say('cards.renew-line')}</p>
        </Dialog>
      )}
    </div>
  )
}
