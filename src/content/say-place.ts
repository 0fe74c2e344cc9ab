import * as v from 'valibot'
import { PLACES, type Place } from '../core/level'

/** Which part of the game a line is: what somebody who says it in another language must know to say it well. */
export type SayPart =
  | ('clue' | 'button' | 'helper' | 'trick' | 'family' | 'hearth-card' | 'hearth-after' | 'hearth-rule' | 'hearth-map')
  | ('title' | 'hook' | 'story' | 'end' | 'rule' | 'talk' | 'carry' | 'culture' | 'answer' | 'sender' | 'question')
  | ('why' | 'move' | 'nudge' | 'hint' | 'alt' | 'tile' | 'date' | 'said' | 'other')

/** What is seen beside a line: somebody of the cast, a sign, or a drawing of the level's own as an address. */
export interface SayPicture {
  readonly of: 'head' | 'icon' | 'drawing'
  readonly name: string
}

/** Where a line is read. */
export interface SayPlace {
  readonly part: SayPart
  /** Which question of the level, from 1; null for what belongs to none. */
  readonly nth: number | null
  readonly picture: SayPicture | null
  /** Where on the map, and in which kind of play; null for what is met everywhere. */
  readonly map: Place | null
  readonly mechanic: string | null
}

/** A line of the phrase bank or of the hearth. */
export function placed(part: SayPart, of: SayPicture['of'], name: string): SayPlace {
  return { part, nth: null, picture: { of, name }, map: null, mechanic: null }
}

const Icon = v.optional(v.string())
const Told = v.array(v.object({ id: v.string(), who: v.string() }))

/** What of a level tells where its lines stand. */
export const SaidLevelSchema = v.object({
  mechanic: v.string(),
  place: v.picklist(PLACES),
  story: v.object({ intro: Told, end: Told }),
  rules: v.array(v.object({ id: v.string(), icon: Icon })),
  items: v.array(
    v.object({
      id: v.string(),
      icon: Icon,
      from: v.optional(v.object({ icon: Icon })),
      picture: v.optional(v.object({ id: v.string() })),
    }),
  ),
})
type SaidLevel = v.InferOutput<typeof SaidLevelSchema>

/** By the end of the key; the first that fits. */
const PARTS: readonly (readonly [RegExp, SayPart])[] = [
  [/\.title$/, 'title'],
  [/\.story\.hook$/, 'hook'],
  [/-i\d+\.line$/, 'story'],
  [/-e\d+\.line$/, 'end'],
  [/-r\d+\.line$/i, 'rule'],
  [/Names\.[\w-]+$/, 'answer'],
  [/\.(from\.name|source|account|name)$/, 'sender'],
  [/\.(peek|checks|hotspots)\./, 'hint'],
  [/\.say$/, 'said'],
  [/\.tiles\./, 'tile'],
  [/\.(text|caption|question|ask)$/, 'question'],
]
const NAMED = new Set<string>(['talk', 'carry', 'culture', 'why', 'move', 'nudge', 'alt', 'date'] satisfies SayPart[])

export function partOf(key: string): SayPart {
  const last = key.slice(key.lastIndexOf('.') + 1)
  if (NAMED.has(last)) return last as SayPart
  return PARTS.find(([end]) => end.test(key))?.[1] ?? 'other'
}

/** Where a line of a level is read. `drawing`: the address of one of its drawings, null where it has none such. */
export function placeIn(level: SaidLevel, key: string, drawing: (id: string) => string | null): SayPlace {
  const id = key.slice(0, key.indexOf('.'))
  const item = level.items.find(one => one.id === id)
  const who = [...level.story.intro, ...level.story.end].find(line => line.id === id)?.who
  const icon = item?.from?.icon ?? item?.icon ?? level.rules.find(rule => rule.id === id)?.icon
  const drawn = drawing(item?.picture?.id ?? id)
  return {
    part: partOf(key),
    nth: item ? level.items.indexOf(item) + 1 : null,
    picture: pictureOf(drawn, who, icon),
    map: level.place,
    mechanic: level.mechanic,
  }
}

function pictureOf(drawn: string | null, who: string | undefined, icon: string | undefined): SayPicture | null {
  if (drawn) return { of: 'drawing', name: drawn }
  if (who) return { of: 'head', name: who }
  return icon ? { of: 'icon', name: icon } : null
}
