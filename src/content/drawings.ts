import * as v from 'valibot'

/**
 * Drawings as a pack carries them: values of one attribute side by side, where like lies by like and packs small. Whole
 * drawings are an eighth more to fetch: their colours, numbers and paths push each other out of the packer's memory.
 */
export const DrawingsPackSchema = v.object({
  /** By id, the drawing without its values: `<path d= fill=/>`. */
  outlines: v.record(v.string(), v.string()),
  /** By attribute, its values in the order of the outlines, one a line. */
  values: v.record(v.string(), v.string()),
})
export type DrawingsPack = v.InferOutput<typeof DrawingsPackSchema>

type Drawings = Readonly<Record<string, string>>

const WITH_VALUE = / ([\w:-]+)="([^"]*)"/g
const WITHOUT = / ([\w:-]+)=(?=[ />])/g

export function packDrawings(drawings: Drawings): DrawingsPack {
  const lines = new Map<string, string[]>()
  const outlines = mapped(drawings, svg =>
    svg.replace(WITH_VALUE, (_, name: string, value: string) => {
      const column = lines.get(name)
      if (column) column.push(value)
      else lines.set(name, [value])
      return ` ${name}=`
    }),
  )
  return { outlines, values: Object.fromEntries([...lines].map(([name, values]) => [name, values.join('\n')])) }
}

export function openDrawings({ outlines, values }: DrawingsPack): Drawings {
  const rest = new Map(Object.entries(values).map(([name, lines]) => [name, lines.split('\n').values()]))
  return mapped(outlines, outline =>
    outline.replace(WITHOUT, (_, name: string) => ` ${name}="${rest.get(name)?.next().value ?? ''}"`),
  )
}

/** Whether a drawing comes out of a pack as it went in: not with single quotes round a value, or a value over two lines. */
export function canBePacked(svg: string): boolean {
  return openDrawings(packDrawings({ svg })).svg === svg
}

function mapped(drawings: Drawings, change: (svg: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(drawings).map(([id, svg]) => [id, change(svg)]))
}
