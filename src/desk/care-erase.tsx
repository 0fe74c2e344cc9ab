import { useState } from 'preact/hooks'
import { byGivenName, type Pupil } from '../core/class-list'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Panel } from '../ui/panel'
import type { CareProps } from './care'
import { Choice } from './choice'
import { erasePupil } from './erasing'
import { Tick } from './gate-fields'

/** A pupil whose family takes the consent back, or who left long ago. */
export function ErasePupil(props: CareProps & { pupils: readonly Pupil[] }) {
  const { say, shown, pupils, onDone } = props
  const [chosen, setChosen] = useState('')
  // Held until all is done: the pupil leaves the list long before her last byte leaves the tablet.
  const [asked, setAsked] = useState<Pupil | null>(null)
  const [plays, setPlays] = useState(true)
  const everyone = [...[...pupils].sort(byGivenName), ...[...shown.left].sort(byGivenName)]
  const pupil = everyone.find(({ code }) => code === chosen)
  const name = asked?.name ?? ''
  const words = (one: Pupil) => say(shown.left.includes(one) ? 'care.erase-left' : 'care.erase-of', { ...one })
  return (
    <Panel slim title={say('care.erase-title')} class="care-part">
      <p>{say('care.erase-line')}</p>
      <Choice id="care-erase" label={say('care.erase-who')} value={pupil ? chosen : ''} onChoose={setChosen}>
        {[['', say('care.erase-choose')], ...everyone.map((one): [string, string] => [one.code, words(one)])]}
      </Choice>
      <Button icon="trash" disabled={!pupil} onClick={() => setAsked(pupil ?? null)}>
        {say('care.erase-open')}
      </Button>
      {asked && (
        <Sure
          {...props}
          title={say('care.erase-sure', { name })}
          line={say('care.erase-sure-line', { name })}
          plays={plays}
          onPlays={setPlays}
          onClose={() => setAsked(null)}
          onGo={async () => {
            onDone('')
            await erasePupil(props, shown, asked.code, plays)
            setChosen('')
            setAsked(null)
            onDone(say('care.erased'))
          }}
        />
      )}
    </Panel>
  )
}

/** A class whose year is over. */
export function EraseClass(props: CareProps) {
  const { say, shown, onErase } = props
  const [asking, setAsking] = useState(false)
  const [plays, setPlays] = useState(false)
  return (
    <Panel slim title={say('desk.remove-class')} class="care-part">
      <p>{say('care.class-line')}</p>
      <Button icon="trash" onClick={() => setAsking(true)}>
        {say('care.class-open', { class: shown.name })}
      </Button>
      {asking && (
        <Sure
          {...props}
          title={say('desk.remove-title', { class: shown.name })}
          line={say('care.class-sure-line', { class: shown.name })}
          plays={plays}
          onPlays={setPlays}
          onClose={() => setAsking(false)}
          onGo={async () => onErase(plays)}
        />
      )}
    </Panel>
  )
}

interface SureProps extends Pick<CareProps, 'say'> {
  readonly title: string
  readonly line: string
  readonly plays: boolean
  readonly onPlays: (on: boolean) => void
  readonly onClose: () => void
  readonly onGo: () => Promise<void>
}

/** Said plainly before it is done; the way back is the first button. */
function Sure({ say, title, line, plays, onPlays, onClose, onGo }: SureProps) {
  const [working, setWorking] = useState(false)
  return (
    <Dialog
      title={title}
      closeLabel={say('desk.close')}
      onClose={working ? () => {} : onClose}
      foot={
        <>
          <Button kind="primary" disabled={working} onClick={onClose}>
            {say('desk.cancel')}
          </Button>
          <Button
            icon="trash"
            disabled={working}
            onClick={() => {
              setWorking(true)
              void onGo()
            }}
          >
            {say(working ? 'care.erasing' : 'desk.remove-go')}
          </Button>
        </>
      }
    >
      <p>{line}</p>
      <Tick label={say('care.erase-plays')} on={plays} onChange={onPlays} />
      <p class="desk-note">{say('care.erase-not')}</p>
    </Dialog>
  )
}
