// Everything that a person of the place must still confirm, as a list to print and tick off (Markdown).
//   npm run review > review.md
import { readFileSync } from 'node:fs'
import { rulesOf } from '../src/activities/rules'
import { readLibrary } from '../src/content/library'
import { AUTHORITY } from '../src/content/words'
import { readSources } from './bind'

interface Doubt {
  /** Id of the thing that is doubted, where it is smaller than the file. */
  readonly about: string
  readonly sentence: string
}

/** All `checks` and `review` notes of a file, at any depth, each with the nearest id. */
function doubtsIn(value: unknown, about: string): Doubt[] {
  if (typeof value !== 'object' || value === null) return []
  const id = (value as { id?: unknown }).id
  const here = typeof id === 'string' ? id : about
  return Object.entries(value).flatMap(([key, part]) => {
    if ((key === 'checks' || key === 'review') && Array.isArray(part) && part.every(one => typeof one === 'string'))
      return part.map(sentence => ({ about: here, sentence }))
    return doubtsIn(part, here)
  })
}

const sources = readSources(process.cwd())
const { library } = readLibrary(sources, rulesOf)
const titles = new Map<string, string>()
for (const { card, words, level } of [...library.levels, ...library.tests])
  titles.set(card.id, `${words[AUTHORITY]?.[`${card.id}.title`] ?? card.id} · ${level.hamlet}, ${level.group}`)
for (const { info, words } of library.pages) titles.set(info.id, words[AUTHORITY]?.[`${info.id}.title`] ?? info.host)

interface Chapter {
  readonly title: string
  readonly sections: readonly { readonly title: string; readonly doubts: readonly Doubt[] }[]
}

function sectionOf(file: string): Chapter['sections'][number] {
  const [, id = file] = /([^/]+)\/[^/]+$/.exec(file) ?? []
  const title = titles.get(id)
  return { title: title ? `${id} ${title}` : id, doubts: doubtsIn(JSON.parse(sources.get(file) ?? '{}'), id) }
}

/** Words files have no structure; what is left are levels, pages, the help and what comes to stand beside them. */
const isStructure = (file: string) =>
  file.startsWith('levels/') && file.endsWith('.json') && !/\/[a-z]{2,3}(-[\w-]+)?\.json$/.test(file)
const structures = [...sources.keys()].filter(isStructure).sort()
const inLevel = (file: string) => /^levels\/[A-Z][\w-]+\/level\.json$/.test(file)
const inWeb = (file: string) => file.startsWith('levels/web/')

/** Drawings whose source says that somebody must still look at them. */
function drawings(): Chapter['sections'] {
  const credits = JSON.parse(readFileSync('assets/art/credits.json', 'utf8')) as { file: string; source: string }[]
  const doubted = credits.filter(({ source }) => source.includes('to be confirmed'))
  return doubted.map(({ file, source }) => ({
    title: `assets/art/${file}`,
    doubts: [{ about: file, sentence: `${source}.` }],
  }))
}

const chapters: Chapter[] = [
  { title: 'Levels', sections: structures.filter(inLevel).map(sectionOf) },
  { title: 'Pages of the pocket internet', sections: structures.filter(inWeb).map(sectionOf) },
  {
    title: 'Help, tests and the rest',
    sections: structures.filter(file => !inLevel(file) && !inWeb(file)).map(sectionOf),
  },
  { title: 'Drawings and motifs', sections: drawings() },
]

let count = 0
const lines = chapters.flatMap(({ title, sections }) => {
  const open = sections.filter(({ doubts }) => doubts.length > 0)
  if (open.length === 0) return []
  return [
    `## ${title}`,
    ...open.flatMap(section => {
      count += section.doubts.length
      const ticks = section.doubts.map(({ about, sentence }) => {
        const name = section.title.startsWith(about) ? '' : `${about}: `
        return `- [ ] ${name}${sentence}`
      })
      return ['', `### ${section.title}`, '', ...ticks]
    }),
    '',
  ]
})
console.log(['# To be confirmed by people of the place', '', `${count} points.`, '', ...lines].join('\n').trimEnd())
