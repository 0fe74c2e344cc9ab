import { useState } from 'preact/hooks'
import { FileButton } from '../ui/file-button'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import type { FillProps } from './fill'
import { Frame } from './frame'
import type { OpenTemplate, TemplateProblem } from './template-file'
import { useInSight } from './use-in-sight'
import { useWork } from './use-work'

interface FileProps extends FillProps {
  readonly onFile: (name: string, template: OpenTemplate) => void
}

/** Where the file comes from: chosen, or dropped. What is wrong with it is said, and nothing happens. */
export function FillFile(props: FileProps) {
  const { say, shown, onBack, onFile } = props
  const [refused, setRefused] = useState<TemplateProblem | null>(null)
  const [reading, setReading] = useState(false)

  const work = useWork(props)
  const said = useInSight<HTMLDivElement>(refused)
  const take = async (file: File | undefined) => {
    if (!file || reading) return
    setReading(true)
    const [read] = (await work.all('template', [file])) ?? []
    setReading(false)
    if (!read) return
    if ('template' in read) onFile(file.name, read.template)
    else setRefused(read.problem)
  }
  return (
    <Frame title={say('fill.title', { class: shown.name })} back={say('desk.back')} onBack={onBack}>
      <Panel band="tai-pieu-hook" slim title={say('fill.choose-title')} class="desk-import">
        <p>{say('fill.choose-line')}</p>
        <div class="fill-drop">
          <FileButton
            primary
            icon="upload"
            accept=".xlsx,.xlsm,.xls"
            disabled={reading}
            note={say('fill.choose-file-note')}
            onFiles={([file]) => void take(file)}
          >
            {say(reading ? 'fill.reading' : 'fill.choose-file')}
          </FileButton>
        </div>
        <div ref={said} class="desk-refusals" role="alert">
          {refused && (
            <>
              <h3>
                <Icon name="warning" /> {say('fill.refused')}
              </h3>
              <p class="fill-sentence">{say(`fill.file-${refused.kind}`, numbersOf(refused))}</p>
              <p>{say('fill.nothing-changed')}</p>
            </>
          )}
        </div>
        {work.sign}
        <p class="desk-said">
          <Icon name="shield" size={28} />
          <span>{say('fill.choose-safe')}</span>
        </p>
      </Panel>
    </Frame>
  )
}

function numbersOf(problem: object): Record<string, number> {
  return Object.fromEntries(Object.entries(problem).filter(([, value]) => typeof value === 'number'))
}
