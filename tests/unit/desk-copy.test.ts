import { describe, expect, it } from 'vitest'
import { assignmentFor } from '../../src/core/assignment'
import type { Row } from '../../src/core/bundle'
import { cardsOf } from '../../src/core/class-cards'
import { type Carried, type CopiedClass, carriedOf, type DeskCopy } from '../../src/core/desk-copy'
import { planCopy } from '../../src/core/desk-copy-plan'
import { type Body, type Entry, isKind } from '../../src/core/entry'
import type { Journal } from '../../src/core/journal'
import { cardNumbers } from '../../src/core/paper-cards'
import { waitAfter } from '../../src/core/patience'
import { resultsOf } from '../../src/core/results'
import { yearStanding } from '../../src/core/school-year'
import { atOnce } from '../../src/core/steps'
import { bringIn, copyFile, openCopy, type SealedCopy, sealedCopy } from '../../src/desk/copy-file'
import { pack, unpackCopy } from '../../src/desk/copy-pack'
import { JOBS } from '../../src/desk/jobs'
import { openRemarks, sealRemark } from '../../src/desk/kept-remarks'
import { classesOf, type OpenClass, openClass, sealClass } from '../../src/desk/sealed-class'
import type { Work } from '../../src/desk/use-work'
import { newVault } from '../../src/desk/vault'
import { JournalOf, uuid } from './journal-of'
import { FINISHED, finishedRow } from './made'
import { seededCrypt } from './seeded-crypt'

const crypt = seededCrypt(1_000)
/** What the desk does in slices and beside the page, done at once; its copy is handed over as a worker would. */
const work: Pick<Work, 'steps' | 'all'> = {
  steps: async (_, steps) => atOnce(steps),
  all: (job, asked) => Promise.all(asked.map(async one => structuredClone(await JOBS[job](one as never)) as never)),
}
const TERM = '2026-2027/1'
const MAI = { code: '01', name: 'Lò Thị Mai', schoolCode: '0045100018' }
const PAO = { code: '02', name: 'Giàng A Páo', schoolCode: '0045100025' }
const CARDS = { class: '5A', made: 7000, seed: '0badcafe', codes: ['01', '02'] }
const ASSIGNED: Body<'assignment'> = {
  ...{ class: '5A', made: 8000, tier: 2, parts: [{ week: 0, levels: ['AT02'] }], sensitive: false, tests: false },
  ...{ due: '', greeting: 'Chào các em!' },
}
const ROSTER = { pupils: [MAI], left: [PAO], given: 2 }

/** A desk: a journal with one class, its results from this device and another, a remark and a rule. */
async function desk(device: string, passphrase = 'bốn con trâu') {
  const { key, vault } = await newVault(crypt, passphrase)
  const entries = new JournalOf(device).add('vault', vault)
  entries.add('class', await sealClass(crypt, key, { name: '5A', year: '2026-2027', grade: 5, ...ROSTER }))
  entries.add('learner', { learner: uuid(1), picture: 'signin/bee.svg', nickname: 'Nai' })
  entries.add('learner-code', { learner: uuid(1), class: '5A', code: '01' })
  entries.add('record', { play: uuid(9), learner: uuid(1), ...FINISHED })
  const of = { class: '5A', tie: 3, device: 'aabbccdd', learner: uuid(2), signed: true }
  entries.add('collected', { ...of, code: '02', rows: [finishedRow(31), finishedRow(32)] })
  const remark = { class: '5A', code: '01', term: TERM }
  entries.add('remark', await sealRemark(crypt, key, remark, 'Mai đọc kỹ rồi mới tin.'))
  entries.add('sensitive-levels', { class: '5A', on: true })
  entries
    .add('class-cards', CARDS)
    .add('paper-cards', { class: '5A', codes: ['02', '01'] })
    .add('assignment', ASSIGNED)
  return { key, entries }
}

function journalOver(entries: JournalOf): Journal {
  const append: Journal['append'] = async (kind, body) => entries.add(kind, body).entries.at(-1)!
  return { append, entries: () => entries.entries } as Partial<Journal> as Journal
}

const opened = (entries: readonly Entry[], key: CryptoKey): Promise<OpenClass[]> =>
  Promise.all(classesOf(entries).map(one => openClass(crypt.subtle, key, one)))

async function fileOf({ key, entries }: Awaited<ReturnType<typeof desk>>): Promise<Uint8Array<ArrayBuffer>> {
  const classes = await opened(entries.entries, key)
  const file = await copyFile({ entries: entries.entries, classes, now: 5 }, crypt, key, work)
  return new Uint8Array(await file!.arrayBuffer())
}

const sealedIn = async (bytes: Uint8Array<ArrayBuffer>) => (await sealedCopy(new Blob([bytes]))) as SealedCopy
const copyIn = async (of: Awaited<ReturnType<typeof desk>>) =>
  (await openCopy(crypt.subtle, of.key, await sealedIn(await fileOf(of)), work)) as DeskCopy

describe('a copy of the whole desk', () => {
  it('opens with its passphrase alone, and says nothing without it', async () => {
    const here = await desk('00c0ffee')
    const bytes = await fileOf(here)
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/"5A"|0045100018|AT02/)
    expect((await copyIn(here)).classes[0]?.pupils).toEqual([MAI])
    const sealed = await sealedIn(bytes)
    const other = await newVault(crypt, 'câu khác hẳn')
    expect(await openCopy(crypt.subtle, other.key, sealed, work)).toBe(null)
    const flipped = new Uint8Array(await sealed.box.arrayBuffer())
    flipped[40]! ^= 1
    expect(await openCopy(crypt.subtle, here.key, { ...sealed, box: new Blob([flipped]) }, work)).toBe(null)
    for (const none of [bytes.slice(3), new Uint8Array(0), new Uint8Array(9000)]) {
      expect(await sealedCopy(new Blob([none]))).toBe(null)
    }
  })

  it('of a later edition is told from what is none', async () => {
    const here = await desk('00c0ffee')
    const bytes = await fileOf(here)
    bytes[14] = '2'.charCodeAt(0)
    expect(await sealedCopy(new Blob([bytes]))).toBe('newer')
    const later = { made: 5, classes: [], remarks: [], carried: [{ kind: 'song', body: {} }] }
    const { head } = await unpackCopy(await pack(new Blob([JSON.stringify(later)])))
    expect(head).toBe(null)
  })

  it('brings a new desk everything, sealed under its own passphrase; a second time nothing', async () => {
    const here = await desk('00c0ffee')
    const copy = await copyIn(here)
    const { key, vault } = await newVault(crypt, 'câu khác hẳn')
    const there = new JournalOf('11111111').add('vault', vault)
    const tools = { journal: journalOver(there), crypt, cryptoKey: key }
    expect(await bringIn(tools, planCopy(there.entries, [], copy), work)).toBe(true)
    expect(await opened(there.entries, key)).toEqual([{ name: '5A', year: '2026-2027', grade: 5, ...ROSTER }])
    expect(resultsOf(there.entries, '5A')).toEqual(resultsOf(here.entries.entries, '5A'))
    expect(await openRemarks(crypt.subtle, key, there.entries, '5A', TERM)).toEqual(
      new Map([['01', 'Mai đọc kỹ rồi mới tin.']]),
    )
    expect(there.entries.filter(isKind('sensitive-levels'))).toHaveLength(1)
    // The cards in the children's hands go on meaning the same.
    expect(cardsOf(there.entries, '5A')).toEqual(CARDS)
    expect(assignmentFor(there.entries, '5A')).toEqual(ASSIGNED)
    expect(cardNumbers(there.entries, '5A', ['01', '02']).of).toEqual(
      new Map([
        ['01', 2],
        ['02', 1],
      ]),
    )
    const again = planCopy(there.entries, await opened(there.entries, key), copy)
    expect([again.bodies, again.remarks, again.classes[0]?.added]).toEqual([[], [], 0])
  })

  it('changes nothing on the desk that it was made at', async () => {
    const here = await desk('00c0ffee')
    const copy = await copyIn(here)
    const plan = planCopy(here.entries.entries, await opened(here.entries.entries, here.key), copy)
    expect(plan.bodies).toEqual([])
    expect(plan.keptRemarks).toBe(1)
  })
})

describe('bringing a copy in', () => {
  const one: CopiedClass = { name: '5A', year: '2026-2027', grade: 5, ...ROSTER }
  const copyWith = (of: Partial<DeskCopy>): DeskCopy => ({ made: 1, classes: [one], remarks: [], carried: [], ...of })
  const collected = (code: string, rows: Row[]): Carried => ({
    kind: 'collected',
    body: { class: '5A', code, tie: 3, device: 'aabbccdd', learner: uuid(2), signed: true, rows },
  })

  it('adds who is missing, and keeps who is here as they are here', () => {
    const mai = { ...MAI, name: 'Lò Thị Mây' }
    const plan = planCopy([], [{ name: '5A', pupils: [mai], left: [], given: 7 }], copyWith({}))
    expect(plan.classes[0]).toMatchObject({ how: 'same', added: 1, class: { pupils: [mai], left: [PAO], given: 7 } })
  })

  it('never mixes pupils: where codes mean others, the class comes in under a name of its own, with all that is its', () => {
    const stranger = { code: '01', name: 'Vì Văn Ổn', schoolCode: '0045100099' }
    const copy = copyWith({
      remarks: [{ class: '5A', code: '01', term: TERM, text: 'x' }],
      carried: [
        collected('01', [finishedRow(31)]),
        { kind: 'transfer-tests', body: { class: '5A', on: true } },
        // Under another name they would speak to no tablet of the class.
        { kind: 'class-cards', body: CARDS },
        { kind: 'assignment', body: ASSIGNED },
      ],
    })
    const plan = planCopy([], [{ name: '5A', pupils: [stranger], left: [], given: 1 }], copy)
    expect(plan.classes[0]).toMatchObject({ how: 'beside', fresh: 1, class: { name: '5A (2)' } })
    expect(plan.remarks[0]?.class).toBe('5A (2)')
    expect(plan.bodies.map(({ body }) => 'class' in body && body.class)).toEqual(['5A (2)', '5A (2)'])
    // The same pupil under another code is as bad.
    const moved = { ...MAI, code: '09' }
    expect(planCopy([], [{ name: '5A', pupils: [moved], left: [], given: 9 }], copy).classes[0]?.how).toBe('beside')
  })

  it('leaves out results whose code nobody of the class has, and says how many', () => {
    const plan = planCopy([], [], copyWith({ carried: [collected('77', [finishedRow(31), finishedRow(32)])] }))
    expect([plan.classes[0]?.aside, plan.bodies]).toEqual([2, []])
  })
})

describe('what was played on this very device', () => {
  it('goes into the copy under codes, without nicknames', async () => {
    const { entries } = await desk('00c0ffee')
    const carried = carriedOf(entries.entries, [{ name: '5A' }], 1)
    expect(JSON.stringify(carried)).not.toContain('Nai')
    const own = carried.filter(
      ({ kind, body }) => kind === 'collected' && 'device' in body && body.device === '00c0ffee',
    )
    expect(own).toHaveLength(1)
  })
})

describe('waiting', () => {
  it('grows with wrong passphrases, and ends after five minutes at most', () => {
    expect([0, 1, 2, 3, 4, 5].map(waitAfter)).toEqual([0, 0, 0, 5, 10, 20])
    expect(waitAfter(20)).toBe(300)
    expect(waitAfter(5000)).toBe(300)
  })

  it('for the end of the school year', () => {
    const at = (day: string) => yearStanding('2026-2027', Date.parse(`${day}T05:00:00+07:00`))
    expect(['2026-11-26', '2027-05-31', '2027-06-01', '2027-07-31', '2027-08-01'].map(at)).toEqual([
      'goes-on',
      'goes-on',
      'ends',
      'ends',
      'over',
    ])
  })
})
