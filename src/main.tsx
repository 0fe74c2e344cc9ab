import { hydrate, render } from 'preact'
import deskWorker from './desk/desk-worker.ts?worker&url'
import { stayAwake } from './platform/awake'
import { deviceKey } from './platform/device-key'
import { type EarlyJournal, earlyJournal, erasingAlso } from './platform/early-journal'
import { webFiles, webVoices } from './platform/files'
import { catchBugs } from './platform/handler'
import { BUILT, clockSure, newDevice, newId, newSeed } from './platform/identity'
import { openJournal } from './platform/journal'
import { SecondTab } from './platform/journal-store'
import { openOffline } from './platform/offline'
import { saveFile } from './platform/save-file'
import { openSettings, type Settings } from './platform/settings'
import { shareFile } from './platform/share-file'
import { openSound } from './platform/sound'
import { scriptUrl } from './platform/trusted'
import { openValleyVoice } from './platform/valley-voice'
import { openVoice } from './platform/voice'
import { openWords, type Words } from './platform/words'
import { App } from './screens/app'
import { Bug, Elsewhere } from './screens/notice'
import type { Outside } from './screens/outside'
import { routeOf } from './screens/route'
import type { Stage } from './stage/stage'
import type { Say } from './ui/say'
import './ui/start.css'

const root = document.getElementById('app')!
const stageBox = document.getElementById('stage')!
/** Of the package, put in by the build. */
const VERSION: string = import.meta.env.VITE_VERSION ?? 'dev'
/** A known tablet's first screen is the game's own; what the page draws itself is marked by `early.ts`. */
const drawnByPage = document.documentElement.dataset.waits !== undefined
const STILL = matchMedia('(prefers-reduced-motion: reduce)')

async function start(): Promise<void> {
  let elsewhere = () => {}
  const open = () => openJournal({ now: Date.now, newId, newDevice, built: BUILT, onSecondTab: () => elsewhere() })
  const atTitle = routeOf(location.hash).at === 'title'
  const early = atTitle ? null : open()
  // Heard below, once there are words; until then its refusal is not a bug.
  early?.catch(() => {})
  const settings = openSettings()
  const words = await openWords(webFiles, settings.now().language)
  const say = words.say as Say
  elsewhere = () => {
    render(null, root)
    root.replaceChildren()
    render(<Elsewhere say={say} onAgain={() => location.reload()} />, root)
  }
  tellBugs(say)
  // The title shows the learners of last time, so that it goes before the stores and their worker.
  const opening = early ?? painted().then(open)
  opening.catch(reason => {
    if (!(reason instanceof SecondTab)) throw reason
    elsewhere()
  })
  const outside = outsideOf(earlyJournal(opening), settings, words)
  // Before anything is drawn: a picture on its way to the screen would hold Phaser's first questions to the graphics up.
  // What fails is heard of when the game asks for it.
  if (!atTitle) outside.stage().catch(() => {})
  const app = <App outside={outside} />
  // The page itself shows a new tablet what the game would draw; anything else it showed makes room.
  const { dataset } = document.documentElement
  if (dataset.waits !== undefined) return hydrate(app, root)
  delete dataset.known
  root.replaceChildren()
  render(app, root)
}

function tellBugs(say: Say): void {
  catchBugs(bug => {
    const box = document.createElement('div')
    document.body.append(box)
    render(<Bug bug={bug} say={say} onReload={() => location.reload()} onClose={() => box.remove()} />, box)
  })
}

/** When the page has been drawn; soon, where nothing is drawn because nobody looks. */
function painted(): Promise<void> {
  return new Promise(done => {
    requestAnimationFrame(() => setTimeout(done))
    setTimeout(done, 1000)
  })
}

/**
 * Fetched behind the first screen, or at once where the address leads past it. Null where no canvas is: there Phaser
 * cannot even be loaded.
 */
async function openWorld(calm: () => boolean): Promise<Stage | null> {
  if (!document.createElement('canvas').getContext('2d')) return null
  const [{ openStage }, { villageArt }] = await Promise.all([import('./stage/open'), import('./stage/village')])
  const first = ['title', 'village'].includes(routeOf(location.hash).at)
  const stage = await openStage(
    stageBox,
    webFiles,
    calm(),
    first ? villageArt({ width: innerWidth, height: innerHeight }) : [],
  )
  for (const kind of ['pointerdown', 'keydown'] as const) addEventListener(kind, () => stage?.wake(), { passive: true })
  return stage
}

function outsideOf(kept: EarlyJournal, settings: Settings, words: Words, offline = openOffline()): Outside {
  const sound = openSound(webFiles, settings.now().mute)
  const voice = openVoice(webVoices)
  // The voice is large, and nothing waits for it: what is looked at comes first, then the game itself is stored.
  const { valley, ownVoice, showOwn } = openValleyVoice(voice, webVoices, () => settings.now().home ?? words.tag())
  // A rule that a family spoke lies beside the journal, and goes with the evening it was spoken at.
  const journal = erasingAlso(kept, async entries => {
    const [{ rulesWithout }, { clips }] = await Promise.all([import('./core/clip'), valley()])
    for (const rule of rulesWithout(clips.familys(), entries)) await clips.drop(rule)
  })
  let settled = false
  const loadVoice = () => {
    if (!settled || ['installing', 'looking'].includes(offline.state())) return
    voice.load(words.tag())
    showOwn()
  }
  let settle = () => {}
  const drawn = new Promise<void>(resolve => {
    settle = resolve
  })
  void drawn.then(() => {
    settled = true
    loadVoice()
  })
  setTimeout(settle, 5000)
  offline.watch(loadVoice)
  words.watch(loadVoice)
  const calm = () => settings.now().calm ?? STILL.matches
  const show = () => {
    document.documentElement.classList.toggle('calm', calm())
    document.documentElement.classList.toggle('bigger-text', settings.now().textSize !== 'normal')
  }
  show()
  settings.watch(show)
  settings.watch(loadVoice)
  STILL.addEventListener('change', show)
  // One wrong clock in the past must not make every later one doubtful.
  const last = () => journal.entries().findLast(entry => entry.sure)?.at ?? null
  void journal.append('sitting', { app: VERSION })
  let world: Promise<Stage | null> | null = null
  return {
    journal,
    version: VERSION,
    files: webFiles,
    languages: words.tags(),
    now: () => ({ at: Date.now(), sure: clockSure(Date.now(), BUILT, last()) }),
    newId,
    newSeed,
    sound: name => sound.play(name),
    listen: tag => {
      loadVoice()
      return voice.canSpeak(tag) ? text => voice.speak(text, tag) : null
    },
    speakItself: text => voice.speakItself(text, words.tag()),
    hush: voice.hush,
    ownVoice,
    valley,
    say: () => words.say as Say,
    adultWords: words.forAdults,
    tag: words.tag,
    chosen: settings.now,
    choose(change) {
      const { language, mute } = change
      const choose = () => settings.choose(change)
      if (mute !== undefined) sound.mute(mute)
      // With the words, so that the page is drawn once.
      if (language && language !== words.tag()) {
        // What is being said is in the language that goes.
        voice.hush()
        void words.choose(language, choose)
      } else choose()
    },
    fetchWords: words.fetch,
    calm,
    offline: () => offline.state(),
    update: () => offline.applyUpdate(),
    reload: () => location.reload(),
    shown: () => (routeOf(location.hash).at === 'title' ? drawn : Promise.resolve()),
    stage() {
      world ??= openWorld(calm)
      return world
    },
    watch(changed) {
      const stops = [
        journal.watch(changed),
        words.watch(changed),
        settings.watch(changed),
        offline.watch(changed),
        voice.watch(changed),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
    mark(name) {
      performance.mark(name)
      if (!drawnByPage && performance.getEntriesByName('ready').length === 0) performance.mark('ready')
      settle()
    },
    cameras: () => import('./platform/camera'),
    qr: async () => (await import('./platform/qr')).qrOf,
    stayAwake,
    desk: {
      secure: isSecureContext && crypto.subtle !== undefined,
      subtle: crypto.subtle ?? null,
      randomBytes: n => crypto.getRandomValues(new Uint8Array(n)),
      saveFile,
      shareFile: shareFile(),
      deviceKey,
      gameAddress: location.href.replace(/#.*$/, ''),
      lessonFiles: async (...wish) => (await import('./lesson')).lessonFiles(...wish),
      cardEye: async () => {
        const [{ openCamera }, { readCards }] = await Promise.all([
          import('./platform/camera'),
          import('./platform/cards'),
        ])
        return { openCamera, readCards }
      },
      sheetEye: () => import('./platform/sheets'),
      newId,
      newSeed,
      newWorker: () => new Worker(scriptUrl(deskWorker), { type: 'module', name: 'desk' }),
      sampleAddress: new URL('../assets/samples/lop-mau.xlsx', import.meta.url).href,
    },
  }
}

/** Said by the page of a package for course systems: the one level that it holds. */
const { lesson } = document.documentElement.dataset
/** Resolves when touches are answered. */
export const started = lesson
  ? import('./lesson').then(({ startLesson }) => startLesson(lesson, { root, stageBox, outsideOf, tellBugs }))
  : start()
