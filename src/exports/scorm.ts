import { crc32Hex } from '../core/checksum'
import type { LevelCard } from '../core/level'
import { fileText } from './sheet'
import { type ZipWish, zipped } from './zip'

/** One level of a package: a lesson with a status, a score and a place to go on from of its own (a SCO). */
export interface ScormLevel extends Pick<LevelCard, 'id' | 'hash'> {
  readonly title: string
}

/** Levels as a SCORM 1.2 package: the game once, a page for each level that leads straight to it, and a manifest. */
export interface ScormPackage extends ZipWish {
  /** One or more, in the order in which the course system lists them. */
  readonly levels: readonly ScormLevel[]
  /** The game's name, as the course system shows it over the titles. */
  readonly course: string
  /** Files of the game by path from its page, the page as `index.html` among them. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

export const PAGE = 'index.html'
const MANIFEST = 'imsmanifest.xml'

/** File name without extension. `several`: how many levels are called where there is more than one. */
export function scormName(levels: readonly Pick<ScormLevel, 'id' | 'title'>[], several: string): string {
  const [first] = levels
  const what = levels.length === 1 ? `${first!.id}_${fileText(first!.title)}` : fileText(several)
  return `ban-sang_${what}_scorm12`
}

/** A level alone keeps the name that a page has everywhere: simple course systems open it without reading the manifest. */
function pageOf({ id }: ScormLevel, { length }: readonly ScormLevel[]): string {
  return length === 1 ? PAGE : `${id}.html`
}

/** The zip to upload. Throws where there is no level, or the game's page is not among the files. */
export function scorm(made: ScormPackage): Promise<Blob> {
  const page = made.files.get(PAGE)
  if (!page) throw new Error(`The game has no ${PAGE}`)
  const encoder = new TextEncoder()
  const html = new TextDecoder().decode(page)
  const pages = made.levels.map(
    level => [pageOf(level, made.levels), encoder.encode(lessonPage(html, level.id))] as const,
  )
  const shared = [...made.files].filter(([name]) => name !== PAGE)
  const manifest = scormManifest(
    made,
    shared.map(([name]) => name),
  )
  return zipped(new Map([[MANIFEST, encoder.encode(manifest)], ...pages, ...shared]), made)
}

/** The game's page, leading to one level; what makes an installed app of it is left out. */
export function lessonPage(html: string, level: string): string {
  const lesson = html.replace(/<link rel="manifest"[^>]*>/, '').replace('<html ', `<html data-lesson="${xml(level)}" `)
  if (!lesson.includes('data-lesson=')) throw new Error('The page of the game is not as it was when this was written')
  return lesson
}

/** Another choice of levels, or another edition of one, is another package: a system may keep both side by side. */
function packageName(levels: readonly ScormLevel[]): string {
  const [first] = levels
  if (!first) throw new Error('A package holds at least one level')
  if (levels.length === 1) return `ban-sang.${first.id}.${first.hash}`
  return `ban-sang.${levels.length}.${crc32Hex(levels.map(({ id, hash }) => `${id} ${hash}`).join())}`
}

/** The manifest, as the ADL schemas of SCORM 1.2 want it. `shared`: paths from the root of the package, without the pages. */
export function scormManifest({ levels, course }: Pick<ScormPackage, 'levels' | 'course'>, shared: readonly string[]) {
  const items = levels.map(
    ({ id, title }) => `      <item identifier="${xml(id)}" identifierref="${xml(id)}-page" isvisible="true">
        <title>${xml(title)}</title>
      </item>`,
  )
  const pages = levels.map(level => {
    const href = xml(encodeURI(pageOf(level, levels)))
    return `    <resource identifier="${xml(level.id)}-page" type="webcontent" adlcp:scormtype="sco" href="${href}">
      <file href="${href}"/>
      <dependency identifierref="game"/>
    </resource>`
  })
  const files = shared.map(file => `\n      <file href="${xml(encodeURI(file))}"/>`).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${xml(packageName(levels))}" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="ban-sang">
    <organization identifier="ban-sang">
      <title>${xml(course)}</title>
${items.join('\n')}
    </organization>
  </organizations>
  <resources>
${pages.join('\n')}
    <resource identifier="game" type="webcontent" adlcp:scormtype="asset">${files}
    </resource>
  </resources>
</manifest>
`
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Text as XML takes it, in an element and in an attribute; what XML 1.0 has no way to say is left out. */
function xml(words: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML forbids
  const sayable = words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
  return sayable.replace(/[&<>"']/g, sign => NAMED[sign]!)
}
