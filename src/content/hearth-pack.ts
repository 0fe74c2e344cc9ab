import { type Family, FamilySchema } from '../core/family'
import { open, type PackedFiles } from './open'
import { PATHS } from './paths'

/** What is told at a family's evening, in one language. */
export function loadFamily(files: PackedFiles, tag: string): Promise<Family> {
  return open<Family>(files, PATHS.hearth(tag), FamilySchema)
}
