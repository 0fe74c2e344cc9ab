import { Icon } from '../ui/icon'
import type { Say } from '../ui/say'

/** While a level is fetched, and when it cannot be. */
export function Waiting({ say, broken }: { say: Say; broken: boolean }) {
  return (
    <p class="whole-waiting" role={broken ? 'alert' : 'status'}>
      {broken && <Icon name="warning" />} {say(broken ? 'whole.broken' : 'whole.opening')}
    </p>
  )
}
