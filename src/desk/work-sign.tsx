import type { Step } from '../core/steps'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import type { Say } from '../ui/say'
import './care.css'
import type { JobName } from './jobs'

/** Works by what is done: those beside the page, and those in slices of it. */
const WORDS = {
  list: 'care.work-list',
  pasted: 'care.work-list',
  template: 'care.work-template',
  filled: 'care.work-filled',
  bundle: 'care.work-bundle',
  sheet: 'care.work-sheet',
  results: 'care.work-results',
  remarks: 'care.work-remarks',
  sifting: 'care.work-sifting',
  accepting: 'care.work-accepting',
  statements: 'care.work-statements',
  copying: 'care.work-copying',
  pack: 'care.work-copying',
  copy: 'care.work-copy',
  planning: 'care.work-planning',
  bringing: 'care.work-bringing',
} as const satisfies Record<JobName, string> & Record<string, string>
export type WorkName = keyof typeof WORDS

/** What a work counts, where it is not pupils. */
const COUNTED: Partial<Record<WorkName, 'care.work-records' | 'care.work-parts'>> = {
  bundle: 'care.work-records',
  copying: 'care.work-parts',
  copy: 'care.work-parts',
  bringing: 'care.work-parts',
}

/** How far a work is: of its things, how many are done, and how far the one is that is being done. */
export interface Shown {
  readonly name: WorkName
  readonly thing: Step
  readonly step: Step | null
}

interface SignProps {
  readonly say: Say
  readonly shown: Shown
  readonly onStop: () => void
}

/** Over the page while a work takes long: what is done, how much of it, and a way to stop. */
export function Sign({ say, shown: { name, thing, step }, onStop }: SignProps) {
  const words = say(WORDS[name])
  const inside = step && step.of > 0 ? step : null
  return (
    <Dialog
      title={say('care.work-title')}
      closeLabel={say('care.work-stop')}
      onClose={onStop}
      foot={<Button onClick={onStop}>{say('care.work-stop')}</Button>}
    >
      <div class="work">
        <p role="status">{words}</p>
        {inside || thing.of > 1 ? (
          <progress max={thing.of} value={thing.done + (inside ? inside.done / inside.of : 0)} aria-label={words} />
        ) : (
          <progress aria-label={words} />
        )}
        <p class="work-far">
          {thing.of > 1 && <span>{say('care.work-files', { done: thing.done + 1, of: thing.of })}</span>}
          {inside && <span>{say(COUNTED[name] ?? 'care.work-pupils', { ...inside })}</span>}
        </p>
      </div>
    </Dialog>
  )
}
