// Splits levels written with inline words (a folder of <ID>.json) into levels/<ID>/level.json and <lang>.json.
// Usage: node scripts/run.mjs scripts/import-levels.ts FOLDER ID…      pages: node scripts/run.mjs scripts/import-levels.ts --web FOLDER      tests: … --tests FOLDER ID…
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { split } from '../src/content/split'

const TAGS = ['vi', 'en']
const write = (path: string, value: unknown) => writeFileSync(path, `${JSON.stringify(value, null, 1)}\n`)

function save(folder: string, name: string, source: unknown) {
  mkdirSync(folder, { recursive: true })
  const { structure, words } = split(source as never, TAGS)
  write(join(folder, `${name}.json`), structure)
  for (const tag of TAGS) write(join(folder, `${tag}.json`), words[tag])
}

type Source = Record<string, unknown> & { id: string; items?: { picture?: object }[] }

/** What to draw (`picture.draw`) is said to whoever draws; the game has the drawing itself. */
function drawn(level: Source): Source {
  const items = level.items?.map(item => {
    if (!item.picture) return item
    const { draw: _, ...picture } = item.picture as Record<string, unknown>
    return { ...item, picture }
  })
  return items ? { ...level, items } : level
}

/** A page keeps as a fact whether it names an author at all; who that is goes with the words, as `by`. No date, no age. */
function pageOf({ author, ...rest }: Source) {
  const known = Object.entries(rest.age ?? {}).filter(([, days]) => days !== null)
  return { ...rest, age: Object.fromEntries(known), author: author !== null, ...(author ? { by: author } : {}) }
}

/** What a pupil is told before a test; the second for those who do not read yet. */
const TEST_RULES = {
  own: {
    vi: 'Em cứ trả lời theo ý em. Đây không phải bài chấm điểm.',
    en: 'Answer what you think yourself. This is not graded.',
  },
  end: {
    vi: 'Câu nào cũng có lời giải, để dành đến cuối.',
    en: 'Every story has its reason, kept for the end.',
  },
}

/** A test has no place and no story of its own; a question that its items share is said once a paper. */
function testOf({ setting, items = [], review: _, ...rest }: Source) {
  const all = items as { form: string; question?: unknown }[]
  const asked = Object.fromEntries(all.flatMap(({ form, question }) => (question ? [[form, question]] : [])))
  return {
    ...rest,
    ...{ mechanic: 'TT', place: 'truong', group: 'mixed', hamlet: 'ban-pieu', competences: [], ai: [], cast: [] },
    ...{ sensitive: false, minutes: 5 },
    story: { hook: setting, intro: [], end: [] },
    rules: [
      { id: `${rest.id}-R1`, icon: 'tha-tim', line: TEST_RULES.own },
      { id: `${rest.id}-R2`, icon: 'book', line: TEST_RULES.end },
    ],
    ...(Object.keys(asked).length > 0 ? { questions: asked } : {}),
    items: all.map(({ question: __, ...item }) => item),
  }
}

const [first, folder, ...ids] = process.argv.slice(2)
if (first === '--one' && folder) {
  // help.json and the like: one file that is not a level.
  const source = JSON.parse(readFileSync(folder, 'utf8')) as Source
  save(join('levels', source.id), source.id, source)
} else if (first === '--web' && folder) {
  for (const file of readdirSync(folder).filter(name => name.endsWith('.json'))) {
    const source = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Source
    save(join('levels/web', source.id), 'page', pageOf(source))
  }
} else if (first === '--tests' && folder) {
  for (const id of ids) {
    save(join('levels', id), 'level', testOf(JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as Source))
  }
} else if (first) {
  for (const id of [folder, ...ids].filter(Boolean)) {
    const source = JSON.parse(readFileSync(join(first, `${id}.json`), 'utf8')) as Source
    save(join('levels', source.id), 'level', drawn(source))
  }
} else {
  console.error('Say which folder to read: node scripts/run.mjs scripts/import-levels.ts FOLDER ID…')
  process.exit(1)
}
