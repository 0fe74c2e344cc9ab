/** A sheet before it has a format: what every writer of this folder is given. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  /** `places`: decimals shown; the number itself is not rounded. */
  | { readonly kind: 'number'; readonly value: number; readonly places: number }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'empty' }

/** A day of the calendar, `month` from 1. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

export interface Column {
  readonly head: string
  /** In characters. */
  readonly width: number
  readonly align: 'left' | 'center'
}

export interface SheetPart {
  /** Name of the tab; at most 31 characters, none of : \ / ? * [ ] */
  readonly name: string
  /** Rows above the header, for reading: notice, title, day. */
  readonly lead: readonly (readonly Cell[])[]
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** How many columns stay in sight while the rest is scrolled. */
  readonly sticky: number
}

export interface Sheet {
  /** File name without extension; holds no pupil's name. */
  readonly file: string
  readonly parts: readonly SheetPart[]
}

export const EMPTY: Cell = { kind: 'empty' }

export function text(words: string): Cell {
  return words === '' ? EMPTY : { kind: 'text', text: words }
}

export function number(value: number | null, places = 0): Cell {
  return value === null ? EMPTY : { kind: 'number', value, places }
}

const VIETNAM_AHEAD_MS = 7 * 60 * 60 * 1000

/** The day it is in Vietnam, which has one time zone and no summer time. */
export function dayInVietnam(at: number): Day {
  const there = new Date(at + VIETNAM_AHEAD_MS)
  return { year: there.getUTCFullYear(), month: there.getUTCMonth() + 1, day: there.getUTCDate() }
}

/** `05/09/2026`, as Vietnamese schools write it. */
export function dayText({ year, month, day }: Day): string {
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${String(year).padStart(4, '0')}`
}

/** A name that every file system takes: letters without marks, digits, `_` and `-`. */
export function fileText(words: string): string {
  const plain = words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, letter => (letter === 'đ' ? 'd' : 'D'))
  return plain.replace(/[^A-Za-z0-9-]+/g, '-').replace(/^-+|-+$/g, '')
}
