import * as v from 'valibot'
import type { HomePack, HomeString } from './home-pack'

/**
 * What people of the valley say of a line of the game in their language. Every word of theirs is kept as a version; what is
 * shown follows from all versions alone. So two packs join as sets: order, parts and repetition change nothing, and
 * nothing is lost.
 */

/** `refused`: "we do not say it so", of this text. `reviewed`: a speaker who did not write it said yes. */
export const SAID = ['draft', 'rule', 'attested', 'reviewed', 'refused'] as const

const Text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000))

export const VersionSchema = v.object({
  /** Which line, `weir.title`, and the Vietnamese one that it was made for. */
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  vi: Text,
  text: Text,
  status: v.picklist(SAID),
  /** A name or pseudonym. */
  by: v.pipe(v.string(), v.trim(), v.maxLength(60)),
  /** Milliseconds since 1970; 0 for what came with the game. */
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type Version = v.InferOutput<typeof VersionSchema>

const RANK: Readonly<Record<Version['status'], number>> = { refused: -1, draft: 0, rule: 1, attested: 2, reviewed: 3 }
const identity = ({ key, vi, text, status, by, at }: Version) => JSON.stringify([key, vi, text, status, by, at])
/** A total order, so that every tablet shows the same line. */
const better = (a: Version, b: Version) =>
  RANK[b.status] - RANK[a.status] || b.at - a.at || (identity(a) < identity(b) ? -1 : 1)

/** All versions of both, each once, in one order. */
export function union(mine: readonly Version[], theirs: readonly Version[]): Version[] {
  const all = new Map([...mine, ...theirs].map(one => [identity(one), one]))
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

/** The version of one line that is shown: reviewed before draft, newer before older. Null: none, or all refused. */
export function shownOf(versions: readonly Version[]): Version | null {
  const refusals = versions.filter(({ status }) => status === 'refused')
  const stands = (one: Version) => !refusals.some(no => no.text === one.text && no.at >= one.at)
  return versions.filter(one => one.status !== 'refused' && stands(one)).sort(better)[0] ?? null
}

/** By line. */
export function byKey(versions: readonly Version[]): Map<string, Version[]> {
  const lines = new Map<string, Version[]>()
  for (const one of versions) {
    const before = lines.get(one.key)
    if (before) before.push(one)
    else lines.set(one.key, [one])
  }
  return lines
}

/** A line on which two reviews disagree: both stand side by side until somebody says yes to one of them anew. */
export interface Conflict {
  readonly mine: Version
  readonly theirs: Version
}

/** What joining would change, line by line; for looking at before it is done. */
export interface MergePreview {
  /** Lines that had no words here. */
  readonly fresh: readonly Version[]
  readonly changed: readonly Conflict[]
  readonly conflicts: readonly Conflict[]
  /** Lines of theirs that change nothing that is shown: kept all the same. */
  readonly same: number
  /** Lines that this game does not have, or has with other Vietnamese words: kept, not shown. */
  readonly unknown: readonly Version[]
}

/** `lines`: the Vietnamese words of this game by key. */
export function previewMerge(
  mine: readonly Version[],
  theirs: readonly Version[],
  lines: ReadonlyMap<string, string>,
): MergePreview {
  const [own, other] = [byKey(mine), byKey(theirs)]
  const preview = {
    fresh: [] as Version[],
    changed: [] as Conflict[],
    conflicts: [] as Conflict[],
    same: 0,
    unknown: [] as Version[],
  }
  for (const [key, versions] of other) {
    const known = versions.filter(one => lines.get(key) === one.vi)
    preview.unknown.push(...versions.filter(one => lines.get(key) !== one.vi))
    if (known.length === 0) continue
    const before = shownOf(own.get(key) ?? [])
    const after = shownOf(union(own.get(key) ?? [], known))
    const told = shownOf(known)
    const differ = before && told && before.text !== told.text
    if (differ && before.status === 'reviewed' && told.status === 'reviewed')
      preview.conflicts.push({ mine: before, theirs: told })
    else if (after && !before) preview.fresh.push(after)
    else if (after && before && after.text !== before.text) preview.changed.push({ mine: before, theirs: after })
    else preview.same++
  }
  return preview
}

/** The lines that came with the game, as versions. */
export function versionsOf(pack: HomePack): Version[] {
  return pack.strings.map(({ key, vi, text, status, by = '', when }) => ({
    ...{ key, vi, text, status, by },
    at: when ? Date.parse(when) : 0,
  }))
}

/** The pack as the valley has mended it. A line of which all versions are refused is not in it: Vietnamese stands alone. */
export function mended(pack: HomePack, versions: readonly Version[]): HomePack {
  if (versions.length === 0) return pack
  const old = new Map(pack.strings.map(string => [string.key, string]))
  const touched = byKey(union(versionsOf(pack), versions))
  const strings = [...touched].flatMap(([key, all]) => {
    const shown = shownOf(all)
    const before = old.get(key)
    if (!shown) return []
    // What came with the game keeps its source and notes.
    return before?.text === shown.text && before.status === shown.status ? [before] : [stringOf(shown, before)]
  })
  return { ...pack, strings }
}

function stringOf({ key, vi, text, status, by, at }: Version, before: HomeString | undefined): HomeString {
  return {
    ...(before?.text === text && before),
    ...{ key, vi, text, status: status === 'refused' ? 'draft' : status },
    ...(by !== '' && { by, when: new Date(at).toISOString().slice(0, 10) }),
  }
}
