import type { LevelCard } from '../core/level'
import { fileText } from './sheet'
import { type ZipWish, zipped } from './zip'

/** One level as a SCORM 1.2 package: the game with a page that leads straight to it, and a manifest. */
export interface ScormPackage extends ZipWish {
  readonly card: Pick<LevelCard, 'id' | 'hash'>
  readonly title: string
  /** The game's name, as the course system shows it over the title. */
  readonly course: string
  /** Files of the game by path from its page, the page as `index.html` among them. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

export const PAGE = 'index.html'
const MANIFEST = 'imsmanifest.xml'

/** File name without extension. */
export function scormName({ id, title }: { readonly id: string; readonly title: string }): string {
  return `ban-sang_${id}_${fileText(title)}_scorm12`
}

/** The zip to upload. Throws where the game's page is not among the files. */
export function scorm(made: ScormPackage): Promise<Blob> {
  const page = made.files.get(PAGE)
  if (!page) throw new Error(`The game has no ${PAGE}`)
  const encoder = new TextEncoder()
  const lesson = lessonPage(new TextDecoder().decode(page), made.card.id)
  const files = new Map(made.files).set(PAGE, encoder.encode(lesson))
  const manifest = scormManifest(made, [...files.keys()])
  return zipped(new Map([[MANIFEST, encoder.encode(manifest)], ...files]), made)
}

/** The game's page, leading to one level; what makes an installed app of it is left out. */
export function lessonPage(html: string, level: string): string {
  const lesson = html.replace(/<link rel="manifest"[^>]*>/, '').replace('<html ', `<html data-lesson="${xml(level)}" `)
  if (!lesson.includes('data-lesson=')) throw new Error('The page of the game is not as it was when this was written')
  return lesson
}

/** The manifest, as the ADL schemas of SCORM 1.2 want it. `files`: paths from the root of the package. */
export function scormManifest(
  { card, title, course }: Pick<ScormPackage, 'card' | 'title' | 'course'>,
  files: readonly string[],
): string {
  const { id, hash } = card
  const listed = files.map(file => `      <file href="${xml(encodeURI(file))}"/>`).join('\n')
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="ban-sang.${xml(id)}.${xml(hash)}" version="1.0"
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
      <item identifier="${xml(id)}" identifierref="${xml(id)}-files" isvisible="true">
        <title>${xml(title)}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="${xml(id)}-files" type="webcontent" adlcp:scormtype="sco" href="${PAGE}">
${listed}
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
