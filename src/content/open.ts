import * as v from 'valibot'

/** What the content needs of the world: packed files by their logical path. */
export interface PackedFiles {
  json(path: string): Promise<unknown>
}

/** A pack that is not there or not whole. Expected trouble: the person is told, and nothing is lost. */
export class BrokenPack extends Error {
  /** Logical path of the pack, `levels/AT02.json`. */
  readonly file: string
  /** `away`: neither stored nor reachable; `broken`: read, but not what it should be. */
  readonly why: 'away' | 'broken'

  constructor(file: string, why: 'away' | 'broken', cause: unknown) {
    super(`${file} is ${why}`, { cause })
    this.name = 'BrokenPack'
    this.file = file
    this.why = why
  }
}

/** Reads a pack and checks its shape; rejects with `BrokenPack`. */
export async function open<T>(files: PackedFiles, file: string, schema: v.GenericSchema<unknown, T>): Promise<T> {
  let raw: unknown
  try {
    raw = await files.json(file)
  } catch (error) {
    throw new BrokenPack(file, 'away', error)
  }
  const read = v.safeParse(schema, raw)
  if (!read.success) throw new BrokenPack(file, 'broken', new v.ValiError(read.issues))
  return read.output
}
