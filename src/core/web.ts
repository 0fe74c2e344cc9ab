import * as v from 'valibot'
import { CLUES } from './level'

/** What a page's picture shows where it is drawn for its subject; else it is that of its kind. */
export const SUBJECTS = [
  'man',
  'xoi',
  'thuyen-giay',
  'ong',
  'ech',
  'hoa-ban',
  'khan',
  'com',
  'may',
  'ruong',
  'den-hoc',
  'tinh-tau',
  'dieu',
  'ga',
  'thuyen',
  'tram',
  'tru-so',
] as const
export type Subject = (typeof SUBJECTS)[number]

/** A page of the pocket internet without its words (content FORMAT). */
export const PageSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^P\d+$/)),
  /** Invented address; every one ends in `.example`, so that none exists. */
  host: v.pipe(v.string(), v.regex(/\.example(\/|$)/, 'an address ends in .example')),
  kind: v.picklist([
    'co-quan',
    'bao',
    'truong',
    'hoi-nhom',
    'ca-nhan',
    'ban-hang',
    'video',
    'may-tra-loi',
    'tu-dien',
    'cong-dong',
    'lua',
  ]),
  trust: v.picklist(['dung-duoc', 'chua-dung-duoc', 'tuy-cau-hoi']),
  age: v.record(v.string(), v.number()),
  /** False where the page names no author; the words then have no `author`. */
  author: v.boolean(),
  /** How many paragraphs it has. The cap keeps a broken file from asking for millions. */
  body: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
  ad: v.boolean(),
  subject: v.optional(v.picklist(SUBJECTS)),
  looks: v.picklist(['dep', 'thuong', 'xau']),
  links: v.array(v.string()),
  used: v.array(v.string()),
  clues: v.array(v.picklist(CLUES)),
  checks: v.optional(v.array(v.string()), []),
})
export type PageInfo = v.InferOutput<typeof PageSchema>

/** A page as the pupil reads it, in one language. */
export interface Page extends Omit<PageInfo, 'body'> {
  readonly title: string
  readonly authorName: string | null
  readonly about: string
  readonly snippet: string
  readonly body: readonly string[]
}

/** The whole pocket internet in the chosen language. */
export interface Web {
  readonly pages: readonly Page[]
}
