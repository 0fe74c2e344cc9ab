import { useMemo, useState } from 'preact/hooks'
import type { DeskCopy } from '../core/desk-copy'
import { type PlannedClass, planCopy } from '../core/desk-copy-plan'
import { isKind } from '../core/entry'
import { dayInVietnam, dayText } from '../exports/sheet'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { FileButton } from '../ui/file-button'
import type { Say } from '../ui/say'
import { bringIn, openCopy, type SealedCopy, sealedCopy } from './copy-file'
import { Passphrase, Refusal, Submit, submitted } from './gate-fields'
import type { RoomProps } from './room'
import type { OpenClass } from './sealed-class'
import { openVault } from './vault'

interface RestoreProps extends RoomProps {
  readonly classes: readonly OpenClass[]
  readonly onClose: () => void
  readonly onRestored: () => void
}

/** Opens a copy of a desk, shows what it would bring, and brings it in. Nothing that is here changes or goes. */
export function Restore(props: RestoreProps) {
  const { say, journal, crypt, cryptoKey, classes, onClose } = props
  const [file, setFile] = useState('')
  const [sealed, setSealed] = useState<SealedCopy | null>(null)
  const [copy, setCopy] = useState<DeskCopy | null>(null)
  const [state, setState] = useState<'choosing' | 'reading' | 'asking' | 'wrong' | 'no-copy' | 'shown' | 'writing'>(
    'choosing',
  )
  const [typed, setTyped] = useState('')

  const tryKey = async (of: SealedCopy, key: CryptoKey | null): Promise<boolean> => {
    const opened = key && (await openCopy(crypt.subtle, key, of))
    if (opened) setCopy(opened)
    if (opened) setState('shown')
    return Boolean(opened)
  }
  const read = async (chosen: File) => {
    setFile(chosen.name)
    setState('reading')
    const found = sealedCopy(new Uint8Array(await chosen.arrayBuffer()))
    setSealed(found)
    if (!found) return setState('no-copy')
    const mine = journal.entries().findLast(isKind('vault'))?.body.salt === found.vault.salt
    if (!(await tryKey(found, mine ? cryptoKey : null))) setState(mine ? 'no-copy' : 'asking')
  }
  const open = async () => {
    if (!sealed) return
    setState('reading')
    const key = await openVault(crypt, sealed.vault, typed)
    if (!key) return setState('wrong')
    if (!(await tryKey(sealed, key))) setState('no-copy')
  }
  const plan = useMemo(() => copy && planCopy(journal.entries(), classes, copy), [copy])
  const go = async () => {
    if (!plan) return
    setState('writing')
    await bringIn(props, plan)
    props.onRestored()
  }
  const writing = state === 'writing'
  return (
    <Dialog
      title={say('care.restore-title')}
      closeLabel={say('desk.close')}
      onClose={writing ? () => {} : onClose}
      class="desk-wide"
      foot={
        <>
          {plan && (
            <Button kind="primary" icon="download" disabled={writing} onClick={go}>
              {say(writing ? 'desk.saving' : 'care.restore-go')}
            </Button>
          )}
          <Button disabled={writing} onClick={onClose}>
            {say('desk.cancel')}
          </Button>
        </>
      }
    >
      {(state === 'choosing' || state === 'no-copy') && (
        <div class="desk-form">
          <p>{say('care.restore-line')}</p>
          <FileButton primary accept=".bansang" onFiles={([chosen]) => chosen && void read(chosen)}>
            {say('care.restore-choose')}
          </FileButton>
        </div>
      )}
      <p role="status">{state === 'reading' ? say('care.restore-reading') : ''}</p>
      <Refusal>{state === 'no-copy' && say('care.restore-no-copy', { file })}</Refusal>
      {(state === 'asking' || state === 'wrong') && (
        <form class="desk-form" onSubmit={event => submitted(event, open)}>
          <p>{say('care.restore-passphrase')}</p>
          <Passphrase label={say('care.restore-its')} value={typed} shown={false} onInput={setTyped} />
          <Refusal>{state === 'wrong' && say('desk.wrong-passphrase')}</Refusal>
          <Submit icon="key" disabled={typed === ''}>
            {say('care.restore-unlock')}
          </Submit>
        </form>
      )}
      {copy && plan && (
        <>
          <p>{say('care.restore-made', { day: dayText(dayInVietnam(copy.made)) })}</p>
          <ul class="care-plan">
            {plan.classes.map(one => (
              <li key={one.from}>
                <b>{say('desk.class-named', { class: one.from })}</b>
                <span>{planned(say, one)}</span>
              </li>
            ))}
          </ul>
          {plan.remarks.length + plan.keptRemarks > 0 && (
            <p>{say('care.restore-remarks', { n: plan.remarks.length, kept: plan.keptRemarks })}</p>
          )}
          <p class="desk-note">{say('care.restore-note')}</p>
        </>
      )}
    </Dialog>
  )
}

function planned(say: Say, { how, added, fresh, aside, class: one }: PlannedClass): string {
  const what = how === 'same' && added === 0 ? 'care.plan-known' : (`care.plan-${how}` as const)
  const parts = [say(what, { n: added, name: one.name }), say('care.plan-results', { n: fresh })]
  return [...parts, aside > 0 ? say('care.plan-aside', { n: aside }) : ''].join(' ').trim()
}
