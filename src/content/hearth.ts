import * as v from 'valibot'
import { ADDRESSEES, type Family, TalkSchema } from '../core/family'
import type { Problem } from '../core/level'
import { jsonOf, parsed, type Sources, tellIn } from './problems'
import { AUTHORITY, type Need, readWords, type WordsByTag } from './words'

const Id = v.pipe(v.string(), v.regex(/^H[A-Z](-[A-Za-z0-9]+)+$/, 'an id here starts with H and a capital: HE-C01'))
const Named = v.object({ id: Id })

/** Cards of a family's evening, the rules of a house and the map "whom do we tell", without words: `levels/hearth/hearth.json`. */
const HearthSchema = v.object({
  id: v.literal('hearth'),
  edition: v.pipe(v.number(), v.integer(), v.minValue(1)),
  cards: v.array(v.object({ ...TalkSchema.entries, id: Id })),
  rules: v.pipe(v.array(Named), v.minLength(3)),
  circles: v.pipe(v.array(Named), v.minLength(3)),
  sayings: v.array(Named),
  checks: v.optional(v.array(v.string()), []),
})
type HearthInfo = v.InferOutput<typeof HearthSchema>

export interface ReadHearth {
  readonly info: HearthInfo
  readonly words: WordsByTag
}

const FOLDER = 'levels/hearth'
const FILE = `${FOLDER}/hearth.json`
/** An evening deals this many different cards of a sort at most, those put aside for others included. */
const ENOUGH = 12

/** Reads what is told at the hearth. Null where there is none, which is no mistake. */
export function readHearth(
  sources: Sources,
  levels: readonly string[],
  tags: readonly string[],
  problems: Problem[],
): ReadHearth | null {
  if (!sources.has(FILE)) return null
  const raw = jsonOf(sources, FILE, problems)
  const tell = tellIn(FILE, problems)
  const info = raw === undefined ? null : parsed(HearthSchema, raw, tell)
  if (!info) return null
  const ids = [...info.cards, ...info.rules, ...info.circles, ...info.sayings].map(({ id }) => id)
  for (const id of new Set(ids.filter((one, i) => ids.indexOf(one) !== i))) {
    tell(id, 'This id stands here twice. Give one of them another.')
  }
  for (const { id, level } of info.cards) {
    if (level !== undefined && !levels.includes(level))
      tell(`cards.${id}`, `There is no level "${level}". Mend the id.`)
  }
  for (const whom of ADDRESSEES) {
    const of = info.cards.filter(card => card.for === whom).length
    if (of < ENOUGH) tell('cards', `Only ${of} cards are for "${whom}". Write ${ENOUGH}.`)
  }
  return { info, words: readWords(sources, FOLDER, tags, needOf(info), problems) }
}

function needOf({ cards, rules, circles, sayings }: HearthInfo): Need {
  const must = new Set([
    ...cards.flatMap(({ id }) => [`${id}.text`, `${id}.after`]),
    ...[...rules, ...sayings].map(({ id }) => `${id}.text`),
    ...circles.flatMap(({ id }) => [`${id}.title`, `${id}.hint`, `${id}.names`]),
    ...['map-title', 'promise', 'howto'].map(name => `hearth.${name}`),
  ])
  // The map names the country's help lines by their numbers.
  return { owner: 'hearth', must, may: new Set(), real: { sites: [] } }
}

/** What is told at the hearth in one language; words that language lacks are Vietnamese. */
export function hearthIn(tag: string, { info, words }: ReadHearth): Family {
  const say = (key: string) => words[tag]?.[key] ?? words[AUTHORITY]?.[key] ?? ''
  const line = ({ id }: { id: string }) => ({ id, text: say(`${id}.text`) })
  return {
    cards: info.cards.map(card => ({ ...card, text: say(`${card.id}.text`), after: say(`${card.id}.after`) })),
    rules: info.rules.map(line),
    circles: info.circles.map(({ id }) => ({
      ...{ id, title: say(`${id}.title`), hint: say(`${id}.hint`) },
      names: say(`${id}.names`).split(/,\s*/),
    })),
    sayings: info.sayings.map(line),
    mapTitle: say('hearth.map-title'),
    promise: say('hearth.promise'),
    howto: say('hearth.howto'),
  }
}
