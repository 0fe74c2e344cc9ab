import { draftsOfClass } from '../core/drafts'
import type { Entry } from '../core/entry'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Icon } from '../ui/icon'
import type { ClassRoomProps } from './class-room'

interface DraftsProps extends ClassRoomProps {
  readonly entries: readonly Entry[]
  readonly onClose: () => void
}

/** Shows or hides draft lines of the languages of home for a class; they are hidden until the teacher says otherwise. */
export function Drafts({ say, journal, shown, entries, onClose }: DraftsProps) {
  const on = draftsOfClass(entries, shown.name)
  const turn = () => void journal.append('drafts', { class: shown.name, on: !on })
  return (
    <Dialog
      title={say('languages.class-title')}
      closeLabel={say('desk.close')}
      onClose={onClose}
      foot={
        <>
          <Button icon={on ? 'close' : 'check'} onClick={turn}>
            {say(on ? 'languages.class-turn-off' : 'languages.class-turn-on', { class: shown.name })}
          </Button>
          <Button kind="primary" onClick={onClose}>
            {say('desk.close')}
          </Button>
        </>
      }
    >
      <p>{say('languages.class-line')}</p>
      <p>{say('languages.class-what')}</p>
      <p>{say('languages.class-who', { class: shown.name })}</p>
      <p class="desk-said" role="status">
        <Icon name={on ? 'check' : 'lock'} />
        <b>{say(on ? 'languages.class-on' : 'languages.class-off')}</b>
      </p>
    </Dialog>
  )
}
