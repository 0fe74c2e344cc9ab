import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import type { Assignment } from './assignment'
import { bytesOfLetters, Eye, lettersOf, Pen, Unreadable } from './bytes'
import type { ClassCards } from './class-cards'
import { BODIES } from './entry'
import { TIERS } from './level'

/**
 * What goes from the desk to the tablets of a class, small enough for one QR code: the class's cards, the card of one child,
 * or an assignment. Codes and pictures only, no name. The hash at the end tells damage, not who wrote it: whoever has the
 * game can write such a letter, so an assignment is shown before it is taken.
 */
export type ClassLetter =
  | { readonly kind: 'cards'; readonly cards: ClassCards }
  /** `cards` have this one code. */
  | { readonly kind: 'card'; readonly cards: ClassCards; readonly code: string }
  | { readonly kind: 'assignment'; readonly assignment: Assignment; readonly cards: ClassCards | null }

/** `foreign`: something else than a letter to a class. `newer`: of a later edition of the game. */
export type LetterProblem = 'foreign' | 'newer' | 'broken'
export type ReadLetter =
  | { readonly ok: true; readonly letter: ClassLetter }
  | { readonly ok: false; readonly problem: LetterProblem }

const MARK = [0x42, 0x53] as const
const KINDS = { cards: 0x03, card: 0x04, assignment: 0x05 } as const
type LetterKind = keyof typeof KINDS
const VERSION = 1
/** Numbers of later editions; a flipped bit makes any. */
const LAST_VERSION = 63
const HASH = 6
const MOST = { bytes: 4000, codes: 2000, parts: 52, levels: 60, greeting: 800 }
/** Clocks are told to the second. */
const SECOND = 1000

type Written<K extends LetterKind> = Extract<ClassLetter, { kind: K }>

const WRITE: { readonly [K in LetterKind]: (pen: Pen, letter: Written<K>) => void } = {
  cards: (pen, { cards }) => writeCards(pen.text(cards.class), cards),
  card: (pen, { cards, code }) => writeCards(pen.text(cards.class), { ...cards, codes: [code] }),
  assignment: (pen, { assignment, cards }) => {
    pen.text(assignment.class)
    writeAssignment(pen, assignment)
    pen.byte(cards ? 1 : 0)
    if (cards) writeCards(pen, cards)
  },
}

const READ: { readonly [K in LetterKind]: (eye: Eye) => Written<K> } = {
  cards: eye => ({ kind: 'cards', cards: readCards(eye, eye.text()) }),
  card: eye => {
    const cards = readCards(eye, eye.text())
    const [code, more] = cards.codes
    if (code === undefined || more !== undefined) throw new Unreadable()
    return { kind: 'card', cards, code }
  },
  assignment: eye => {
    const name = eye.text()
    const assignment = readAssignment(eye, name)
    return { kind: 'assignment', assignment, cards: eye.whole(1) === 1 ? readCards(eye, name) : null }
  },
}

export function letterBytes<K extends LetterKind>(letter: Written<K> & { readonly kind: K }): Uint8Array<ArrayBuffer> {
  const pen = new Pen()
  for (const byte of [...MARK, KINDS[letter.kind], VERSION]) pen.byte(byte)
  WRITE[letter.kind](pen, letter)
  return pen.bytes(sha256(pen.written()).subarray(0, HASH)).written()
}

/** Reads a letter. Total: any bytes give a letter or its problem. */
export function openLetter(bytes: Uint8Array): ReadLetter {
  const kind = (Object.keys(KINDS) as LetterKind[]).find(one => KINDS[one] === bytes[2])
  const ours = MARK.every((byte, at) => bytes[at] === byte)
  if (!ours || !kind) return bad('foreign')
  const version = bytes[3] ?? 0
  if (version > VERSION && version <= LAST_VERSION) return bad('newer')
  const body = bytes.subarray(0, -HASH)
  const whole = bytesToHex(sha256(body).subarray(0, HASH)) === bytesToHex(bytes.subarray(-HASH))
  if (version !== VERSION || bytes.length > MOST.bytes || !whole) return bad('broken')
  try {
    const eye = new Eye(body)
    eye.bytes(MARK.length + 2)
    const letter: ClassLetter = READ[kind](eye)
    eye.end()
    return { ok: true, letter }
  } catch (reason) {
    if (!(reason instanceof Unreadable)) throw reason
    return bad('broken')
  }
}

function bad(problem: LetterProblem): ReadLetter {
  return { ok: false, problem }
}

/** Runs of codes that count on, as lists of classes do: `01` … `45` is one. */
function runsOf(codes: readonly string[]): { readonly first: string; length: number }[] {
  const runs: { first: string; length: number }[] = []
  for (const code of codes) {
    const run = runs.at(-1)
    if (run && code === counted(run.first, run.length)) run.length++
    else runs.push({ first: code, length: 1 })
  }
  return runs
}

/** The code `n` after this one; itself again where it is no number. */
function counted(first: string, n: number): string {
  return /^\d+$/.test(first) ? String(Number(first) + n).padStart(first.length, '0') : first
}

function writeCards(pen: Pen, { seed, made, codes }: ClassCards): void {
  const runs = runsOf(codes)
  pen
    .bytes(hexToBytes(seed))
    .whole(Math.floor(made / SECOND))
    .whole(runs.length)
  for (const { first, length } of runs) pen.text(first).whole(length)
}

function readCards(eye: Eye, name: string): ClassCards {
  const seed = bytesToHex(eye.bytes(4))
  const made = eye.whole() * SECOND
  const codes: string[] = []
  for (let runs = eye.whole(MOST.codes); runs > 0; runs--) {
    const first = eye.text()
    for (let n = 0, length = eye.whole(MOST.codes - codes.length); n < length; n++) codes.push(counted(first, n))
  }
  return checked(v.safeParse(BODIES['class-cards'], { class: name, made, seed, codes }))
}

function writeAssignment(pen: Pen, { made, tier, parts, sensitive, tests, due, greeting }: Assignment): void {
  pen.whole(Math.floor(made / SECOND)).byte(tier)
  pen.byte((sensitive ? 1 : 0) | (tests ? 2 : 0))
  pen.text(due).text(greeting).whole(parts.length)
  for (const { week, levels } of parts) {
    pen.whole(week).whole(levels.length)
    for (const level of levels) pen.text(level)
  }
}

function readAssignment(eye: Eye, name: string): Assignment {
  const made = eye.whole() * SECOND
  const said = eye.byte()
  const tier = TIERS.find(one => one === said)
  return checked(v.safeParse(BODIES.assignment, { class: name, made, tier, ...readRest(eye) }))
}

function readRest(eye: Eye) {
  const signs = eye.whole(3)
  const [due, greeting] = [eye.text(), eye.text(MOST.greeting)]
  const parts = Array.from({ length: eye.whole(MOST.parts) }, () => {
    const week = eye.whole(MOST.parts)
    return { week, levels: Array.from({ length: eye.whole(MOST.levels) }, () => eye.text()) }
  })
  return { sensitive: (signs & 1) === 1, tests: (signs & 2) === 2, due, greeting, parts }
}

function checked<T>(read: { readonly success: true; readonly output: T } | { readonly success: false }): T {
  if (!read.success) throw new Unreadable()
  return read.output
}

/** Before the letters of a QR code that only the game reads. */
const SIGN = 'BANSANG:'
/** The word of the game's address behind which an assignment stands; it stays in the browser, as all behind a `#` does. */
export const LETTER_WORD = 'giao-bai'

export function codeText(bytes: Uint8Array): string {
  return SIGN + addressLetters(bytes)
}

/** Address of the game that brings a letter along. `game`: the game's own address. */
export function letterLink(game: string, bytes: Uint8Array): string {
  return `${game.replace(/#.*$/, '')}#${LETTER_WORD}/${addressLetters(bytes)}`
}

function addressLetters(bytes: Uint8Array): string {
  return lettersOf(bytes).replaceAll('+', '-').replaceAll('/', '_')
}

/** The bytes in a text that was scanned, or pasted: a code's or a link's. Null for anything else; it is never opened. */
export function bytesInText(text: string): Uint8Array | null {
  const found = /^BANSANG:([\w-]+)$/.exec(text.trim()) ?? /#giao-bai\/([\w-]+)$/.exec(text.trim())
  return found ? bytesOfLetters(found[1]!.replaceAll('-', '+').replaceAll('_', '/')) : null
}
