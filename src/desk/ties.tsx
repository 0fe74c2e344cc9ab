import { byGivenName, type Pupil } from '../core/class-list'
import type { Entry } from '../core/entry'
import { type Learner, learnersOf } from '../core/learners'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Head } from '../ui/head'
import type { ClassRoomProps } from './class-room'

interface TiesProps extends ClassRoomProps {
  readonly pupils: readonly Pupil[]
  readonly entries: readonly Entry[]
  readonly onClose: () => void
}

/** Ties pictures on this tablet to codes of the class, and unties them. Every choice is written down at once. */
export function Ties(props: TiesProps) {
  const { say, entries, onClose } = props
  const learners = learnersOf(entries)
  return (
    <Dialog
      title={say('desk.tie-title')}
      closeLabel={say('desk.close')}
      onClose={onClose}
      class="desk-wide"
      foot={
        <Button kind="primary" onClick={onClose}>
          {say('desk.close')}
        </Button>
      }
    >
      <p>{say(learners.length > 0 ? 'desk.tie-line' : 'desk.tie-none')}</p>
      <ul class="desk-ties">
        {learners.map(learner => (
          <Tie key={learner.id} {...props} learner={learner} learners={learners} />
        ))}
      </ul>
    </Dialog>
  )
}

type TieProps = TiesProps & { learner: Learner; learners: readonly Learner[] }

function Tie({ say, journal, shown, pupils, learner, learners, art }: TieProps) {
  const here = learner.class === shown.name && pupils.some(pupil => pupil.code === learner.code)
  const elsewhere = learner.code !== null && learner.class !== shown.name ? learner.class : null
  // Two pictures of one child are fine, one name for two children is a slip: it is shown, not forbidden.
  const shared = here
    ? learners.filter(one => one !== learner && one.class === learner.class && one.code === learner.code)
    : []
  const id = `tie-${learner.id}`
  return (
    <li>
      <Head art={art(learner.picture)} size={48} />
      <label for={id}>
        <b>{learner.nickname}</b>
        {elsewhere && <small>{say('desk.tie-elsewhere', { class: elsewhere })}</small>}
        {shared.length > 0 && (
          <small>{say('desk.tie-shared', { nicknames: shared.map(one => one.nickname).join(', ') })}</small>
        )}
      </label>
      <select
        autocomplete="off"
        id={id}
        aria-label={say('desk.tie-choose', { nickname: learner.nickname })}
        value={here ? (learner.code ?? '') : ''}
        onChange={event => {
          const code = event.currentTarget.value
          void journal.append('learner-code', { learner: learner.id, class: shown.name, code })
        }}
      >
        <option value="">{say('desk.tie-nobody')}</option>
        {[...pupils].sort(byGivenName).map(pupil => (
          <option key={pupil.code} value={pupil.code}>
            {`${pupil.name} (${pupil.code})`}
          </option>
        ))}
      </select>
    </li>
  )
}
