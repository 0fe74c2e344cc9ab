import type { ListDiff } from '../core/list-diff'
import './care.css'
import { Icon, type IconName } from '../ui/icon'
import type { Say } from '../ui/say'
import { Tick } from './gate-fields'

interface ChangesProps {
  readonly say: Say
  readonly className: string
  readonly diff: ListDiff
  readonly byName: boolean
  readonly onByName: (on: boolean) => void
}

/** Longer rows of names bury the page; the table below has them all. */
const MOST_NAMES = 12

/** What a later list changes in the class that is here, before anything is saved. */
export function Changes({ say, className, diff, byName, onByName }: ChangesProps) {
  const { rows, joined, renamed, leaving, unsure } = diff
  const stay = rows.length - joined.length - unsure.length
  const names = (all: readonly string[]) =>
    all.slice(0, MOST_NAMES).join(', ') + (all.length > MOST_NAMES ? ` … (${all.length})` : '')
  const nothing = joined.length + renamed.length + leaving.length + unsure.length === 0
  return (
    <section class="diff" aria-label={say('care.diff-title', { class: className })}>
      <h3>{say('care.diff-title', { class: className })}</h3>
      {(diff.otherCodes || byName) && (
        <>
          <p class="desk-said">
            <Icon name="info" />
            <span>{say('care.diff-other-codes')}</span>
          </p>
          <Tick label={say('care.diff-by-name')} on={byName} onChange={onByName} />
        </>
      )}
      <ul>
        <Change icon="check">{say(nothing ? 'care.diff-nothing' : 'care.diff-stay', { n: stay })}</Change>
        {unsure.length > 0 && (
          <Change icon="help">
            {say('care.diff-unsure', { n: unsure.length, names: names(unsure.map(({ listed }) => listed.name)) })}
          </Change>
        )}
        {joined.length > 0 && (
          <Change icon="adduser">
            {say('care.diff-joined', { n: joined.length, names: names(joined.map(({ listed }) => listed.name)) })}
          </Change>
        )}
        {leaving.length > 0 && (
          <Change icon="di">
            {say('care.diff-leaving', { n: leaving.length, names: names(leaving.map(({ name }) => name)) })}
          </Change>
        )}
        {renamed.length > 0 && (
          <Change icon="edit">
            {say('care.diff-renamed', {
              n: renamed.length,
              names: names(renamed.map(({ old, listed }) => `${old?.name} → ${listed.name}`)),
            })}
          </Change>
        )}
      </ul>
      {leaving.length > 0 && <p class="desk-note">{say('care.diff-left-note')}</p>}
      {stay * 2 < leaving.length + stay && unsure.length === 0 && (
        <p class="desk-said">
          <Icon name="warning" />
          <span>{say('care.diff-mostly-new', { class: className })}</span>
        </p>
      )}
    </section>
  )
}

function Change({ icon, children }: { icon: IconName; children: string }) {
  return (
    <li>
      <Icon name={icon} />
      <span>{children}</span>
    </li>
  )
}
