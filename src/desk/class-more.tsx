import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { ClassDoors } from './class-doors'
import type { ClassRoomProps } from './class-room'
import type { Room } from './class-rooms'
import { PlanButton } from './gate'

/** What can lie over a class's table; null for nothing. */
export type Sheet = 'ties' | 'grades' | 'sensitive' | 'drafts' | 'tests' | 'more' | null

interface MoreProps extends ClassRoomProps {
  readonly sealed: boolean
  readonly onClose: () => void
  readonly onSheet: (sheet: Sheet) => void
  readonly onRoom: (room: Room) => void
  readonly onCsv: () => void
}

/** What is wanted less often than the buttons over the table. */
export function More({ say, shown, sealed, onClose, onSheet, onRoom, onCsv, onImport, onPlan }: MoreProps) {
  return (
    <Dialog
      title={say('desk.more-title', { class: shown.name })}
      closeLabel={say('desk.close')}
      onClose={onClose}
      class="desk-wide"
    >
      <div class="desk-list">
        {!sealed && (
          <>
            <ClassDoors say={say} onRoom={onRoom} />
            <Button icon="edit" onClick={() => onSheet('grades')}>
              {say('desk.grades')}
            </Button>
            <Button icon="adult" onClick={() => onSheet('sensitive')}>
              {say('desk.sensitive')}
            </Button>
            <Button icon="globe" onClick={() => onSheet('drafts')}>
              {say('languages.class-open')}
            </Button>
            <Button icon="calendar" onClick={() => onSheet('tests')}>
              {say('desk.tests')}
            </Button>
            <Button icon="table" onClick={() => onRoom('fill')}>
              {say('fill.open')}
            </Button>
            <Button icon="file" onClick={onCsv}>
              {say('desk.download-csv')}
            </Button>
            <Button icon="globe" onClick={() => onRoom('systems')}>
              {say('systems.open')}
            </Button>
          </>
        )}
        <PlanButton say={say} onPlan={onPlan} />
        <Button icon="upload" onClick={() => onImport('later')}>
          {say('desk.update-list')}
        </Button>
        <Button icon="plus" onClick={() => onImport('other')}>
          {say('desk.add-class')}
        </Button>
        <Button icon="shield" onClick={() => onRoom('care')}>
          {say('care.open')}
        </Button>
      </div>
    </Dialog>
  )
}
