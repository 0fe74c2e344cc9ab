import { useEffect, useState } from 'preact/hooks'
import type { Course } from '../content/course'
import { BANK, levelsToSay, loadSayList, type SayLine, type SayListId } from '../content/say-lists'
import { placed } from '../content/say-place'
import { FAMILY } from '../core/clip'
import type { HomePack } from '../core/home-pack'
import { byKey, shownOf, union, versionsOf } from '../core/versions'
import type { Valley } from '../platform/valley'
import type { Say } from '../ui/say'
import type { Outside } from './outside'

/** A list with its lines, once they are loaded. */
export interface Part {
  readonly id: SayListId | 'family'
  readonly title: string
  readonly lines: readonly SayLine[]
}

/** The phrase bank first, then the family's own words, the levels for the youngest, and what is told at the hearth. */
export function useParts(
  outside: Outside,
  cards: Course['cards'],
  titles: Readonly<Record<string, string>>,
): readonly Part[] {
  const say = outside.say()
  const [parts, setParts] = useState<readonly Part[]>([])
  useEffect(() => {
    const named = async (id: (typeof BANK)[number] | 'hearth'): Promise<Part> => ({
      id,
      title: say(`valley.list-${id}`),
      lines: await loadSayList(outside.files, id),
    })
    const family: Part = {
      id: 'family',
      title: say('valley.list-family'),
      lines: [{ key: FAMILY, vi: say('valley.family-text'), en: '', place: placed('family', 'icon', 'bep-lua') }],
    }
    const levels = levelsToSay(cards).map(
      async ({ id }): Promise<Part> => ({
        id: { level: id },
        title: titles[id] ?? id,
        lines: await loadSayList(outside.files, { level: id }),
      }),
    )
    void Promise.all([...BANK.map(named), family, ...levels, named('hearth')]).then(setParts)
  }, [cards, titles])
  return parts
}

interface DoneProps {
  readonly say: Say
  readonly part: Part
  readonly tag: string
  readonly pack: HomePack | null
  readonly kept: Valley
}

/** How far a list has come. */
export function Done({ say, part, tag, pack, kept }: DoneProps) {
  if (part.id === 'family') return <>{say('valley.list-family-line')}</>
  const spoken = new Set(kept.clips.of(tag).map(clip => clip.key))
  const written = byKey(union(pack ? versionsOf(pack) : [], kept.words.of(tag)))
  const count = (has: (key: string) => boolean) => part.lines.filter(line => has(line.key)).length
  return (
    <>
      {say('valley.list-done', {
        recorded: count(key => spoken.has(key)),
        written: count(key => shownOf(written.get(key) ?? []) !== null),
        of: part.lines.length,
      })}
    </>
  )
}
