import type { Problem } from '../core/level'
import { type Page, type PageInfo, PageSchema } from '../core/web'
import { jsonOf, parsed, type Sources, type Tell, tellIn } from './problems'
import { syllables } from './sentences'
import { AUTHORITY, type Need, readWords, type WordsByTag } from './words'

export interface ReadPage {
  readonly info: PageInfo
  readonly words: WordsByTag
}

const PARAGRAPH = { least: 25, most: 60 }
const BODY = { least: 2, most: 6 }
const LEVEL_ID = /^(AT|TG|TK)(0[1-9]|1[0-2])b?$/

/** Reads every page of the pocket internet and tells what is wrong with it, links that lead nowhere included. */
export function readPages(sources: Sources, tags: readonly string[], problems: Problem[]): ReadPage[] {
  const ids = idsIn(sources)
  return ids.flatMap(id => {
    const file = `levels/web/${id}/page.json`
    const tell = tellIn(file, problems)
    const raw = jsonOf(sources, file, problems)
    const info = raw === undefined ? null : parsed(PageSchema, raw, tell)
    if (!info) return []
    if (info.id !== id) tell('id', `The id is "${info.id}", but the folder is called "${id}". They must be the same.`)
    tellLinks(info, ids, tell)
    if (info.body < BODY.least || info.body > BODY.most) {
      tell('body', `A page has ${BODY.least} to ${BODY.most} paragraphs, this one ${info.body}.`)
    }
    const words = readWords(sources, `levels/web/${id}`, tags, needOf(info), problems)
    tellParagraphs(info, words, tellIn(`levels/web/${id}/${AUTHORITY}.json`, problems))
    return [{ info, words }]
  })
}

function idsIn(sources: Sources): string[] {
  const folders = [...sources.keys()].flatMap(file => /^levels\/web\/([^/]+)\//.exec(file)?.[1] ?? [])
  return [...new Set(folders)].sort()
}

function tellLinks(info: PageInfo, ids: readonly string[], tell: Tell): void {
  for (const link of info.links) {
    if (!ids.includes(link)) tell('links', `There is no page "${link}". Mend the id or take it out.`)
    if (link === info.id) tell('links', 'The page links to itself. Take that out.')
  }
  for (const level of info.used) if (!LEVEL_ID.test(level)) tell('used', `"${level}" is no id of a level.`)
}

function tellParagraphs(info: PageInfo, words: WordsByTag, tell: Tell): void {
  for (let n = 0; n < info.body; n++) {
    const key = `${info.id}.body.${n}`
    const text = words[AUTHORITY]?.[key]
    if (text === undefined) continue
    const long = syllables(text)
    if (long >= PARAGRAPH.least && long <= PARAGRAPH.most) continue
    tell(key, `A paragraph has ${PARAGRAPH.least} to ${PARAGRAPH.most} syllables (tiếng), this one ${long}.`)
  }
}

function needOf(info: PageInfo): Need {
  const names = ['title', 'about', 'snippet', 'tells', ...(info.author ? ['by'] : [])]
  const body = Array.from({ length: info.body }, (_, n) => `body.${n}`)
  return { owner: info.id, must: new Set([...names, ...body].map(name => `${info.id}.${name}`)), may: new Set() }
}

/** The page as a pupil reads it in one language; words that language lacks are Vietnamese. */
export function pageIn(tag: string, { info, words }: ReadPage): Page {
  const say = (name: string) => words[tag]?.[`${info.id}.${name}`] ?? words[AUTHORITY]?.[`${info.id}.${name}`] ?? ''
  const body = Array.from({ length: info.body }, (_, n) => say(`body.${n}`))
  const author = info.author ? say('by') : null
  return {
    ...info,
    checks: [],
    title: say('title'),
    about: say('about'),
    snippet: say('snippet'),
    body,
    authorName: author,
  }
}
