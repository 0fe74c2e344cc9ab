import { useState } from 'preact/hooks'
import { yearStanding } from '../core/school-year'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import './care.css'
import type { ClassRoomProps } from './class-room'

/** When the school year is over, pupils' data are no longer needed: said until the class is erased. */
export function YearOver({ say, shown, now, onErase }: ClassRoomProps & { onErase: () => void }) {
  const [later, setLater] = useState(false)
  const standing = yearStanding(shown.year, now())
  if (later || standing === 'goes-on') return null
  return (
    <section class="year-over">
      <Icon name="calendar" size={28} />
      <p>{say(standing === 'over' ? 'care.year-over' : 'care.year-ends', { class: shown.name, year: shown.year })}</p>
      <Button icon="shield" onClick={onErase}>
        {say('care.year-erase')}
      </Button>
      <Button onClick={() => setLater(true)}>{say('care.year-later')}</Button>
    </section>
  )
}
