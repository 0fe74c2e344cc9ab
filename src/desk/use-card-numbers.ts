import { useEffect, useMemo } from 'preact/hooks'
import { cardNumbers } from '../core/paper-cards'
import type { WholeProps } from './whole'

/** Numbers of the class's paper cards. They are written down when they are first shown, since that is when they are printed. */
export function useCardNumbers({ journal, shown, pupils }: Pick<WholeProps, 'journal' | 'shown' | 'pupils'>) {
  const numbers = useMemo(
    () =>
      cardNumbers(
        journal.entries(),
        shown.name,
        pupils.map(({ code }) => code),
      ),
    [pupils],
  )
  useEffect(() => {
    if (numbers.news) void journal.append('paper-cards', numbers.news)
  }, [numbers])
  return numbers
}
