import * as v from 'valibot'
import type { ClueUse } from '../core/clue-use'
import { TRICKS } from '../core/level'
import { type RemarkBank, RemarkPatternSchema } from '../core/remark-bank'
import { open, type PackedFiles } from './open'
import { PATHS } from './paths'

const CluesSchema = v.object({
  levels: v.array(
    v.object({
      level: v.string(),
      clues: v.record(v.string(), v.number()),
      tricks: v.record(v.string(), v.picklist(TRICKS)),
    }),
  ),
})

/** Which clues each level practises. */
export async function loadClues(files: PackedFiles): Promise<readonly ClueUse[]> {
  return (await open(files, PATHS.clues, CluesSchema)).levels
}

const RemarksSchema = v.object({
  patterns: v.array(RemarkPatternSchema),
  words: v.record(v.string(), v.string()),
})

/** The bank of remarks, in one language. */
export function loadRemarks(files: PackedFiles, tag: string): Promise<RemarkBank> {
  return open<RemarkBank>(files, PATHS.remarks(tag), RemarksSchema)
}
