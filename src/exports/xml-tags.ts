/** A tag of an XML text by its place in it; `name` without its prefix. */
export interface Tag {
  readonly name: string
  readonly prefix: string
  readonly kind: 'open' | 'close' | 'whole'
  readonly from: number
  readonly to: number
}

/** The text is not XML as a spreadsheet writes it. */
export class NotXml extends Error {}

const SKIPPED: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
]

/** The tags of an XML text in order. Throws NotXml where one does not end, and at document types, which can hide bombs. */
export function* tagsOf(xml: string, from = 0, to = xml.length): Generator<Tag> {
  for (let at = xml.indexOf('<', from); at >= 0 && at < to; at = xml.indexOf('<', at)) {
    const skipped = SKIPPED.find(([start]) => xml.startsWith(start, at))
    if (skipped) {
      at = after(xml, skipped[1], at)
      continue
    }
    const end = endOfTag(xml, at)
    const [, slash, prefix = '', name] =
      /^<(\/?)([\w.-]+:)?([\w.-]+)/.exec(xml.slice(at, Math.min(end, at + 200))) ?? []
    if (!name) throw new NotXml('no tag')
    const kind = slash ? 'close' : xml[end - 2] === '/' ? 'whole' : 'open'
    yield { name, prefix, kind, from: at, to: end }
    at = end
  }
}

function after(xml: string, end: string, from: number): number {
  const at = xml.indexOf(end, from)
  if (at < 0) throw new NotXml(`no ${end}`)
  return at + end.length
}

function endOfTag(xml: string, from: number): number {
  let quote = ''
  for (let at = from; at < xml.length; at++) {
    const letter = xml[at]!
    if (quote) {
      if (letter === quote) quote = ''
    } else if (letter === '"' || letter === "'") quote = letter
    else if (letter === '>') return at + 1
  }
  throw new NotXml('a tag without its end')
}

/** The value of an attribute of this tag, null where it has none. The name is with its prefix, as in `r:id`. */
export function attribute(xml: string, tag: Tag, name: string): string | null {
  for (const [, key, double, single] of xml
    .slice(tag.from, tag.to)
    .matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (key === name) return decoded(double ?? single ?? '')
  }
  return null
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text as it is read: entities and Excel's own `_x000D_` undone. */
export function decoded(xml: string): string {
  return xml
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inside: string) => inside.replaceAll('&', '&amp;'))
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, digits, name) => {
      if (name) return NAMED[String(name).toLowerCase()] ?? whole
      const code = hex ? Number.parseInt(hex, 16) : Number(digits)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** Text as it is written: what XML forbids left out, and nothing in it taken for Excel's `_x000D_`. */
export function encoded(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** The text of the `t` elements between two places, as runs of one string; how it is pronounced is left out. */
export function runsText(xml: string, from: number, to: number): string {
  let text = ''
  let spoken = false
  let start = -1
  for (const tag of tagsOf(xml, from, to)) {
    if (tag.name === 'rPh') spoken = tag.kind === 'open'
    if (tag.name !== 't' || spoken) continue
    if (tag.kind === 'close' && start >= 0) text += decoded(xml.slice(start, tag.from))
    start = tag.kind === 'open' ? tag.to : -1
  }
  return text
}
