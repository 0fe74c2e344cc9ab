import type { Row } from './bundle'
import { type Eye, Pen, Unreadable } from './bytes'
import { FORMS } from './level'

/** One record in some seventy bytes: words and questions stand once in tables before all rows, and are named by number. */
const KINDS = ['level', 'booster', 'transfer'] as const
const POOLS = ['core', 'fresh', 'transfer'] as const
const MODES = ['alone', 'pass'] as const
const WHENS = ['before', 'after'] as const
const SIDES = ['safe', 'risky'] as const
const MOST = { words: 60_000, marks: 400, clues: 24, lights: 200 }

type Mark = Row['marks'][number]
/** What a question always is, whoever answers it. */
type Question = Pick<Mark, 'item' | 'side' | 'clues'>
export interface Tables {
  readonly words: readonly string[]
  readonly questions: readonly Question[]
}

/** Writes rows, and the tables that they came to need. */
export class RowPen {
  readonly #words = new Map<string, number>()
  readonly #questions = new Map<string, { n: number; question: Question }>()
  readonly #made: number

  /** `made`: times are written as distances from it. */
  constructor(made: number) {
    this.#made = made
  }

  row(row: Row): Uint8Array {
    const { seq, at, sure, t0, t1, lights, marks } = row
    const pen = new Pen().whole(seq).whole(choicesOf(row, sure))
    pen.whole(this.#word(row.level)).whole(this.#word(row.hash))
    pen.signed(tick(t0) - this.#made).signed(tick(t1) - tick(t0))
    pen.signed(tick(at) - tick(t1))
    pen.whole(lights.length)
    for (const light of lights) pen.whole(this.#word(light))
    pen.whole(marks.length)
    for (const mark of marks) {
      pen.whole(this.#question(mark)).whole(this.#word(mark.given))
      pen.whole(Math.max(0, Math.round(mark.tries)) * 2 + Number(mark.right))
    }
    return pen.written()
  }

  tables(pen: Pen): void {
    for (const { question } of this.#questions.values()) {
      this.#word(question.item)
      for (const clue of question.clues) this.#word(clue)
    }
    pen.whole(this.#words.size)
    for (const word of this.#words.keys()) pen.text(word)
    pen.whole(this.#questions.size)
    for (const { question } of this.#questions.values()) {
      pen.whole(this.#word(question.item) * 2 + SIDES.indexOf(question.side)).whole(question.clues.length)
      for (const clue of question.clues) pen.whole(this.#word(clue))
    }
  }

  #word(word: string): number {
    const n = this.#words.get(word) ?? this.#words.size
    this.#words.set(word, n)
    return n
  }

  #question({ item, side, clues }: Mark): number {
    const name = [side, item, ...clues].join('\n')
    const found = this.#questions.get(name)
    if (found) return found.n
    const n = this.#questions.size
    this.#questions.set(name, { n, question: { item, side, clues } })
    return n
  }
}

/** Milliseconds, whole and within what can be written, whatever a broken clock said. */
function tick(ms: number): number {
  return Number.isFinite(ms) ? Math.round(Math.min(Math.max(ms, -1e15), 1e15)) : 0
}

/** All the choices of a row as one number. */
function choicesOf({ kind, pool, mode, form, when, stars }: Row, sure: boolean): number {
  const of: readonly (readonly [number, number])[] = [
    [KINDS.indexOf(kind), KINDS.length],
    [POOLS.indexOf(pool), POOLS.length],
    [MODES.indexOf(mode), MODES.length],
    [form ? FORMS.indexOf(form) + 1 : 0, FORMS.length + 1],
    [when ? WHENS.indexOf(when) + 1 : 0, WHENS.length + 1],
    [Number(sure), 2],
    [stars, 4],
  ]
  return of.reduceRight((sum, [value, choices]) => sum * choices + value, 0)
}

function readChoices(all: number) {
  let rest = all
  const next = (choices: number) => {
    const value = rest % choices
    rest = Math.floor(rest / choices)
    return value
  }
  const head = { kind: KINDS[next(KINDS.length)]!, pool: POOLS[next(POOLS.length)]!, mode: MODES[next(MODES.length)]! }
  const [form, when] = [next(FORMS.length + 1), next(WHENS.length + 1)]
  const paper = { ...(form > 0 && { form: FORMS[form - 1]! }), ...(when > 0 && { when: WHENS[when - 1]! }) }
  const sure = next(2) === 1
  const stars = next(4) as Row['stars']
  if (rest > 0) throw new Unreadable()
  return { ...head, ...paper, sure, stars }
}

export function readTables(eye: Eye): Tables {
  const words = Array.from({ length: eye.whole(MOST.words) }, () => eye.text())
  const questions = Array.from({ length: eye.whole(MOST.words) }, (): Question => {
    const item = eye.whole()
    const clues = Array.from({ length: eye.whole(MOST.clues) }, () => from(words, eye.whole()))
    return { item: from(words, Math.floor(item / 2)), side: SIDES[item % 2]!, clues }
  })
  return { words, questions }
}

/** Reads a row all but its id. Whatever the bytes, it fits the schema of `collected`, or is Unreadable. */
export function readRow(eye: Eye, { words, questions }: Tables, made: number): Omit<Row, 'id'> {
  const seq = eye.whole()
  if (seq < 1) throw new Unreadable()
  const choices = readChoices(eye.whole())
  const [level, hash] = [from(words, eye.whole()), from(words, eye.whole())]
  const t0 = made + eye.signed()
  const t1 = t0 + eye.signed()
  const at = t1 + eye.signed()
  const lights = Array.from({ length: eye.whole(MOST.lights) }, () => from(words, eye.whole()))
  const marks = Array.from({ length: eye.whole(MOST.marks) }, (): Mark => {
    const question = from(questions, eye.whole())
    const given = from(words, eye.whole())
    const told = eye.whole()
    return { ...question, clues: [...question.clues], given, right: told % 2 === 1, tries: Math.floor(told / 2) }
  })
  return { seq, at, ...choices, level, hash, marks, lights, t0, t1 }
}

function from<T>(table: readonly T[], n: number): T {
  const found = table[n]
  if (found === undefined) throw new Unreadable()
  return found
}
