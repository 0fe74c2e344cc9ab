// Writes the skeleton of a level; its test fails, with a sentence for each thing to fill in, until it is whole.
//   npm run new:level -- AT03 M1 suoi        id, mechanic, place (see README, "Write a level")
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rulesOf } from '../src/activities/rules'
import { COMPLETE } from '../src/content/words'
import { PLACES } from '../src/core/level'

const COURSE = 'levels/course.json'
const STRAND_OF: Readonly<Record<string, string>> = { AT: 'an-toan', TG: 'tin-gia', TK: 'tim-kiem' }
const LEVELS_OF_A_TIER = 4

interface Order {
  readonly id: string
  readonly mechanic: string
  readonly place: string
}

const write = (path: string, value: unknown) => writeFileSync(path, `${JSON.stringify(value, null, 1)}\n`)

function refusal({ id, mechanic, place }: Order): string | null {
  if (!/^(AT|TG|TK)\d\d[a-z]?$/.test(id))
    return `"${id}" is no id of a level: AT, TG or TK and two digits, such as AT03.`
  if (!Object.hasOwn(rulesOf, mechanic))
    return `There is no mechanic "${mechanic}". There are: ${Object.keys(rulesOf).join(', ')}.`
  if (!(PLACES as readonly string[]).includes(place))
    return `There is no place "${place}". There are: ${PLACES.join(', ')}.`
  return existsSync(join('levels', id)) ? `levels/${id} is there already.` : null
}

/** Two core and two fresh items, one safe and one risky each: the smallest balanced level. */
function itemsOf(id: string) {
  const item = (name: string, pool: string, side: string) => ({
    id: `${id}-${name}`,
    pool,
    side,
    clues: [],
    answer: '',
  })
  return [
    item('01', 'core', 'safe'),
    { ...item('02', 'core', 'risky'), threat: 'T01' },
    item('F1', 'fresh', 'safe'),
    { ...item('F2', 'fresh', 'risky'), threat: 'T01' },
  ]
}

function structureOf({ id, mechanic, place }: Order) {
  const tier = Math.min(3, Math.max(1, Math.ceil(Number(id.slice(2, 4)) / LEVELS_OF_A_TIER)))
  return {
    ...{
      id,
      edition: 1,
      strand: STRAND_OF[id.slice(0, 2)],
      tier,
      mechanic,
      place,
      group: 'thai-den',
      hamlet: 'ban-pieu',
    },
    ...{ competences: [], ai: [], cast: ['de-mang'], sensitive: false, minutes: 8 },
    story: { intro: [{ id: `${id}-i1`, who: 'de-mang' }], end: [{ id: `${id}-e1`, who: 'de-mang' }] },
    rules: [{ id: `${id}-r1`, icon: '' }],
    items: itemsOf(id),
    checks: [],
    review: [],
  }
}

function wordsOf({ id }: Order) {
  const own = ['title', 'skill', 'story.hook', 'talk', 'carry', 'culture', 'teacher'].map(name => `${id}.${name}`)
  const lines = ['i1', 'e1', 'r1'].map(name => `${id}-${name}.line`)
  const items = itemsOf(id).flatMap(item => [
    `${item.id}.text`,
    `${item.id}.why`,
    ...(item.side === 'risky' ? [`${item.id}.move`] : []),
  ])
  return Object.fromEntries([...own, ...lines, ...items].map(key => [key, '']))
}

function enter({ id }: Order) {
  const course = JSON.parse(readFileSync(COURSE, 'utf8')) as { strands: { id: string; levels: string[] }[] }
  course.strands.find(strand => strand.id === STRAND_OF[id.slice(0, 2)])?.levels.push(id)
  write(COURSE, course)
}

const [id = '', mechanic = '', place = ''] = process.argv.slice(2)
const order: Order = { id, mechanic, place }
const why = refusal(order)
if (why) {
  console.error(`${why}\nUse it like this: npm run new:level -- AT03 M1 suoi`)
  process.exit(1)
}
mkdirSync(join('levels', id))
write(join('levels', id, 'level.json'), structureOf(order))
for (const tag of COMPLETE) write(join('levels', id, `${tag}.json`), wordsOf(order))
enter(order)
console.log(`levels/${id} is begun and stands in ${COURSE}. Its test fails until it is whole and tells what is missing:
  npx vitest run tests/content`)
