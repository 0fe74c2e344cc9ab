import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { expect, type Frame, type Page } from 'playwright/test'

/** A course system with one SCORM package in a frame: scorm-again answers it, and every call is written down. */

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  css: 'text/css',
  woff2: 'font/woff2',
  mp3: 'audio/mpeg',
  webp: 'image/webp',
  xml: 'text/xml',
}
/** Plain http, as in many schools: no secure context, no worker. */
const SITE = 'http://lms.test'
const RUNTIME = readFileSync(new URL('../../node_modules/scorm-again/dist/esm/scorm12.js', import.meta.url), 'utf8')
const CALLS = ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSGetLastError']

/** A call of the package: what it asked, what it got, and the error code after it. */
export interface Call {
  readonly name: string
  readonly args: readonly string[]
  readonly got: string
  readonly code: string
}

const pageOf = (cmi: object | null, start: string) => `<!doctype html><title>LMS</title>
<style>body { margin: 0 } iframe { border: 0; position: fixed; width: 100%; height: 100% }</style>
<script type="module">
import { Scorm12API } from '/runtime.js'
const cmi = ${JSON.stringify(cmi)}
window.calls = []
if (cmi) {
  const api = new Scorm12API({ autocommit: false })
  api.loadFromJSON(cmi, '')
  window.lms = api
  window.API = Object.fromEntries(${JSON.stringify(CALLS)}.map(name => [name, (...args) => {
    const got = api[name](...args)
    window.calls.push({ name, args, got, code: String(api.lmsGetLastError()) })
    return got
  }]))
}
const frame = document.createElement('iframe')
frame.src = '/package/${start}'
document.body.append(frame)
</script>`

/** As a course system finds them: from each item of the outline to its resource, and there to the page. */
function pagesOf(manifest: string): string[] {
  const items = [...manifest.matchAll(/<item [^>]*identifierref="([^"]+)"/g)].map(([, one]) => one)
  return items.map(one => new RegExp(`<resource identifier="${one}"[^>]* href="([^"]+)"`).exec(manifest)![1]!)
}

export class CourseSystem {
  readonly #page: Page
  readonly files: Readonly<Record<string, Uint8Array>>
  /** Paths that the package asked for and does not hold. */
  readonly missing: string[] = []
  /** Addresses elsewhere that it asked for. */
  readonly elsewhere: string[] = []
  #cmi: object | null = null
  #start = ''
  /** First pages of its lessons, in the order in which the manifest lists them. */
  readonly pages: readonly string[]

  constructor(page: Page, zip: Uint8Array) {
    this.#page = page
    this.files = unzipSync(zip)
    this.pages = pagesOf(new TextDecoder().decode(this.files['imsmanifest.xml']))
  }

  /** Opens a lesson of the package as this learner left it; `cmi` null: a site that knows no SCORM. */
  async open(cmi: object | null, lesson = 0): Promise<Page> {
    this.#cmi = cmi
    this.#start = this.pages[lesson]!
    await this.#page.route('**/*', route => {
      const { origin, pathname } = new URL(route.request().url())
      if (origin !== SITE) {
        if (/^https?:/.test(origin)) this.elsewhere.push(route.request().url())
        return route.continue()
      }
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: pageOf(this.#cmi, this.#start) })
      if (pathname === '/runtime.js') return route.fulfill({ contentType: 'text/javascript', body: RUNTIME })
      const name = decodeURIComponent(pathname.replace('/package/', ''))
      const file = this.files[name]
      if (!file) {
        this.missing.push(name)
        return route.fulfill({ status: 404, body: 'There is nothing here' })
      }
      return route.fulfill({ contentType: TYPES[name.split('.').at(-1)!], body: Buffer.from(file) })
    })
    await this.#page.goto(`${SITE}/`)
    await expect(this.#page.locator('iframe')).toBeVisible()
    return this.inside()
  }

  /** The package, for whoever plays by looking and pressing: a frame finds things as a page does, and lends the page's hands. */
  inside(): Page {
    const frame: Frame | undefined = this.#page.frames()[1]
    if (!frame) throw new Error('The package is not open')
    const { mouse, keyboard } = this.#page
    return Object.assign(frame, { mouse, keyboard }) as unknown as Page
  }

  calls(): Promise<Call[]> {
    return this.#page.evaluate(() => (window as unknown as { calls: Call[] }).calls)
  }

  /** What the system knows of the learner, to be given to the next `open`. */
  cmi(): Promise<{ core: Record<string, unknown>; suspend_data: string }> {
    return this.#page.evaluate(() => {
      const { lms } = window as unknown as { lms: { renderCMIToJSONObject(): { cmi: never } } }
      return lms.renderCMIToJSONObject().cmi
    })
  }

  /** The learner closes the lesson: the system takes the frame away. */
  async close(): Promise<void> {
    await this.#page.locator('iframe').evaluate(frame => frame.remove())
  }
}
