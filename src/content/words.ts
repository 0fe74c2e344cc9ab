import { isTest, type Level, type LevelWords, type Problem } from '../core/level'
import type { Rules } from '../core/play'
import { jsonOf, type Sources, type Tell, tellIn } from './problems'
import { tellText } from './sentences'

/** Vietnamese is the authority; English must be complete beside it; every other language may be partial. */
export const AUTHORITY = 'vi'
export const COMPLETE: readonly string[] = [AUTHORITY, 'en']

/** Which words a thing of the course needs, and which it may have besides. */
export interface Need {
  readonly owner: string
  readonly must: ReadonlySet<string>
  readonly may: ReadonlySet<string>
  /** Real addresses and numbers are right here: the help page. */
  readonly real?: { readonly sites: readonly string[] }
}

/** Words of the common part. A test is not talked about afterwards. */
const OF_LEVEL = ['title', 'skill', 'story.hook', 'talk', 'carry', 'culture', 'teacher']
const OF_TEST = ['title', 'story.hook', 'teacher']

/** The words of one thing in every language that has some. */
export type WordsByTag = Readonly<Record<string, LevelWords>>

export function needOfLevel(level: Level, rules: Rules | undefined, sources: Sources): Need {
  if (!rules) return needUnknown(sources, `levels/${level.id}`)
  const must = new Set((isTest(level) ? OF_TEST : OF_LEVEL).map(key => `${level.id}.${key}`))
  const may = new Set<string>()
  for (const line of [...level.story.intro, ...level.story.end, ...level.rules]) must.add(`${line.id}.line`)
  for (const item of level.items) {
    must.add(`${item.id}.why`)
    may.add(`${item.id}.nudge`)
    if (item.side === 'risky') (item.pool === 'transfer' ? may : must).add(`${item.id}.move`)
  }
  for (const key of rules.words(level)) must.add(key)
  return { owner: level.id, must, may }
}

/** What is needed where the structure cannot be read: Vietnamese shows it, so that the other languages are checked. */
export function needUnknown(sources: Sources, folder: string): Need {
  const [, owner = ''] = folder.split('/')
  try {
    const words: unknown = JSON.parse(sources.get(`${folder}/${AUTHORITY}.json`) ?? '{}')
    return { owner, must: new Set(Object.keys(words ?? {})), may: new Set() }
  } catch {
    return { owner, must: new Set(), may: new Set() } // Told where the file itself is read.
  }
}

/** Reads the words file `folder/<tag>.json` of each language and tells what is missing, too much or not a text. */
export function readWords(
  sources: Sources,
  folder: string,
  tags: readonly string[],
  need: Need,
  problems: Problem[],
): WordsByTag {
  const all: Record<string, LevelWords> = {}
  for (const tag of tags) {
    const file = `${folder}/${tag}.json`
    if (!COMPLETE.includes(tag) && !sources.has(file)) continue
    const raw = jsonOf(sources, file, problems)
    if (raw === undefined) continue
    all[tag] = wordsIn(raw, tag, need, tellIn(file, problems))
  }
  return all
}

function wordsIn(raw: unknown, tag: string, need: Need, tell: Tell): LevelWords {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    tell('', 'A words file is one object: { "key": "words", … }.')
    return {}
  }
  const words: Record<string, string> = {}
  for (const [key, text] of Object.entries(raw)) {
    if (typeof text !== 'string' || text.trim() === '') {
      tell(key, 'The words are empty. Write them.')
      continue
    }
    words[key] = text
    tellKey(key, need, tell)
    tellText(tag, key, text, { owner: need.owner, sites: need.real?.sites, numbers: Boolean(need.real) }, tell)
  }
  if (!COMPLETE.includes(tag)) return words
  for (const key of need.must) {
    if (!(key in raw)) tell(key, 'These words are missing. Write what is said here in this language.')
  }
  return words
}

function tellKey(key: string, need: Need, tell: Tell): void {
  if (need.must.has(key) || need.may.has(key)) return
  tell(key, 'Nothing in the structure asks for these words. Mend the id before the dot, or take the line out.')
}
