import * as v from 'valibot'
import type { Problem } from '../core/level'
import { jsonOf, parsed, type Sources, tellIn } from './problems'
import { AUTHORITY, type Need, readWords, type WordsByTag } from './words'

const Named = v.object({ id: v.pipe(v.string(), v.regex(/^help(-[a-z0-9]+)+$/, 'an id here starts with "help-"')) })
const Checks = v.optional(v.array(v.string()), [])

/** Who helps, without words: `levels/help/help.json`. The game never dials by itself. */
const HelpSchema = v.object({
  id: v.literal('help'),
  edition: v.number(),
  spoken: v.array(Named),
  channels: v.array(
    v.object({
      ...Named.entries,
      kind: v.picklist(['person', 'number', 'site', 'office']),
      forChild: v.boolean(),
      dial: v.literal(false),
      /** The school's own number belongs here; the teacher fills it in. */
      local: v.boolean(),
      numbers: v.optional(v.array(v.pipe(v.string(), v.regex(/^\d{3,10}$/, 'a number has digits only'))), []),
      sites: v.optional(v.array(v.string()), []),
      steps: v.optional(v.array(Named), []),
      checks: Checks,
    }),
  ),
  checks: Checks,
})
type HelpInfo = v.InferOutput<typeof HelpSchema>

export interface ReadHelp {
  readonly info: HelpInfo
  readonly words: WordsByTag
}

/** One way to get help, in the chosen language. */
export interface Channel {
  readonly id: string
  readonly kind: 'person' | 'number' | 'site' | 'office'
  /** Whether a child may use it alone; the others are for grown-ups. */
  readonly forChild: boolean
  readonly local: boolean
  readonly numbers: readonly string[]
  readonly sites: readonly string[]
  readonly name: string
  readonly when: string
  readonly how: string
  readonly steps: readonly string[]
}

/** What the life ring shows. `spoken`: the three lines that are said aloud. */
export interface Help {
  readonly title: string
  readonly note: string
  readonly first: string
  /** Where the numbers of the commune and the school come from. */
  readonly localNote: string
  readonly spoken: readonly string[]
  readonly channels: readonly Channel[]
}

/** Numbers that every child of the country must find. */
const MUST = ['111', '112', '113', '114', '115']
const FILE = 'levels/help/help.json'

export function readHelp(sources: Sources, tags: readonly string[], problems: Problem[]): ReadHelp | null {
  const raw = jsonOf(sources, FILE, problems)
  const tell = tellIn(FILE, problems)
  const info = raw === undefined ? null : parsed(HelpSchema, raw, tell)
  if (!info) return null
  const numbers = info.channels.flatMap(channel => channel.numbers)
  for (const number of MUST) if (!numbers.includes(number)) tell('channels', `The number ${number} is missing. Add it.`)
  return { info, words: readWords(sources, 'levels/help', tags, needOf(info), problems) }
}

function needOf(info: HelpInfo): Need {
  const must = new Set(['help.title', 'help.note', 'help.first', 'help.localNote'])
  for (const line of info.spoken) must.add(`${line.id}.text`)
  for (const channel of info.channels) {
    for (const name of ['name', 'when', 'how']) must.add(`${channel.id}.${name}`)
    for (const step of channel.steps) must.add(`${step.id}.text`)
  }
  const sites = info.channels.flatMap(channel => channel.sites)
  return { owner: 'help', must, may: new Set(), real: { sites } }
}

/** The help page in one language; words that language lacks are Vietnamese. */
export function helpIn(tag: string, { info, words }: ReadHelp): Help {
  const say = (key: string) => words[tag]?.[key] ?? words[AUTHORITY]?.[key] ?? ''
  return {
    title: say('help.title'),
    note: say('help.note'),
    first: say('help.first'),
    localNote: say('help.localNote'),
    spoken: info.spoken.map(line => say(`${line.id}.text`)),
    channels: info.channels.map(({ id, kind, forChild, local, numbers, sites, steps }) => ({
      ...{ id, kind, forChild, local, numbers, sites },
      name: say(`${id}.name`),
      when: say(`${id}.when`),
      how: say(`${id}.how`),
      steps: steps.map(step => say(`${step.id}.text`)),
    })),
  }
}
