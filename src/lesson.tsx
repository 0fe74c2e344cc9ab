import { render } from 'preact'
import { activities } from './activities'
import { type Course, openCourse } from './content/course'
import { PATHS } from './content/paths'
import type { Entry } from './core/entry'
import type { Learner } from './core/learners'
import { lessonResult, suspendedPlay, suspendedText } from './core/lesson'
import type { LevelCard } from './core/level'
import type { Mark } from './core/marks'
import { answersOf } from './core/progress'
import { carry, type LessonFiles, OutOfReach, partsOfGame, wantedParts } from './platform/carried'
import type { EarlyJournal } from './platform/early-journal'
import { packsUnder, webFiles } from './platform/files'
import { newId } from './platform/identity'
import { lessonJournal } from './platform/lesson-journal'
import { type Lms, openLms } from './platform/lms'
import type { Offline } from './platform/offline'
import { openSettings, type Settings } from './platform/settings'
import { openWords, type Words } from './platform/words'
import { BrokenStart } from './screens/broken'
import { LessonRoom } from './screens/lesson-room'
import type { Outside } from './screens/outside'
import type { Say } from './ui/say'

/** One level by itself, as a course system opens it (SCORM 1.2): how it starts, and which files it needs. */

/** What main lends. */
interface Lent {
  readonly root: HTMLElement
  readonly stageBox: HTMLElement
  readonly outsideOf: (journal: EarlyJournal, settings: Settings, words: Words, offline: Offline) => Outside
  readonly tellBugs: (say: Say) => void
}

/** Named by the page itself. */
const ICON = './icon.svg'

/** A course system brings the files each time, and no worker answers for them. */
const UNSTORED: Offline = { state: () => 'no-worker', watch: () => () => {}, applyUpdate() {}, look() {} }

/** Starts the game at one level, for whoever the course system says is there. */
export async function startLesson(id: string, { root, stageBox, outsideOf, tellBugs }: Lent): Promise<void> {
  const settings = openSettings()
  const words = await openWords(webFiles, settings.now().language)
  const say = words.say as Say
  tellBugs(say)
  const show = (screen: Parameters<typeof render>[0]) => {
    root.replaceChildren()
    render(screen, root)
  }
  let course: Course
  try {
    course = await openCourse(webFiles)
  } catch (reason) {
    show(<BrokenStart say={say} reason={reason as Error} onLeave={() => location.reload()} />)
    return
  }
  const card = course.cards.get(id)
  if (!card) throw new Error(`There is no level ${id}`)
  const lms = openLms(window, Date.now)
  finishWithPage(lms)
  const learner: Learner = { id: newId(), picture: '', nickname: '', class: null, code: null }
  const journal = journalFor(card, learner, lms)
  const outside: Outside = {
    ...outsideOf(journal, settings, words, UNSTORED),
    stage: async () => {
      const { openStage } = await import('./stage/open')
      return openStage(stageBox, webFiles, outside.calm())
    },
  }
  show(<LessonRoom {...{ outside, course, card, learner, lms }} />)
}

/** A page that is left may not be seen again; one that comes back from the browser's memory must begin a new sitting. */
function finishWithPage(lms: Lms): void {
  addEventListener('pagehide', () => lms.finish())
  addEventListener('pageshow', event => {
    if (event.persisted) location.reload()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') lms.commit()
  })
}

/** The sitting's journal, with the play that was cut off last time; what happens in it is told to the course system. */
function journalFor(card: LevelCard, learner: Learner, lms: Lms): EarlyJournal {
  const journal = lessonJournal({
    now: Date.now,
    newId,
    onEntry: entry => {
      if (entry.kind === 'answer') lms.suspend(suspendedOf(journal.entries(), entry.body.play))
      if (entry.kind !== 'record') return
      lms.suspend('')
      lms.report(lessonResult(entry.body.stars, entry.body.marks as readonly Mark[]))
    },
  })
  const before = suspendedPlay(lms.suspended)
  // A new edition of the level is begun anew.
  if (!before || before.hash !== card.hash) return journal
  const play = newId()
  const { seed, answers } = before
  const of = { play, learner: learner.id, level: card.id, hash: card.hash, seed }
  void journal.append('play-started', { ...of, kind: 'level', pool: 'core', mode: 'alone' })
  answers.forEach((answer, n) => void journal.append('answer', { play, n, answer: { with: '', ...answer } }))
  return journal
}

function suspendedOf(entries: readonly Entry[], play: string): string {
  const started = entries.find(entry => entry.kind === 'play-started' && entry.body.play === play)
  if (started?.kind !== 'play-started') return ''
  const { hash, seed } = started.body
  return suspendedText({ hash, seed, answers: answersOf(entries, play) })
}

/** Everything that levels need to be played by themselves; what several need is there once. */
export const lessonFiles: LessonFiles = async (wishes, step) => {
  const played = wishes.map(({ level, mechanic }) => {
    const activity = activities[mechanic]
    if (!activity) throw new Error(`No mechanic ${mechanic} for ${level}`)
    return activity
  })
  const web = played.some(({ needsWeb }) => needsWeb) ? ['web/'] : []
  const own = wishes.map(({ level }) => `levels/${level}.`)
  const packs = ['languages/', 'help/', PATHS.course, PATHS.commonDrawn, 'shelf.json', ...own, ...web]
  const roots = new Set(['src/lesson.tsx', ...played.map(({ folder }) => `src/activities/${folder}/view.tsx`)])
  try {
    const addresses = await packsUnder(packs).catch(reason => {
      throw new OutOfReach('shelf.json', { cause: reason })
    })
    const files = await wantedParts(await partsOfGame(), [...roots])
    return await carry(files, [...addresses, ICON], step)
  } catch (reason) {
    if (reason instanceof OutOfReach) return null
    throw reason
  }
}
