import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as v from 'valibot'
import { type Page, PageSchema } from '../../src/core/web'

const WEB = resolve(import.meta.dirname, '../../levels/web')

/** Every page of the pocket internet in one language, straight from its files. */
export function pagesIn(tag: string): Page[] {
  return readdirSync(WEB).map(id => {
    const json = (name: string) => JSON.parse(readFileSync(resolve(WEB, id, name), 'utf8'))
    const info = v.parse(PageSchema, json('page.json'))
    const words: Record<string, string> = json(`${tag}.json`)
    const say = (name: string) => words[`${id}.${name}`] ?? ''
    return {
      ...info,
      title: say('title'),
      about: say('about'),
      snippet: say('snippet'),
      body: Array.from({ length: info.body }, (_, n) => say(`body.${n}`)),
      authorName: info.author ? say('by') : null,
    }
  })
}

/** As many pages as asked for: the real ones again and again under new ids, each with a word of its own. */
export function manyPages(count: number): Page[] {
  const real = pagesIn('vi')
  return Array.from({ length: count }, (_, i) => {
    const page = real[i % real.length]!
    return { ...page, id: `P${1000 + i}`, snippet: `${page.snippet} số${i}` }
  })
}
