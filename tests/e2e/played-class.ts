import { type Chance, chance } from '../../src/core/chance'
import type { Body, Entry } from '../../src/core/entry'
import { JournalOf, uuid } from '../unit/journal-of'
import { levelOf, levelsOfCourse } from './game'

type Marks = Body<'record'>['marks']
interface Child {
  /** How likely a safe, and a risky item is judged rightly. */
  readonly safe: number
  readonly risky: number
}

const SOME = ['AT05', 'AT07', 'TG05', 'TG06', 'TK05', 'TK07']
const DAY = 24 * 60 * 60 * 1000
/** By turns: balanced, trusting, suspicious, beginning, sure. */
const CHILDREN: readonly Child[] = [
  { safe: 0.8, risky: 0.8 },
  { safe: 0.95, risky: 0.4 },
  { safe: 0.4, risky: 0.95 },
  { safe: 0.6, risky: 0.55 },
  { safe: 1, risky: 0.95 },
]

/** The journal of tablets on which the first `count` pupils of a class played; nobody else did. */
export function playedClass(className: string, count: number): readonly Entry[] {
  const journal = new JournalOf()
  const next = chance(5)
  for (let n = 1; n <= count; n++) {
    const learner = uuid(n)
    const child = CHILDREN[n % CHILDREN.length]!
    journal.add('learner', { learner, picture: 'signin/bee.svg', nickname: `Ong ${n}` })
    journal.add('learner-code', { learner, class: className, code: String(n).padStart(2, '0') })
    if (n % 2 === 0 || n === 1)
      addTest(journal, learner, 'before', { safe: child.safe - 0.2, risky: child.risky - 0.2 }, next)
    // The first pupil played the whole course, for the fullest page there can be.
    for (const level of n === 1 ? levelsOfCourse() : SOME.slice(0, 2 + (n % 5))) {
      addRecord(journal, learner, level, {
        marks: marksOf(level, 'core', child, next),
        stars: child.risky > 0.7 ? 2 : 1,
      })
    }
    if (n % 4 === 0 || n === 1) addTest(journal, learner, 'after', child, next)
  }
  return journal.entries
}

function addTest(journal: JournalOf, learner: string, when: 'before' | 'after', child: Child, next: Chance): void {
  const form = when === 'before' ? 'truoc' : 'sau'
  const marks = marksOf('TT-AT2', form, child, next)
  addRecord(journal, learner, 'TT-AT2', { marks, kind: 'transfer', pool: 'transfer', form, when, stars: 0 })
}

function addRecord(journal: JournalOf, learner: string, level: string, change: Partial<Body<'record'>>): void {
  const at = journal.now.at + DAY
  const of = { play: uuid(5000 + journal.entries.length), learner, level, hash: '000000000000' }
  const rest = { kind: 'level', pool: 'core', mode: 'alone', marks: [], stars: 1, lights: [] } as const
  journal.add('record', { ...of, ...rest, marks: [], lights: [], t0: at, t1: at, ...change })
}

/** Marks of the level's own items: of its core, or of one paper of a test. */
function marksOf(level: string, part: 'core' | 'truoc' | 'sau', child: Child, next: Chance): Marks {
  const items: { id: string; pool: string; form?: string; side: 'safe' | 'risky'; clues: string[] }[] =
    levelOf(level).items
  return items
    .filter(item => (part === 'core' ? item.pool === 'core' : item.form === part))
    .map(({ id, side, clues }) => ({ item: id, side, given: 'x', right: next() < child[side], tries: 1, clues }))
}
