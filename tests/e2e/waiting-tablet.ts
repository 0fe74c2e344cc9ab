import { readdirSync, readFileSync } from 'node:fs'
import { rules } from '../../src/activities/weir/rules'
import type { Entry } from '../../src/core/entry'
import { JournalOf, uuid } from '../unit/journal-of'
import { TURNS } from './first-touches'
import { levelOf, levelsOfCourse } from './game'
import { lit } from './profile'

/** A tablet from which every screen of a pupil is a touch or an address away. */

const CLASS = '4B'
/** Played to its end before, but for its result. */
export const PLAYED = 'TG03'

/** What the game plays from: the hash of a level that a play belongs to. */
function hashesOf(): ReadonlyMap<string, string> {
  const folder = 'dist/assets/packs'
  const file = readdirSync(folder).find(name => name.startsWith('course-'))
  const { levels } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as { levels: { id: string; hash: string }[] }
  return new Map(levels.map(({ id, hash }) => [id, hash]))
}

/**
 * A child of a class that takes tests and sees drafts. All is lit; most levels wait where they were cut off, and one only for
 * its result; a family's evening waits for its rule.
 */
export function everythingWaits(): readonly Entry[] {
  const journal = new JournalOf()
  const learner = uuid(1)
  journal.entries = [...lit(levelsOfCourse().filter(level => level !== PLAYED))]
  journal
    .add('learner-code', { learner, class: CLASS, code: '04' })
    .add('sensitive-levels', { class: CLASS, on: true })
    .add('drafts', { class: CLASS, on: true })
    .add('transfer-tests', { class: CLASS, on: true })
  const hashes = hashesOf()
  const begin = (level: string, n: number) => {
    const of = { play: uuid(600 + n), learner, level, hash: hashes.get(level)! }
    journal.add('play-started', { ...of, kind: 'level', pool: 'core', seed: 1, mode: 'alone' })
    return of.play
  }
  for (const [n, { level }] of TURNS.slice(1).entries()) begin(level, n)
  const play = begin(PLAYED, TURNS.length)
  const level = levelOf(PLAYED)
  const answers = rules.solution(level, { pool: 'core', seed: 1 })
  for (const [n, answer] of answers.entries()) journal.add('answer', { play, n, answer: { with: '', ...answer } })
  const near = { picture: 'heads/in-happy.svg', name: 'In', hand: 'ginger' } as const
  const evening = uuid(500)
  journal.add('evening', {
    ...{ evening, learner, around: [near, { ...near, name: 'Ban' }] },
    turns: [{ kind: 'story', who: 0, ids: ['HE-01'] }],
  })
  const told = [
    { do: 'told', on: 'HE-01', with: '' },
    { do: 'on', on: '', with: '' },
  ]
  for (const [n, answer] of told.entries()) journal.add('answer', { play: evening, n, answer })
  return journal.entries
}
