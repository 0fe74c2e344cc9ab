import { useState } from 'preact/hooks'
import type { Pupil } from '../core/class-list'
import type { Entry } from '../core/entry'
import type { GradeRule } from '../core/grade-rule'
import type { PupilResult } from '../core/results'
import type { ClassRoomProps } from './class-room'
import './fill.css'
import { FillFile } from './fill-file'
import { FillSheet } from './fill-sheet'
import type { OpenTemplate } from './template-file'

export interface FillProps extends ClassRoomProps {
  readonly pupils: readonly Pupil[]
  readonly results: ReadonlyMap<string, PupilResult>
  readonly rule: GradeRule
  readonly entries: readonly Entry[]
  /** A remark for a pupil, null for none; left out where there are no remarks at all. */
  readonly remarkOf?: ((pupil: Pupil) => string | null) | undefined
  readonly onBack: () => void
}

/** The teacher's own file, as it was chosen or as it was filled last. */
export interface ChosenFile {
  readonly name: string
  readonly template: OpenTemplate
  /** How often it was filled: a filled file is a new one. */
  readonly times: number
}

/** Fills the teacher's own grade sheet: a file, what goes where, old beside new, and the filled copy. */
export function Fill(props: FillProps) {
  const [file, setFile] = useState<ChosenFile | null>(null)
  if (!file) return <FillFile {...props} onFile={(name, template) => setFile({ name, template, times: 0 })} />
  return (
    <FillSheet
      key={file.times}
      {...props}
      file={file}
      onFilled={template => setFile({ ...file, template, times: file.times + 1 })}
      onAgain={() => setFile(null)}
    />
  )
}
