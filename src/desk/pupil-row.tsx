import type { PupilView } from '../core/class-view'
import { shareText } from '../exports/class-sheet'
import type { Say } from '../ui/say'
import { Shares, Slope } from './figures'

/** What the shapes in the rows mean. */
export function Legend({ say }: { say: Say }) {
  return (
    <p class="can-legend" aria-hidden="true">
      <i class="ring" /> {say('class.legend-safe')} <i class="square" /> {say('class.legend-risky')}
      <i class="diamond" /> {say('class.legend-before')} <i class="diamond full" /> {say('class.legend-after')}
    </p>
  )
}

export function PupilRow({ say, name, view }: { say: Say; name: string; view: PupilView | null }) {
  if (!view || view.safe.of + view.risky.of === 0) {
    return (
      <li>
        <b>{name}</b>
        <span class="can-empty">{say('class.pupil-none')}</span>
      </li>
    )
  }
  const { accuracy, tendency, before, after } = view
  return (
    <li>
      <b>{name}</b>
      <Shares safe={view.safe} risky={view.risky} />
      <span>
        {tendency && <span class={`can-tendency ${tendency}`}>{say(leaningKey(view))}</span>}
        <small>
          {sharesText(say, view)}
          {accuracy !== null && ` – ${say('class.pupil-accuracy', { accuracy: shareText(accuracy) })}`}
        </small>
      </span>
      {(before !== null || after !== null) && <Slope before={before} after={after} alt={testsText(say, view)} />}
    </li>
  )
}

/** Balance alone is no praise: who guesses on both sides is balanced too. */
const SURE = 0.7
function leaningKey({ accuracy, tendency }: PupilView) {
  if (tendency !== 'can-bang') return `class.pupil-${tendency ?? 'can-bang'}` as const
  return (accuracy ?? 0) < SURE ? 'class.pupil-both' : 'class.pupil-can-bang'
}

function sharesText(say: Say, { safe, risky }: PupilView): string {
  return say('class.pupil-shares', { safe: safe.right, ofSafe: safe.of, risky: risky.right, ofRisky: risky.of })
}

/** The tests in words; empty where none was taken. */
export function testsText(say: Say, { before, after }: Pick<PupilView, 'before' | 'after'>): string {
  const text = (share: number | null) => (share === null ? '' : shareText(share))
  if (before !== null && after !== null)
    return say('class.pupil-before-after', { before: text(before), after: text(after) })
  if (before !== null) return say('class.pupil-before', { before: text(before) })
  return after === null ? '' : say('class.pupil-after', { after: text(after) })
}
