import * as v from 'valibot'
import type { LevelCard } from '../core/level'
import { loadInterface } from './load'
import { open, type PackedFiles } from './open'
import { PATHS } from './paths'

/** A line of the game that people of the valley may say in their language. */
export interface SayLine {
  /** `phrases.clue-hurry`, `AT01-01.text`. */
  readonly key: string
  readonly vi: string
  readonly en: string
}

/** Lines that belong together: a part of the phrase bank, or a level for the youngest. */
export type SayListId = 'clues' | 'lines' | 'helper' | 'tricks' | { readonly level: string }

/** The phrase bank, whose lines are met everywhere. */
export const BANK = ['clues', 'lines', 'helper', 'tricks'] as const

const IN_BANK: Readonly<Record<(typeof BANK)[number], RegExp>> = {
  clues: /^clue-(?!.*-not$)/,
  lines: /^ui-/,
  helper: /^(say|habit)-/,
  tricks: /^trick-/,
}

/** What only a teacher reads is not said to children. */
const TEACHERS = /\.(teacher|skill)$/
const Words = v.record(v.string(), v.string())
const LevelSchema = v.object({ words: Words })

/** The levels for the youngest, who listen before they read. */
export const levelsToSay = (cards: ReadonlyMap<string, LevelCard>) =>
  [...cards.values()].filter(({ tier }) => tier === 1)

/** The lines of a list in their order. Rejects with `BrokenPack`. */
export async function loadSayList(files: PackedFiles, list: SayListId): Promise<SayLine[]> {
  if (typeof list !== 'string') return levelLines(files, list.level)
  const [vi, en] = await Promise.all(['vi', 'en'].map(tag => loadInterface(files, tag)))
  return Object.entries(vi!.phrases ?? {})
    .filter(([key]) => IN_BANK[list].test(key))
    .map(([key, text]) => ({ key: `phrases.${key}`, vi: text, en: en!.phrases?.[key] ?? '' }))
}

async function levelLines(files: PackedFiles, id: string): Promise<SayLine[]> {
  const [{ words }, english] = await Promise.all([
    open(files, PATHS.level(id), LevelSchema),
    open(files, PATHS.levelWords(id, 'en'), Words),
  ])
  return Object.entries(words)
    .filter(([key]) => !TEACHERS.test(key))
    .map(([key, text]) => ({ key, vi: text, en: english[key] ?? '' }))
}
