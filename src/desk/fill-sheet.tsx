import { useMemo, useState } from 'preact/hooks'
import { mapFor, offersOf } from '../core/fill-choices'
import type { Layout, Places, ReadLayout } from '../core/template-layout'
import { readLayout } from '../core/template-layout'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import { Choice } from './choice'
import type { ChosenFile, FillProps } from './fill'
import { FillColumns } from './fill-columns'
import { FillDone, type Written } from './fill-done'
import { ShowColumns } from './fill-show'
import { Frame } from './frame'
import type { OpenSheet, OpenTemplate } from './template-file'

export interface SheetProps extends FillProps {
  readonly file: ChosenFile
  readonly onFilled: (template: OpenTemplate) => void
  /** Another file. */
  readonly onAgain: () => void
}

/** A sheet as it was read: by its headers, by what the teacher once showed, or not yet. */
export interface SeenSheet extends OpenSheet {
  readonly read: ReadLayout
  readonly known: ReturnType<typeof mapFor>
}

/** The chosen file: which of its sheets, and that sheet once it is clear what stands where. */
export function FillSheet(props: SheetProps) {
  const { say, file, shown, remarkOf, onAgain } = props
  const seen = useSeen(props)
  const [at, setAt] = useState(() => firstUseful(seen, shown.grade, remarkOf !== undefined))
  const [places, setPlaces] = useState<Places | undefined>()
  const [showing, setShowing] = useState(false)
  const [written, setWritten] = useState<Written | null>(null)
  const one = seen[at]!
  const read = useMemo(() => (places ? readLayout(one.sheet, places) : one.read), [one, places])
  const choose = (to: number) => {
    setAt(to)
    setPlaces(undefined)
    setShowing(false)
  }
  const title = say('fill.title', { class: shown.name })
  if (written) {
    return (
      <Frame title={title} back={say('desk.back')} onBack={props.onBack}>
        <div class="fill-page">
          <FillDone {...props} written={written} />
        </div>
      </Frame>
    )
  }
  return (
    <Frame
      title={title}
      back={say('fill.again')}
      onBack={onAgain}
      tools={
        seen.length > 1 && (
          <Choice id="fill-sheet" label={say('fill.sheet')} value={String(at)} onChoose={to => choose(Number(to))}>
            {seen.map(({ sheet }, index): [string, string] => [String(index), sheet.name])}
          </Choice>
        )
      }
    >
      <div class="fill-page">
        <Panel band="tai-pieu-hook" slim title={file.name} class="fill-panel">
          {read.ok ? (
            <Known say={say} layout={read.layout} again={one.known !== null && !places} />
          ) : (
            <Unread {...props} read={read} sheet={one.sheet.name} />
          )}
          {showing || (!read.ok && read.problem.kind === 'no-header') ? (
            <ShowColumns
              say={say}
              sheet={one.sheet}
              onShown={made => {
                setPlaces(made)
                setShowing(false)
              }}
            />
          ) : (
            <div class="desk-row">
              <Button icon="eye" onClick={() => setShowing(true)}>
                {say('fill.show')}
              </Button>
              <Button icon="file" onClick={onAgain}>
                {say('fill.again')}
              </Button>
            </div>
          )}
        </Panel>
        {read.ok && !showing && (
          <FillColumns
            key={`${at} ${JSON.stringify(places)}`}
            {...props}
            one={one}
            layout={read.layout}
            places={places}
            onWritten={setWritten}
          />
        )}
      </div>
    </Frame>
  )
}

/** Every sheet of the file, read by its headers or by what the teacher once showed. */
function useSeen({ file, entries }: SheetProps): readonly SeenSheet[] {
  return useMemo(
    () =>
      file.template.sheets.map(one => {
        const known = mapFor(entries, one.sheet)
        return { ...one, known, read: readLayout(one.sheet, known?.places) }
      }),
    [file],
  )
}

interface KnownProps extends Pick<SheetProps, 'say'> {
  readonly layout: Layout
  /** From the last file of this sort. */
  readonly again: boolean
}

/** What was found in the sheet. */
function Known({ say, layout, again }: KnownProps) {
  return (
    <p class="desk-said">
      <Icon name="check" />
      <span>
        {say('fill.known', { header: layout.header + 1, n: layout.rows.length })} {again && say('fill.known-again')}
      </span>
    </p>
  )
}

/** The first sheet with something to fill, else the first that was read, else the first. */
function firstUseful(seen: readonly SeenSheet[], grade: number, remarks: boolean): number {
  const useful = seen.findIndex(
    ({ sheet, read }) => read.ok && offersOf(sheet, read.layout, grade, remarks).some(offer => offer.main),
  )
  return Math.max(0, useful >= 0 ? useful : seen.findIndex(({ read }) => read.ok))
}

function Unread({ say, read, sheet }: SheetProps & { read: Extract<ReadLayout, { ok: false }>; sheet: string }) {
  const { problem } = read
  const values: Record<string, string | number> = { sheet }
  for (const [name, value] of Object.entries(problem)) {
    if (Array.isArray(value)) [values.first, values.second] = value
    else values[name] = value
  }
  if (problem.kind === 'no-header') {
    return (
      <p class="desk-said" role="alert">
        <Icon name="info" />
        <span>{say('fill.sheet-no-header', values)}</span>
      </p>
    )
  }
  return (
    <div class="desk-refusals" role="alert">
      <h3>
        <Icon name="warning" /> {say('fill.refused')}
      </h3>
      <p class="fill-sentence">{say(`fill.sheet-${problem.kind}`, values)}</p>
      <p>{say('fill.nothing-changed')}</p>
    </div>
  )
}
