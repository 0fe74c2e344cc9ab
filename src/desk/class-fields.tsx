import { useId } from 'preact/hooks'
import type { Say } from '../ui/say'
import { Choice } from './choice'

const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9]
export const LONGEST_CLASS = 12

interface ClassFieldsProps {
  readonly say: Say
  /** Classes that the list has, where it has several. */
  readonly groups: readonly string[]
  readonly name: string
  readonly grade: number
  /** One of `groups`; empty for all of them. */
  readonly group: string
  readonly onName: (name: string) => void
  readonly onGrade: (grade: number) => void
  readonly onGroup: (group: string) => void
}

/** What a list does not say for sure: which class it is. */
export function ClassFields({ say, groups, name, grade, group, onName, onGrade, onGroup }: ClassFieldsProps) {
  const id = useId()
  return (
    <div class="desk-row">
      <div class="desk-field">
        <label for={`${id}-name`}>{say('desk.preview-class')}</label>
        <input
          id={`${id}-name`}
          class="short"
          autocomplete="off"
          maxLength={LONGEST_CLASS}
          value={name}
          onInput={event => onName(event.currentTarget.value)}
        />
      </div>
      <Choice
        id={`${id}-grade`}
        label={say('desk.preview-grade')}
        value={String(grade)}
        onChoose={to => onGrade(Number(to))}
      >
        {GRADES.map(n => [String(n), String(n)])}
      </Choice>
      {groups.length > 1 && (
        <Choice id={`${id}-group`} label={say('desk.preview-group')} value={group} onChoose={onGroup}>
          {[['', say('desk.preview-everyone')], ...groups.map((of): [string, string] => [of, of])]}
        </Choice>
      )}
    </div>
  )
}
