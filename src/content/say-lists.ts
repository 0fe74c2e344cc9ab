import * as v from 'valibot'
import type { Family } from '../core/family'
import type { LevelCard } from '../core/level'
import { addressOf, DrawingsPackSchema, loadDrawings } from './drawings'
import { loadFamily } from './hearth-pack'
import { loadInterface } from './load'
import { open, type PackedFiles } from './open'
import { PATHS } from './paths'
import { placed, placeIn, SaidLevelSchema, type SayPart, type SayPicture, type SayPlace } from './say-place'

/** A line of the game that people of the valley may say in their language. */
export interface SayLine {
  /** `phrases.clue-hurry`, `AT01-01.text`. */
  readonly key: string
  readonly vi: string
  readonly en: string
  readonly place: SayPlace
}

/** Lines that belong together: a part of the phrase bank, what is told at the hearth, or a level for the youngest. */
export type SayListId = BankList | 'hearth' | { readonly level: string }
type BankList = (typeof BANK)[number]

/** The phrase bank, whose lines are met everywhere. */
export const BANK = ['clues', 'lines', 'helper', 'tricks'] as const

const IN_BANK: Readonly<Record<BankList, RegExp>> = {
  clues: /^clue-(?!.*-not$)/,
  lines: /^ui-/,
  helper: /^(say|habit)-/,
  tricks: /^trick-/,
}

/** What only a teacher reads is not said to children. */
const TEACHERS = /\.(teacher|skill)$/
const Words = v.record(v.string(), v.string())
const LevelSchema = v.object({ level: SaidLevelSchema, words: Words, drawings: DrawingsPackSchema })

/** What is seen beside a phrase of the bank. */
const BESIDE: Readonly<Record<BankList, (name: string) => readonly [SayPart, SayPicture['of'], string]>> = {
  clues: () => ['clue', 'icon', 'eye'],
  // The signs of buttons are named as what they say.
  lines: name => ['button', 'icon', name.replace(/^ui-/, '')],
  helper: () => ['helper', 'icon', 'lifebuoy'],
  tricks: () => ['trick', 'head', 'lua'],
}

/** The levels for the youngest, who listen before they read. */
export const levelsToSay = (cards: ReadonlyMap<string, LevelCard>) =>
  [...cards.values()].filter(({ tier }) => tier === 1)

/** The lines of a list in their order. Rejects with `BrokenPack`. */
export async function loadSayList(files: PackedFiles, list: SayListId): Promise<SayLine[]> {
  if (typeof list !== 'string') return levelLines(files, list.level)
  return isInBank(list) ? bankLines(files, list) : hearthLines(files)
}

const isInBank = (list: string): list is BankList => BANK.some(one => one === list)

async function bankLines(files: PackedFiles, list: BankList): Promise<SayLine[]> {
  const [vi, en] = await Promise.all(['vi', 'en'].map(tag => loadInterface(files, tag)))
  return Object.entries(vi!.phrases ?? {})
    .filter(([key]) => IN_BANK[list].test(key))
    .map(([key, text]) => ({ key: `phrases.${key}`, vi: text, en: en!.phrases?.[key] ?? '' }))
    .map(line => ({ ...line, place: placed(...BESIDE[list](line.key.slice('phrases.'.length))) }))
}

/** What a family reads at its evening. Names to choose from are single words, and stand in the key words. */
async function hearthLines(files: PackedFiles): Promise<SayLine[]> {
  const [own, english] = await Promise.all([loadFamily(files, 'vi'), loadFamily(files, 'en')])
  const en = new Map(familyLines(english).map(({ key, text }) => [key, text]))
  return familyLines(own).map(({ key, text, part }) => ({
    ...{ key, vi: text, en: en.get(key) ?? '' },
    place: placed(part, 'icon', 'bep-lua'),
  }))
}

function familyLines(family: Family): { key: string; text: string; part: SayPart }[] {
  const line = (part: SayPart, name: string) => (one: { id: string } & Record<string, unknown>) => ({
    ...{ key: `${one.id}.${name}`, text: String(one[name]), part },
  })
  return [
    ...family.cards.flatMap(card => [line('hearth-card', 'text')(card), line('hearth-after', 'after')(card)]),
    ...family.rules.map(line('hearth-rule', 'text')),
    { key: 'hearth.map-title', text: family.mapTitle, part: 'hearth-map' },
    ...family.circles.flatMap(one => [line('hearth-map', 'title')(one), line('hearth-map', 'hint')(one)]),
    ...family.sayings.map(line('hearth-map', 'text')),
    { key: 'hearth.promise', text: family.promise, part: 'hearth-map' },
    { key: 'hearth.howto', text: family.howto, part: 'hearth-map' },
  ]
}

async function levelLines(files: PackedFiles, id: string): Promise<SayLine[]> {
  const [{ level, words, drawings: packed }, english] = await Promise.all([
    open(files, PATHS.level(id), LevelSchema),
    open(files, PATHS.levelWords(id, 'en'), Words),
  ])
  const drawings = await loadDrawings(files, packed)
  const drawing = (name: string) => (drawings[name] === undefined ? null : addressOf(drawings[name]))
  return Object.entries(words)
    .filter(([key]) => !TEACHERS.test(key))
    .map(([key, text]) => ({ key, vi: text, en: english[key] ?? '', place: placeIn(level, key, drawing) }))
}
