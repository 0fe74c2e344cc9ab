import * as v from 'valibot'
import { open, type PackedFiles } from './open'
import { PATHS } from './paths'

/**
 * Drawings as a level's pack carries them: values of one attribute side by side, where like lies by like and packs small.
 * Whole drawings are an eighth more to fetch: their colours, numbers and paths push each other out of the packer's memory.
 */
export const DrawingsPackSchema = v.object({
  /** By id, the drawing without its values: `<path d= fill=/>`. */
  outlines: v.record(v.string(), v.string()),
  /** By attribute, its values in the order of the outlines, one a line; `=3` is the fourth of the common ones. */
  values: v.record(v.string(), v.string()),
})
export type DrawingsPack = v.InferOutput<typeof DrawingsPackSchema>

/** What the drawings of several levels share, heads and trees and buffaloes: fetched once for all of them. */
export const CommonPackSchema = v.object({ values: v.array(v.string()) })
export type CommonPack = v.InferOutput<typeof CommonPackSchema>

type Drawings = Readonly<Record<string, string>>

const WITH_VALUE = / ([\w:-]+)="([^"]*)"/g
const WITHOUT = / ([\w:-]+)=(?=[ />])/g
/** Characters: a shorter value costs less than what stands for it. */
const WORTH_SHARING = 8

/** Values that more than one of the sets holds. */
export function commonOf(sets: readonly Drawings[]): CommonPack {
  const holders = new Map<string, Set<Drawings>>()
  for (const drawings of sets) {
    for (const [, , value = ''] of Object.values(drawings).join('').matchAll(WITH_VALUE)) {
      if (value.length >= WORTH_SHARING) holders.set(value, (holders.get(value) ?? new Set()).add(drawings))
    }
  }
  return { values: [...holders].filter(([, sets]) => sets.size > 1).map(([value]) => value) }
}

export function packDrawings(drawings: Drawings, common: CommonPack): DrawingsPack {
  const places = new Map(common.values.map((value, i) => [value, `=${i}`]))
  const lines = new Map<string, string[]>()
  const outlines = mapped(drawings, svg =>
    svg.replace(WITH_VALUE, (_, name: string, value: string) => {
      const column = lines.get(name) ?? []
      lines.set(name, column)
      column.push(places.get(value) ?? value)
      return ` ${name}=`
    }),
  )
  return { outlines, values: Object.fromEntries([...lines].map(([name, values]) => [name, values.join('\n')])) }
}

export function openDrawings({ outlines, values }: DrawingsPack, common: CommonPack): Drawings {
  const rest = new Map(Object.entries(values).map(([name, lines]) => [name, lines.split('\n').values()]))
  return mapped(outlines, outline =>
    outline.replace(WITHOUT, (_, name: string) => {
      const value = rest.get(name)?.next().value ?? ''
      return ` ${name}="${value.startsWith('=') ? common.values[Number(value.slice(1))] : value}"`
    }),
  )
}

/** The drawings of a level's pack by id, as SVG; what levels share is fetched only where there are any. */
export async function loadDrawings(files: PackedFiles, pack: DrawingsPack): Promise<Drawings> {
  if (Object.keys(pack.outlines).length === 0) return {}
  return openDrawings(pack, await open(files, PATHS.commonDrawn, CommonPackSchema))
}

/** A drawing as an address for an <img>. */
export const addressOf = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`

/** Whether a drawing comes out of a pack as it went in: not with single quotes round a value, or a value over two lines. */
export function canBePacked(svg: string): boolean {
  const common = { values: [] }
  return openDrawings(packDrawings({ svg }, common), common).svg === svg
}

function mapped(drawings: Drawings, change: (svg: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(drawings).map(([id, svg]) => [id, change(svg)]))
}
