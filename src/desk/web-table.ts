import type { Grid } from '../core/list-columns'

const MOST_SPAN = 200
const MOST_ROWS = 5000

/**
 * The cells of the tables in a page of the web, one table under the other. Read as text, nothing of the page is ever shown or
 * run. A cell that reaches over several columns or rows stands in the first of them.
 */
export function gridOfPage(html: string): Grid {
  const rows: (string | null)[][] = []
  // Columns that a cell from further up still reaches into, with how many rows.
  let reaching = new Map<number, number>()
  for (const row of html.split(/<tr(?=[\s>])/i).slice(1, MOST_ROWS)) {
    const cells: (string | null)[] = []
    const next = new Map([...reaching].flatMap(([at, more]) => (more > 1 ? [[at, more - 1] as const] : [])))
    let at = 0
    for (const cell of row.split(/<t[dh](?=[\s>])/i).slice(1)) {
      while (reaching.has(at)) at++
      const close = cell.indexOf('>')
      const head = cell.slice(0, close)
      cells[at] = wordsOf(cell.slice(close + 1))
      const [wide, high] = [spanOf(head, 'colspan'), spanOf(head, 'rowspan')]
      for (const end = at + wide; at < end; at++) if (high > 1) next.set(at, high - 1)
    }
    reaching = next
    rows.push(Array.from(cells, words => words ?? null))
  }
  return rows
}

function spanOf(head: string, name: 'colspan' | 'rowspan'): number {
  const [, digits] = new RegExp(`${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(head) ?? []
  return Math.min(MOST_SPAN, Math.max(1, Number(digits ?? 1)))
}

function wordsOf(inner: string): string {
  const end = inner.search(/<\/t[dhr]|<\/table/i)
  return (end < 0 ? inner : inner.slice(0, end))
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,6});/gi, (all, name: string) => letterOf(name) ?? all)
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
const MARKS: Readonly<Record<string, string>> = { grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303' }

/** The letter that an entity such as `#7897` or `ecirc` stands for. */
function letterOf(name: string): string | null {
  if (name.startsWith('#')) {
    const number = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : null
  }
  const [, letter = '', mark = ''] = /^([a-z])(grave|acute|circ|tilde)$/i.exec(name) ?? []
  return NAMED[name] ?? (letter ? (letter + MARKS[mark]).normalize('NFC') : null)
}
