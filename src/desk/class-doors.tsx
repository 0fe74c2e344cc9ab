import { Button } from '../ui/button'
import type { Say } from '../ui/say'

interface ClassDoorsProps {
  readonly say: Say
  readonly onRoom: (room: 'cards' | 'assign') => void
}

/** What brings a class to the tablets: its picture cards, and what it is to play. */
export function ClassDoors({ say, onRoom }: ClassDoorsProps) {
  return (
    <>
      <Button icon="lop" onClick={() => onRoom('cards')}>
        {say('cards.tool')}
      </Button>
      <Button icon="gui" onClick={() => onRoom('assign')}>
        {say('assign.tool')}
      </Button>
    </>
  )
}
