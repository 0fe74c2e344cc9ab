import { Button } from '../../ui/button'
import { MOST_PINS, solved } from './state'
import type { TaskProps } from './task'

/** Pins the open page to the task's note, or takes it off. Gone once the task is answered. */
export function Pin({ task, log, say, sound, act, page }: TaskProps & { page: string }) {
  if (solved(task, log)) return null
  const pinned = log.pins.includes(page)
  if (!pinned && log.pins.length >= MOST_PINS) return <p class="search-full">{say('search.pins-full')}</p>
  return (
    <Button
      icon="pin"
      class="search-pin"
      pressed={pinned}
      onClick={() => {
        sound('pin')
        act({ do: 'pin', on: page })
      }}
    >
      {say(pinned ? 'search.pinned' : 'search.pin')}
    </Button>
  )
}
