import type { Entry } from '../core/entry'
import { sensitiveOpen } from '../core/path'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Icon } from '../ui/icon'
import type { ClassRoomProps } from './class-room'

interface SensitiveProps extends ClassRoomProps {
  readonly entries: readonly Entry[]
  readonly onClose: () => void
}

/** Opens or closes the levels on sensitive matters for a class; they are closed until the teacher says otherwise. */
export function Sensitive({ say, journal, shown, course, levelTitle, entries, onClose }: SensitiveProps) {
  const on = sensitiveOpen(entries, shown.name)
  const levels = course.filter(level => level.sensitive)
  const turn = () => void journal.append('sensitive-levels', { class: shown.name, on: !on })
  return (
    <Dialog
      title={say('desk.sensitive-title')}
      closeLabel={say('desk.close')}
      onClose={onClose}
      foot={
        <>
          <Button icon={on ? 'close' : 'check'} onClick={turn}>
            {say(on ? 'desk.sensitive-turn-off' : 'desk.sensitive-turn-on', { class: shown.name })}
          </Button>
          <Button kind="primary" onClick={onClose}>
            {say('desk.close')}
          </Button>
        </>
      }
    >
      <p>{say('desk.sensitive-line')}</p>
      <p>{say('desk.sensitive-who', { class: shown.name })}</p>
      <ul class="desk-levels">
        {levels.map(({ id, tier }) => (
          <li key={id}>
            {levelTitle(id)} ({say(`village.tier-${tier}`)})
          </li>
        ))}
      </ul>
      {levels.length === 0 && <p>{say('desk.sensitive-none')}</p>}
      <p class="desk-said" role="status">
        <Icon name={on ? 'check' : 'lock'} />
        <b>{say(on ? 'desk.sensitive-on' : 'desk.sensitive-off')}</b>
      </p>
    </Dialog>
  )
}
