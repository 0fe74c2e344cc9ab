import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Pupil } from '../core/class-list'
import { type Sifted, siftSteps } from '../core/collect'
import type { Body } from '../core/entry'
import { extentOf } from '../core/gather'
import type { Journal } from '../core/journal'
import type { Steps } from '../core/steps'
import { keyText } from '../core/tablets'
import { type BundleFile, judgeBundle, type RefusedFile, readBundle, tooBig } from './bundle-file'
import { wholeBundle } from './bundle-parts'
import type { ClassRoomProps } from './class-room'
import { FEW_RECORDS, useSteps } from './use-steps'
import { useWork } from './use-work'

export interface Collecting extends ClassRoomProps {
  readonly pupils: readonly Pupil[]
}

/** Why less came in than was chosen: the person stopped the reading, or the writing down. */
type Stopped = 'care.work-stopped' | 'collect.stopped'

/** The way of results into the desk: files are read, held against what is here, and only then written down. */
export function useCollect(props: Collecting) {
  const { say, journal, crypt, shown, pupils } = props
  const [files, setFiles] = useState<readonly BundleFile[]>([])
  const [refused, setRefused] = useState<readonly RefusedFile[]>([])
  const [state, setState] = useState<'choosing' | 'reading' | 'writing'>('choosing')
  const [done, setDone] = useState<readonly Sifted[] | null>(null)
  const [stopped, setStopped] = useState<Stopped | null>(null)
  /** Keys that the teacher has just recognised by their number. */
  const [noted, setNoted] = useState<ReadonlySet<string>>(new Set())
  const work = useWork(props)
  const entries = journal.entries()
  // Who left may still have played before; the results are theirs until they are erased.
  const codes = useMemo(() => new Set([...pupils, ...shown.left].map(pupil => pupil.code)), [pupils])
  const writing = state === 'writing'
  const sifting = useSifting({ work, entries, files, codes, noted, held: writing })
  const found = sifting.found

  // As it was before the files were chosen.
  useEffect(() => {
    if (!sifting.stopped) return
    setFiles([])
    setStopped('care.work-stopped')
  }, [sifting.stopped])

  const against = { subtle: crypt.subtle, entries }
  const look = (all: readonly (BundleFile | RefusedFile)[]) => {
    // Two tablets may come in at the same moment.
    setFiles(before => [...(done ? [] : before), ...all.filter(one => 'opened' in one)])
    setRefused(all.filter(one => 'why' in one))
    setDone(null)
    if (done) setNoted(new Set())
  }
  const read = async (chosen: readonly File[]) => {
    setState('reading')
    setStopped(null)
    const fit = chosen.filter(file => !tooBig(file))
    const opened = await work.all('bundle', fit)
    if (opened) {
      const judged = opened.map((one, at) => judgeBundle(fit[at]!.name, wholeBundle(one), shown.name, against))
      look([...chosen.flatMap(file => tooBig(file) ?? []), ...(await Promise.all(judged))])
    } else setStopped('care.work-stopped')
    setState('choosing')
  }
  const readScreen = async (bytes: Uint8Array, tablet: string) =>
    look([await readBundle(say('burst.from-screen', { tablet }), bytes, shown.name, against)])
  const accept = async () => {
    setState('writing')
    setStopped(null)
    const keys = files.flatMap(({ opened: { bundle, proof } }): (readonly [string, string])[] =>
      proof && noted.has(keyText(proof.key)) ? [[keyText(proof.key), bundle.device]] : [],
    )
    for (const [key, device] of new Map(keys)) void journal.append('tablet', { device, key })
    const writes: Promise<unknown>[] = []
    const bodies = found.flatMap(one => one.entries)
    const all = await work.steps('accepting', written(journal, bodies, writes))
    await Promise.all(writes)
    if (all) setDone(found)
    else setStopped('collect.stopped')
    setState('choosing')
  }
  const note = (key: string, on: boolean) =>
    setNoted(new Set(on ? [...noted, key] : [...noted].filter(one => one !== key)))
  const sifted = done ?? found
  const pending = noted.size > 0 || found.some(one => one.entries.length > 0)
  return { files, refused, state, done, stopped, noted, sifted, found, pending, work, read, readScreen, accept, note }
}

interface Sifting {
  readonly work: ReturnType<typeof useWork>
  readonly entries: ReturnType<Journal['entries']>
  readonly files: readonly BundleFile[]
  readonly codes: ReadonlySet<string>
  readonly noted: ReadonlySet<string>
  /** Nothing is held against what is just being written down. */
  readonly held: boolean
}

/** What each file would bring; nothing yet while that is being found out. */
function useSifting({ work, entries, files, codes, noted, held }: Sifting) {
  const [before, setBefore] = useState(entries)
  if (!held && before !== entries) setBefore(entries)
  const of = held ? before : entries
  const { records, mark } = extentOf(of)
  const rows = files.reduce(
    (sum, { opened }) => sum + opened.bundle.pupils.reduce((all, pupil) => all + pupil.rows.length, 0),
    records,
  )
  const pieces = files.map(({ opened, trust }) => ({
    opened,
    signed: trust === 'signed' || (opened.proof !== null && noted.has(keyText(opened.proof.key))),
  }))
  const { made, stopped } = useSteps(
    { work, name: 'sifting', few: rows <= FEW_RECORDS, steps: () => siftedFor(files, siftSteps(of, pieces, codes)) },
    [mark, files, codes, noted],
  )
  return { found: made?.files === files ? made.sifted : NOTHING, stopped }
}

const NOTHING: readonly Sifted[] = []

function* siftedFor(files: readonly BundleFile[], steps: Steps<Sifted[]>) {
  return { files, sifted: yield* steps }
}

/** Begins to write one after the other; `writes` are under way. What was begun before a stop is written. */
function* written(journal: Journal, bodies: readonly Body<'collected'>[], writes: Promise<unknown>[]): Steps<true> {
  for (const body of bodies) {
    writes.push(journal.append('collected', body))
    yield { done: writes.length, of: bodies.length }
  }
  return true
}
