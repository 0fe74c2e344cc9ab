import { useEffect, useRef, useState } from 'preact/hooks'
import { cardNumbers } from '../core/paper-cards'
import { agreed, type NoSheet, type Scanned, type SeenSheet, scanned } from '../core/scanned'
import { Button } from '../ui/button'
import { useFocusOnMount } from '../ui/dom'
import { FileButton } from '../ui/file-button'
import { Icon } from '../ui/icon'
import { planOf } from './answer-strip'
import { CameraPicture } from './camera-picture'
import type { ClassLevel } from './class-level'
import './paper-scan.css'
import type { WholeProps } from './whole'

interface ScanProps extends WholeProps {
  readonly level: ClassLevel
  /** Whose sheet is one without a printed name: code and name; null while nobody is chosen. */
  readonly who: { readonly code: string; readonly name: string } | null
  /** Nothing is written down: the teacher looks at it first. */
  readonly onSheet: (code: string, sheet: Scanned) => void
  readonly onDone: () => void
}

type Told = NoSheet | 'none' | 'not-picture' | 'reading' | 'dead' | 'blank-no-one'

/** Reads answer sheets before the camera, or on photographs, and hands on what they say. */
export function PaperScan(props: ScanProps) {
  const { say, level, shown, pupils, journal, who, sheetEye, onSheet, onDone } = props
  const [camera, setCamera] = useState(false)
  const [told, setTold] = useState<Told | null>(null)
  const [read, setRead] = useState<readonly string[]>([])
  const before = useRef(new Map<string, Scanned>())
  const taken = useRef(new Set<string>())
  const box = useFocusOnMount<HTMLElement>()
  const plan = planOf(level)
  /** `once`: a photograph has no second picture that could agree. */
  const see = (seen: readonly SeenSheet[], once: boolean) => {
    const codes = pupils.map(({ code }) => code)
    const numbers = cardNumbers(journal.entries(), shown.name, codes).of
    const here = { level: level.played.id, items: level.items, className: shown.name, numbers }
    const said = seen.flatMap(sheet => scanned(sheet, here) ?? [])
    const not = said.find(one => typeof one === 'string')
    if (not || once) setTold(not ?? (said.length === 0 ? 'none' : null))
    for (const sheet of said) if (typeof sheet !== 'string') take(sheet, once)
  }
  const take = (sheet: Scanned, once: boolean) => {
    const code = sheet.pupil ?? who?.code
    if (code === undefined) return setTold('blank-no-one')
    if (!once) {
      const last = before.current.get(code)
      before.current.set(code, sheet)
      if (!last || taken.current.has(code)) return
      taken.current.add(code)
      return handOn(code, agreed(last, sheet))
    }
    handOn(code, sheet)
  }
  const handOn = (code: string, sheet: Scanned) => {
    const name = pupils.find(pupil => pupil.code === code)?.name ?? code
    onSheet(code, sheet)
    setTold(null)
    setRead(names => [...names.filter(one => one !== name), name])
  }
  const photos = async (files: readonly File[]) => {
    setTold('reading')
    const { readPhoto } = await sheetEye()
    for (const file of files) {
      const seen = await readPhoto(plan, file)
      if (seen) see(seen, true)
      else setTold('not-picture')
    }
  }
  return (
    <section class="scan" ref={box} tabIndex={-1} aria-label={say('sheets.scan-title')}>
      <h2>{say('sheets.scan-title')}</h2>
      <p>{say('sheets.scan-line')}</p>
      {camera && (
        <CameraPicture
          say={say}
          cardEye={async () => {
            const [{ openCamera }, { readSheets }] = await Promise.all([props.cardEye(), sheetEye()])
            const readCards = (video: HTMLVideoElement, _: unknown, dead: () => void) =>
              readSheets(plan, video, seen => see(seen, false), dead)
            return { openCamera, readCards }
          }}
          onPicture={() => {}}
          onDead={() => setTold('dead')}
        />
      )}
      <div class="scan-told" role="status">
        {read.length > 0 && (
          <p>
            <Icon name="check" /> <span>{say('sheets.read', { names: read.join(', ') })}</span>
          </p>
        )}
        {told && <p>{say(`sheets.${told}`)}</p>}
      </div>
      <div class="desk-row">
        <Button kind={read.length > 0 ? 'primary' : 'plain'} icon="check" big onClick={onDone}>
          {say('sheets.done')}
        </Button>
        {!camera && (
          <Button icon="eye" onClick={() => setCamera(true)}>
            {say('sheets.camera')}
          </Button>
        )}
        <FileButton icon="upload" accept="image/*" onFiles={files => void photos(files)}>
          {say('sheets.photo')}
        </FileButton>
      </div>
    </section>
  )
}

/** The strip as it was seen, for whoever compares. */
export function SheetPicture({ sheet, label }: { sheet: Scanned; label: string }) {
  const at = useRef<HTMLCanvasElement>(null)
  const { width, height, data } = sheet.straight
  useEffect(() => {
    const pen = at.current?.getContext('2d')
    if (!pen) return
    const dots = new Uint8ClampedArray(width * height * 4)
    for (const [n, grey] of data.entries()) dots.set([grey, grey, grey, 255], 4 * n)
    pen.putImageData(new ImageData(dots, width, height), 0, 0)
  }, [sheet])
  return <canvas class="scan-picture" ref={at} width={width} height={height} role="img" aria-label={label} />
}
