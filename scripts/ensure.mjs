// Installs what is missing, so that `npm start` and `npm test` work on a fresh clone. Node built-ins only.
//   node scripts/ensure.mjs             the packages
//   node scripts/ensure.mjs --browser   the packages, and a Chromium for the browser tests
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './browser.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const LEAST_NODE = [20, 19]
const NO_BROWSER =
  'No Chromium was found and none could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to it, and try again.'

/** Runs a command where one can see it; true when it went well. */
function run(command, args, env = {}) {
  console.log(`> ${command} ${args.join(' ')}`)
  const shell = process.platform === 'win32'
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell, env: { ...process.env, ...env } }).status === 0
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** npm writes this file last; older than the lockfile means that the lockfile changed since. */
function packagesAreThere() {
  const installed = join(ROOT, 'node_modules/.package-lock.json')
  const wanted = join(ROOT, 'package-lock.json')
  return existsSync(installed) && (!existsSync(wanted) || statSync(installed).mtimeMs >= statSync(wanted).mtimeMs)
}

function ensurePackages() {
  if (packagesAreThere()) return
  const quiet = ['--no-audit', '--no-fund']
  const env = { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' }
  // A lockfile that names a package for another machine only can fail here; a plain install then still works.
  if (!run('npm', ['ci', ...quiet], env) && !run('npm', ['install', ...quiet], env)) {
    fail('The packages could not be installed. Is there a network? See the lines above, and try again.')
  }
}

const isRoot = () => process.getuid?.() === 0
const hasApt = () => existsSync('/usr/bin/apt-get')

function ensureBrowser() {
  if (findChromium()) return
  if (isRoot() && hasApt()) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    run('apt-get', ['update'], env) && run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], env)
  }
  if (!findChromium()) run('npx', ['playwright', 'install', 'chromium'])
  if (!findChromium()) fail(NO_BROWSER)
}

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])) {
  fail(`Node ${LEAST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`)
}
ensurePackages()
if (process.argv.includes('--browser')) ensureBrowser()
