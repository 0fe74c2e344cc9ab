import { useEffect, useMemo, useState } from 'preact/hooks'
import { byGivenName, type Pupil } from '../core/class-list'
import type { Entry } from '../core/entry'
import type { GradeRule } from '../core/grade-rule'
import { type RemarksInput, remarkSteps } from '../core/remarks'
import type { PupilResult } from '../core/results'
import type { Steps } from '../core/steps'
import { Button, RoundButton } from '../ui/button'
import { Icon, type IconName } from '../ui/icon'
import { ClassCan } from './class-can'
import './class-page.css'
import { ClassPrint } from './class-print'
import { ClassRemarksPage } from './class-remarks'
import type { ClassRoomProps } from './class-room'
import { Hatchings } from './figures'
import { Frame } from './frame'
import { type ClassRemarks, openRemarks, remarksInput } from './kept-remarks'
import { useSteps } from './use-steps'
import { useWork } from './use-work'

type Materials = Pick<RemarksInput, 'bank' | 'uses'>

interface OpenPageProps extends ClassRoomProps {
  readonly pupils: readonly Pupil[]
  readonly results: ReadonlyMap<string, PupilResult>
  readonly rule: GradeRule
  readonly entries: readonly Entry[]
  readonly onBack: () => void
}

/** What the parts of the page are given. `pupils` are in the order of the register. */
export interface ClassPageProps extends OpenPageProps {
  /** Null while it is fetched, or where it cannot be. */
  readonly materials: Materials | null
  readonly input: RemarksInput | null
  readonly remarks: ClassRemarks
}

const TABS = { can: 'eye', remarks: 'edit', print: 'print' } as const satisfies Record<string, IconName>
type Tab = keyof typeof TABS

const NOTHING: ClassRemarks = { drafts: new Map(), kept: new Map() }

/** What the class can do, the remarks, and what is printed of both. Fetched when it is first opened. */
export function ClassPage(props: OpenPageProps) {
  const { say, shown, results, entries } = props
  const [tab, setTab] = useState<Tab>('can')
  const { materials, away } = useMaterials(props)
  const pupils = useMemo(() => [...props.pupils].sort(byGivenName), [props.pupils])
  const input = useMemo(
    () => materials && remarksInput(props, pupils, results, materials),
    [materials, pupils, results],
  )
  const work = useWork(props)
  const few = pupils.length <= FEW_PUPILS
  const drafted = useSteps({ work, name: 'remarks', few, steps: () => draftSteps(input) }, [input])
  const drafts = drafted.made ?? NOTHING.drafts
  const kept = useKept(props, input?.term)
  const page: ClassPageProps = { ...props, pupils, materials, input, remarks: { drafts, kept } }
  return (
    <Frame
      title={say('class.title')}
      of={say('desk.class-named', { class: shown.name })}
      back={say('class.back')}
      onBack={props.onBack}
      corner={<RoundButton icon="lock" label={say('desk.lock')} onClick={props.lock} />}
    >
      <Hatchings />
      <fieldset class="desk-tabs class-tabs">
        <legend class="hidden-words">{say('class.tabs')}</legend>
        {(Object.keys(TABS) as Tab[]).map(one => (
          <button key={one} type="button" class="desk-tab" aria-pressed={tab === one} onClick={() => setTab(one)}>
            <Icon name={TABS[one]} />
            <span>{say(`class.tab-${one}`)}</span>
          </button>
        ))}
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class="class-page" tabIndex={0} aria-label={say(`class.tab-${tab}`)}>
        {away && (
          <p class="desk-refusal" role="alert">
            <Icon name="warning" /> <span>{say('class.away')}</span>
          </p>
        )}
        {!materials && !away && <p role="status">{say('class.loading')}</p>}
        {materials && tab === 'can' && <ClassCan {...page} />}
        {materials && tab === 'remarks' && <ClassRemarksPage {...page} />}
        {work.sign}
        {drafted.stopped && (
          <p class="desk-said">
            <Button icon="edit" onClick={drafted.again}>
              {say('care.work-remarks-again')}
            </Button>
          </p>
        )}
        {materials && tab === 'print' && <ClassPrint key={entries.length} {...page} />}
      </section>
    </Frame>
  )
}

/** Remarks of two full classes are drafted before anybody could notice. */
const FEW_PUPILS = 100

function* draftSteps(input: RemarksInput | null): Steps<ClassRemarks['drafts']> {
  return input ? yield* remarkSteps(input) : NOTHING.drafts
}

function useMaterials({ loadRemarks, loadClues }: OpenPageProps): { materials: Materials | null; away: boolean } {
  const [materials, setMaterials] = useState<Materials | null>(null)
  const [away, setAway] = useState(false)
  useEffect(() => {
    let here = true
    Promise.all([loadRemarks(), loadClues()]).then(
      ([bank, uses]) => here && setMaterials({ bank, uses }),
      () => here && setAway(true), // Neither stored nor reachable: the teacher is told.
    )
    return () => {
      here = false
    }
  }, [])
  return { materials, away }
}

/** The teacher's own words, opened again whenever one was written. */
function useKept(props: OpenPageProps, term: string | undefined): ClassRemarks['kept'] {
  const { crypt, cryptoKey, entries, shown } = props
  const [kept, setKept] = useState(NOTHING.kept)
  const last = entries.findLast(entry => entry.kind === 'remark')?.id
  useEffect(() => {
    let here = true
    if (term) void openRemarks(crypt.subtle, cryptoKey, entries, shown.name, term).then(found => here && setKept(found))
    return () => {
      here = false
    }
  }, [last, term, cryptoKey])
  return kept
}
