import { useState } from 'preact/hooks'
import type { DeskCopy } from '../core/desk-copy'
import { type CopyPlan, type PlannedClass, planSteps } from '../core/desk-copy-plan'
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
import { useWork } from './use-work'
import { openVault } from './vault'

interface RestoreProps extends RoomProps {
  readonly classes: readonly OpenClass[]
  readonly onClose: () => void
  readonly onRestored: () => void
}

/** Why there is nothing to see, and another file may be chosen. */
type Refused = 'no-copy' | 'newer' | 'stopped'

/** The way of a copy into the desk: its file is opened, held against what is here, and only then written down. */
function useRestoring(props: RestoreProps) {
  const { journal, crypt, cryptoKey, classes } = props
  const work = useWork(props)
  const [file, setFile] = useState('')
  const [sealed, setSealed] = useState<SealedCopy | null>(null)
  const [found, setFound] = useState<{ readonly copy: DeskCopy; readonly plan: CopyPlan } | null>(null)
  const [state, setState] = useState<'choosing' | 'reading' | 'asking' | 'wrong' | 'writing' | 'midway' | Refused>(
    'choosing',
  )
  /** False where the key is not that of the copy. */
  const tryKey = async (of: SealedCopy, key: CryptoKey | null): Promise<boolean> => {
    const copy = key && (await openCopy(crypt.subtle, key, of, work))
    if (!copy) return false
    if (typeof copy === 'string') setState(copy)
    else await hold(copy)
    return true
  }
  const hold = async (copy: DeskCopy) => {
    const plan = await work.steps('planning', planSteps(journal.entries(), classes, copy))
    setFound(plan && { copy, plan })
    setState(plan ? 'choosing' : 'stopped')
  }
  const read = async (chosen: File) => {
    setFile(chosen.name)
    setState('reading')
    const head = await sealedCopy(chosen)
    if (!head || head === 'newer') return setState(head ?? 'no-copy')
    setSealed(head)
    const mine = journal.entries().findLast(isKind('vault'))?.body.salt === head.vault.salt
    if (!(await tryKey(head, mine ? cryptoKey : null))) setState(mine ? 'no-copy' : 'asking')
  }
  const open = async (passphrase: string) => {
    if (!sealed) return
    setState('reading')
    const key = await openVault(crypt, sealed.vault, passphrase)
    if (!key) return setState('wrong')
    if (!(await tryKey(sealed, key))) setState('no-copy')
  }
  const go = async () => {
    if (!found) return
    setState('writing')
    if (await bringIn(props, found.plan, work)) return props.onRestored()
    // What is here now makes another plan of the same copy.
    setFound(null)
    setState('midway')
  }
  return { work, file, found, state, read, open, go }
}

/** Opens a copy of a desk, shows what it would bring, and brings it in. Nothing that is here changes or goes. */
export function Restore(props: RestoreProps) {
  const { say, onClose } = props
  const { work, file, found, state, read, open, go } = useRestoring(props)
  const [typed, setTyped] = useState('')
  const writing = state === 'writing'
  const asking = state === 'asking' || state === 'wrong'
  // One sheet at a time: a long work's own stands in the place of this one.
  if (work.sign) return <>{work.sign}</>
  return (
    <Dialog
      title={say('care.restore-title')}
      closeLabel={say('desk.close')}
      onClose={writing ? () => {} : onClose}
      class="desk-wide"
      foot={
        <>
          {found && (
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
      {!found && !asking && state !== 'reading' && (
        <div class="desk-form">
          <p>{say('care.restore-line')}</p>
          <FileButton primary accept=".bansang" onFiles={([chosen]) => chosen && void read(chosen)}>
            {say('care.restore-choose')}
          </FileButton>
        </div>
      )}
      <p role="status">{state === 'reading' ? say('care.restore-reading') : ''}</p>
      <Refusal>{refusal(say, state, file)}</Refusal>
      {asking && (
        <form class="desk-form" onSubmit={event => submitted(event, () => open(typed))}>
          <p>{say('care.restore-passphrase')}</p>
          <Passphrase label={say('care.restore-its')} value={typed} shown={false} onInput={setTyped} />
          <Refusal>{state === 'wrong' && say('desk.wrong-passphrase')}</Refusal>
          <Submit icon="key" disabled={typed === ''}>
            {say('care.restore-unlock')}
          </Submit>
        </form>
      )}
      {found && <Plan say={say} {...found} />}
    </Dialog>
  )
}

function refusal(say: Say, state: ReturnType<typeof useRestoring>['state'], file: string): string | false {
  if (state === 'no-copy' || state === 'newer') return say(`care.restore-${state}`, { file })
  if (state === 'midway') return say('care.restore-stopped')
  return state === 'stopped' && say('care.work-stopped')
}

/** What bringing it in would do. */
function Plan({ say, copy, plan }: { say: Say; copy: DeskCopy; plan: CopyPlan }) {
  return (
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
  )
}

function planned(say: Say, { how, added, fresh, aside, class: one }: PlannedClass): string {
  const what = how === 'same' && added === 0 ? 'care.plan-known' : (`care.plan-${how}` as const)
  const parts = [say(what, { n: added, name: one.name }), say('care.plan-results', { n: fresh })]
  return [...parts, aside > 0 ? say('care.plan-aside', { n: aside }) : ''].join(' ').trim()
}
