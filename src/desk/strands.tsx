import { type LevelCard, STRANDS, type Strand } from '../core/level'
import { Icon, type IconName } from '../ui/icon'
import type { Say } from '../ui/say'
import { Dots } from './class-table'

const ICONS: Readonly<Record<Strand, IconName>> = { 'an-toan': 'shield', 'tin-gia': 'eye', 'tim-kiem': 'search' }

interface StrandsProps {
  readonly say: Say
  readonly course: readonly LevelCard[]
  readonly strand: Strand | null
  readonly onStrand: (strand: Strand | null) => void
}

/** Which strand's levels the table shows, and what its cells mean. */
export function Strands({ say, course, strand, onStrand }: StrandsProps) {
  const there = STRANDS.filter(one => course.some(level => level.strand === one))
  const tab = (of: Strand | null, icon: IconName, words: string) => (
    <button key={words} type="button" class="desk-tab" aria-pressed={strand === of} onClick={() => onStrand(of)}>
      <Icon name={icon} />
      <span>{words}</span>
    </button>
  )
  return (
    <div class="desk-strands">
      <fieldset class="desk-tabs">
        <legend class="hidden-words">{say('desk.strand-group')}</legend>
        {tab(null, 'loom', say('desk.all-strands'))}
        {there.map(one => tab(one, ICONS[one], say(`desk.strand-${one}`)))}
      </fieldset>
      <p class="desk-legend">
        <Dots stars={0} /> {say('desk.legend-none')}
        <Dots stars={1} /> <Dots stars={2} /> <Dots stars={3} /> {say('desk.legend-lanterns')}
        <small>{say('desk.legend-accuracy')}</small>
      </p>
    </div>
  )
}
