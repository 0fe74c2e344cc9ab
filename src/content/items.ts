import { type Item, isTest, type Level, type LevelWords } from '../core/level'
import type { Tell } from './problems'
import { syllables } from './sentences'

/** Threats of the course's catalogue, T01 to T34. */
const LAST_THREAT = 34
const NUMBERED = { core: /^(?![FT]\d)/, fresh: /^F\d/, transfer: /^T\d/ } as const

/** What every item keeps to, whatever its mechanic: its number says its pool (in a test all are of one), and only risky ones name a threat. */
export function tellItems(level: Level, tell: Tell): void {
  for (const item of level.items) {
    const path = `items.${item.id}`
    const number = item.id.slice(level.id.length + 1)
    if (!isTest(level) && item.id.startsWith(`${level.id}-`) && !NUMBERED[item.pool].test(number)) {
      const like = { core: '-01', fresh: '-F1', transfer: '-T1' }[item.pool]
      tell(`${path}.id`, `Items of the pool "${item.pool}" are numbered like ${level.id}${like}.`)
    }
    tellThreat(item, path, tell)
    if (item.accept.includes(item.answer)) tell(`${path}.accept`, 'The answer itself need not stand in "accept".')
    if (new Set(item.clues).size < item.clues.length) tell(`${path}.clues`, 'A clue is named twice. Take one out.')
  }
}

function tellThreat({ side, threat }: Item, path: string, tell: Tell): void {
  if (threat === undefined) return
  const number = Number(threat.slice(1))
  if (side === 'risky' && (number < 1 || number > LAST_THREAT))
    tell(`${path}.threat`, `"${threat}" is no threat of the catalogue. They go from T01 to T${LAST_THREAT}.`)
}

const ALT = { least: 5, most: 60 }

/** What a picture shows is said for those who cannot see it: long enough to judge by, and not the caption once more. */
export function tellAlt(words: LevelWords, tell: Tell): void {
  const captions = new Set(Object.entries(words).flatMap(([key, text]) => (key.endsWith('.caption') ? [text] : [])))
  for (const [key, text] of Object.entries(words)) {
    if (!key.endsWith('.alt')) continue
    const long = syllables(text)
    if (long < ALT.least || long > ALT.most)
      tell(key, `A picture is described in ${ALT.least} to ${ALT.most} syllables (tiếng); here are ${long}.`)
    if (captions.has(text)) tell(key, 'This says what the caption says. Describe what is to be seen.')
  }
}
