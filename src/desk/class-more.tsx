import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import type { ClassRoomProps } from './class-room'
import { PlanButton } from './gate'

/** What can lie over a class's table; null for nothing. */
export type Sheet =
  | 'ties'
  | 'grades'
  | 'sensitive'
  | 'tests'
  | 'more'
  | 'remove'
  | 'collect'
  | 'cards'
  | 'assign'
  | null
export type Sheet = 'ties' | 'grades' | 'sensitive' | 'tests' | 'more' | 'care' | 'collect' | null

interface MoreProps extends ClassRoomProps {
  readonly sealed: boolean
  readonly onClose: () => void
  readonly onSheet: (sheet: Sheet) => void
  readonly onCsv: () => void
  readonly onFill: () => void
  readonly onSystems: () => void
}

/** What is wanted less often than the buttons over the table. */
export function More({ say, shown, sealed, onClose, onSheet, onCsv, onFill, onSystems, onImport, onPlan }: MoreProps) {
  return (
    <Dialog title={say('desk.more-title', { class: shown.name })} closeLabel={say('desk.close')} onClose={onClose}>
      <div class="desk-list">
        {!sealed && (
          <>
            <Button icon="lop" onClick={() => onSheet('cards')}>
              {say('cards.tool')}
            </Button>
            <Button icon="gui" onClick={() => onSheet('assign')}>
              {say('assign.tool')}
            </Button>
            <Button icon="edit" onClick={() => onSheet('grades')}>
              {say('desk.grades')}
            </Button>
            <Button icon="adult" onClick={() => onSheet('sensitive')}>
              {say('desk.sensitive')}
            </Button>
            <Button icon="calendar" onClick={() => onSheet('tests')}>
              {say('desk.tests')}
            </Button>
            <Button icon="table" onClick={onFill}>
              {say('fill.open')}
            </Button>
            <Button icon="file" onClick={onCsv}>
              {say('desk.download-csv')}
            </Button>
            <Button icon="globe" onClick={onSystems}>
              {say('systems.open')}
            </Button>
          </>
        )}
        <PlanButton say={say} onPlan={onPlan} />
        <Button icon="upload" onClick={onImport}>
          {say('desk.update-list')}
        </Button>
        <Button icon="shield" onClick={() => onSheet('care')}>
          {say('care.open')}
        </Button>
      </div>
    </Dialog>
  )
}

/** Erasing a class is said plainly, and is the second button. */
export function Remove({ say, journal, shown, onClose }: ClassRoomProps & { onClose: () => void }) {
  const [working, setWorking] = useState(false)
  const remove = async () => {
    setWorking(true)
    await journal.append('class-away', { class: shown.name })
    await journal.erase(
      entry =>
        (entry.kind === 'class' ||
          entry.kind === 'learner-code' ||
          entry.kind === 'collected' ||
          entry.kind === 'receipt' ||
          entry.kind === 'grade-rule' ||
          entry.kind === 'remark' ||
          entry.kind === 'paper-cards' ||
          entry.kind === 'class-play' ||
          entry.kind === 'class-answers' ||
          entry.kind === 'sensitive-levels' ||
          entry.kind === 'class-cards' ||
          entry.kind === 'assignment' ||
          entry.kind === 'transfer-tests') &&
        entry.body.class === shown.name,
    )
    onClose()
  }
  return (
    <Dialog
      title={say('desk.remove-title', { class: shown.name })}
      closeLabel={say('desk.close')}
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" onClick={onClose}>
            {say('desk.cancel')}
          </Button>
          <Button icon="trash" disabled={working} onClick={remove}>
            {say('desk.remove-go')}
          </Button>
        </>
      }
    >
      <p>{say('desk.remove-line', { class: shown.name })}</p>
    </Dialog>
  )
}
