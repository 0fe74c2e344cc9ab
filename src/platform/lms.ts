import { betterResult, type LessonResult, type LessonStatus, timespan } from '../core/lesson'
import { type CourseApi, type Framed, findApi } from './lms-api'

/** A learner's sitting in a course system. Nothing of it throws: a system that fails is told by `trouble`. */
export interface Lms {
  /** `none`: there is no course system around this page. `over`: the sitting was ended. */
  state(): 'none' | 'open' | 'over'
  /** Error code of the last call that the system refused; null when it took everything. */
  trouble(): string | null
  /** What the system kept of a play that was cut off, as it was given to `suspend`. */
  readonly suspended: string
  /** Keeps this text, at most 4,096 characters, for the next sitting. */
  suspend(text: string): void
  /** Tells what came of a play; the better of this and earlier ones counts. */
  report(result: LessonResult): void
  /** Tells again what the system refused. */
  retry(): void
  /** Sends what was told, in case the page is not seen again. */
  commit(): void
  /** Ends the sitting: once, and for good. */
  finish(): void
  /** Calls back after each of these; returns how to stop. */
  watch(seen: () => void): () => void
}

/** A system may ask its server at each commit and hold the page up meanwhile. */
const COMMIT_EVERY_MS = 30_000
/** SCORM's own code for "general exception": for a system that throws. */
const THREW = '101'

class Sitting implements Lms {
  readonly suspended: string
  readonly #api: CourseApi
  readonly #now: () => number
  readonly #begun: number
  readonly #watchers = new Set<() => void>()
  #best: LessonResult
  #untold = false
  #trouble: string | null = null
  #state: 'none' | 'open' | 'over'
  #committed: number

  constructor(api: CourseApi, now: () => number) {
    this.#api = api
    this.#now = now
    this.#begun = now()
    this.#committed = this.#begun
    this.#state = this.#call(() => api.LMSInitialize('')) === 'true' ? 'open' : 'none'
    if (this.#state === 'none') this.#refused()
    const score = Number.parseFloat(this.#get('cmi.core.score.raw'))
    const status = this.#get('cmi.core.lesson_status')
    this.#best = { status: statusOf(status), score: Number.isFinite(score) ? score : null }
    this.suspended = this.#get('cmi.suspend_data')
    if (status !== 'passed' && status !== 'completed') this.#set('cmi.core.lesson_status', 'incomplete')
  }

  state() {
    return this.#state
  }

  trouble() {
    return this.#trouble
  }

  watch(seen: () => void) {
    this.#watchers.add(seen)
    return () => this.#watchers.delete(seen)
  }

  suspend(text: string) {
    if (this.#state !== 'open') return
    this.#set('cmi.suspend_data', text)
    if (this.#now() - this.#committed >= COMMIT_EVERY_MS) this.#commit()
    this.#changed()
  }

  report(result: LessonResult) {
    if (this.#state !== 'open') return
    const better = betterResult(this.#best, result)
    // Played worse than before: there is nothing new to tell, and what was refused is told again.
    if (better !== this.#best) this.#untold = true
    this.#best = better
    this.retry()
  }

  retry() {
    if (this.#state !== 'open') return
    this.#trouble = null
    if (this.#untold) this.#tell()
    this.#commit()
    this.#changed()
  }

  #tell() {
    const { score, status } = this.#best
    const told = [
      this.#set('cmi.core.score.min', '0'),
      this.#set('cmi.core.score.max', '100'),
      this.#set('cmi.core.score.raw', String(score ?? 0)),
      this.#set('cmi.core.lesson_status', status),
    ]
    this.#untold = told.includes(false)
  }

  commit() {
    if (this.#state !== 'open') return
    this.#commit()
    this.#changed()
  }

  finish() {
    if (this.#state !== 'open') return
    if (this.#untold) this.#tell()
    this.#set('cmi.core.session_time', timespan(this.#now() - this.#begun))
    this.#set('cmi.core.exit', this.#best.status === 'incomplete' ? 'suspend' : '')
    this.#commit()
    if (this.#call(() => this.#api.LMSFinish('')) !== 'true') this.#refused()
    this.#state = 'over'
    this.#changed()
  }

  #commit(): void {
    this.#committed = this.#now()
    if (this.#call(() => this.#api.LMSCommit('')) !== 'true') this.#refused()
  }

  #get(element: string): string {
    return this.#state === 'open' ? this.#call(() => this.#api.LMSGetValue(element)) : ''
  }

  /** False where the system refused it. */
  #set(element: string, value: string): boolean {
    if (this.#state !== 'open') return false
    const taken = this.#call(() => this.#api.LMSSetValue(element, value)) === 'true'
    if (!taken) this.#refused()
    return taken
  }

  #refused(): void {
    const code = this.#call(() => this.#api.LMSGetLastError())
    this.#trouble = code === '' || code === '0' ? THREW : code
  }

  /** The system's own scripts may throw, for want of a network or by a mistake of theirs: then they did not answer. */
  #call(ask: () => unknown): string {
    try {
      return String(ask() ?? '')
    } catch {
      return ''
    }
  }

  #changed(): void {
    for (const seen of this.#watchers) seen()
  }
}

function statusOf(text: string): LessonStatus {
  return text === 'passed' || text === 'completed' ? text : 'incomplete'
}

const ALONE: Lms = {
  state: () => 'none',
  trouble: () => null,
  suspended: '',
  suspend() {},
  report() {},
  retry() {},
  commit() {},
  finish() {},
  watch: () => () => {},
}

/** Begins a sitting with the course system around `page`. `now`: milliseconds, from whenever. */
export function openLms(page: Framed, now: () => number): Lms {
  const api = findApi(page)
  return api ? new Sitting(api, now) : ALONE
}
