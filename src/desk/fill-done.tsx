import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import type { SheetProps } from './fill-sheet'
import type { OpenTemplate } from './template-file'

/** What was written, and where to. */
export interface Written {
  readonly cells: number
  readonly file: string
  readonly template: OpenTemplate
  /** Whether the sheet reckons with formulas, which only a spreadsheet program renews. */
  readonly formulas: boolean
}

/** The filled copy is saved: what it holds now, and what the teacher does next. */
export function FillDone({ say, written, file, onFilled, onBack }: SheetProps & { written: Written }) {
  return (
    <Panel slim title={say('fill.done-title')} class="fill-panel">
      <p class="desk-said" role="status">
        <Icon name="check" size={32} />
        <span>{say('fill.done', { n: written.cells, file: written.file })}</span>
      </p>
      {written.formulas && <p class="desk-note">{say('fill.done-formula')}</p>}
      <p>{say('fill.done-care')}</p>
      <div class="desk-row">
        <Button kind="primary" icon="back" autoFocus onClick={onBack}>
          {say('fill.done-class')}
        </Button>
        {file.template.sheets.length > 1 && (
          <Button icon="table" onClick={() => onFilled(written.template)}>
            {say('fill.done-sheet')}
          </Button>
        )}
      </div>
    </Panel>
  )
}
