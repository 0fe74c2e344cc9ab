import * as v from 'valibot'
import { type Clip, ClipSchema, FAMILY, isFamilys } from './clip'
import { type Version, VersionSchema } from './versions'

/**
 * The file by which one tablet's words and recordings of a language go to another: a JSON text with the sounds in it, so
 * that Bluetooth and messengers let it through.
 */

const FORMAT = 'ban-sang-words-1'
/** More than a whole course in one language, recorded; a file that unpacks to more is refused before it is read. */
const MOST_CHARACTERS = 120_000_000
const MOST_LINES = 50_000
/** Letters (base64) of the longest clip with room to spare. */
const MOST_SOUND = 600_000

const Tag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/))
const FileSchema = v.object({
  format: v.string(),
  tag: Tag,
  versions: v.pipe(v.array(v.unknown()), v.maxLength(MOST_LINES)),
  clips: v.pipe(v.array(v.unknown()), v.maxLength(MOST_LINES)),
})
const SoundSchema = v.object({
  clip: ClipSchema,
  sound: v.pipe(v.string(), v.maxLength(MOST_SOUND), v.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
})

/** A clip and its bytes as letters (base64). */
export interface ClipInFile {
  readonly clip: Clip
  readonly sound: string
}

export interface WordFile {
  readonly tag: string
  readonly versions: readonly Version[]
  readonly clips: readonly ClipInFile[]
  /** Lines and clips that are not what they should be. They are left out; the rest is good. */
  readonly unread: number
}

export function wordFile(tag: string, versions: readonly Version[], clips: readonly ClipInFile[]): string {
  return JSON.stringify({ format: FORMAT, tag, versions, clips })
}

/** Why a file cannot be read: too large, no such file at all, or made by a version of the game that is newer than this. */
export type NotRead = 'large' | 'other' | 'newer'

export function readWordFile(text: string): WordFile | NotRead {
  if (text.length > MOST_CHARACTERS) return 'large'
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return 'other' // Not JSON: some other file was chosen, or half of this one. The person is told.
  }
  const file = v.safeParse(FileSchema, raw)
  if (!file.success) return 'other'
  const { format, tag } = file.output
  if (format !== FORMAT) return /^ban-sang-words-\d+$/.test(format) ? 'newer' : 'other'
  const versions = file.output.versions.flatMap(one => (v.is(VersionSchema, one) ? [v.parse(VersionSchema, one)] : []))
  const clips = file.output.clips.flatMap(one => (v.is(SoundSchema, one) && one.clip.tag === tag ? [one] : []))
  const unread = file.output.versions.length - versions.length + file.output.clips.length - clips.length
  return { tag, versions, clips, unread }
}

/** What leaves the tablet: a family's own words stay, unless they are to go too. */
export function clipsToShare(clips: readonly Clip[], family: boolean): Clip[] {
  return clips.filter(clip => !isFamilys(clip) || (family && clip.key === FAMILY))
}

/** The same as a table that a teacher can read and mail: tabs between, one line a row, nothing that a sheet would compute. */
export function wordTable(
  versions: readonly Version[],
  english: (key: string) => string,
  recorded: ReadonlySet<string>,
): string {
  const rows = versions.map(({ key, vi, text, status, by, at }) => [
    ...[key, vi, english(key), text, status, by],
    at > 0 ? new Date(at).toISOString().slice(0, 10) : '',
    recorded.has(key) ? '1' : '',
  ])
  const heads = ['key', 'vi', 'en', 'text', 'status', 'by', 'date', 'recorded']
  return `\uFEFF${[heads, ...rows].map(row => row.map(cell).join('\t')).join('\r\n')}\r\n`
}

/** Signs at the start of a cell that a spreadsheet takes for a formula (OWASP). */
const FORMULA = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/
const cell = (text: string) => {
  const plain = text.replace(/\s+/g, ' ').trim()
  return FORMULA.test(plain) ? `'${plain}` : plain
}
