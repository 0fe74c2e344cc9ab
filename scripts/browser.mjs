// Finds the Chromium that tests and benchmarks run in. Node built-ins only: this runs before anything is installed.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** Software drawing that is the same on every machine, no sound, no traffic of the browser's own. */
export const FLAGS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--mute-audio',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
]

/** Where Playwright's own installer put a Chromium, if it did. Asked in another process: it may not be installed yet. */
function ofPlaywright() {
  const ask = "import('playwright').then(({ chromium }) => console.log(chromium.executablePath()))"
  try {
    return execFileSync(process.execPath, ['-e', ask], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return undefined // Playwright is not installed: there is no browser of its.
  }
}

/** Path of a Chromium on this machine, or undefined. `CHROMIUM_PATH` wins. */
export function findChromium() {
  return PLACES.find(place => place && existsSync(place)) ?? [ofPlaywright()].find(place => place && existsSync(place))
}
