import { useMemo, useState } from 'preact/hooks'
import type { LevelCard } from '../core/level'
import { Button } from '../ui/button'
import { Choice } from './choice'
import { classLevel, useLevelText } from './class-level'
import { Frame } from './frame'
import './paper-game.css'
import { PaperIn, usePaperLines } from './paper-beside'
import { Twin } from './paper-twin'
import { PupilSheets } from './pupil-sheets'
import { Waiting } from './waiting'
import type { WholeProps } from './whole'

/** A level as a game on paper: cards to cut out, a board to lay them on, and an answer sheet with the items' own ids. */
export function PaperGame(props: WholeProps & { card: LevelCard }) {
  const { say, shown, card, levelTitle, onBack } = props
  const text = useLevelText(props, card.id)
  const level = useMemo(() => (text && text !== 'broken' ? classLevel(text, card, null) : null), [text])
  const lines = usePaperLines(props, level)
  const { beside } = lines
  const [each, setEach] = useState(false)
  const tools = level && (
    <Button kind="primary" icon="print" onClick={() => print()}>
      {say('whole.print')}
    </Button>
  )
  return (
    <Frame
      title={say('whole.paper-title')}
      of={levelTitle(card.id)}
      back={say('whole.print-back')}
      onBack={onBack}
      tools={tools}
    >
      {!level && <Waiting say={say} broken={text === 'broken'} />}
      {level && (
        <>
          <div class="sheets-choice">
            <Choice
              id="twin-what"
              label={say('sheets.what')}
              value={each ? 'each' : 'game'}
              onChoose={to => setEach(to === 'each')}
            >
              {[
                ['game', say('sheets.what-game')],
                ['each', say('sheets.what-each')],
              ]}
            </Choice>
            {!each && <PaperIn {...props} lines={lines} />}
            <p>{say(each ? 'sheets.each-line' : 'whole.paper-line')}</p>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
          <section class="twins" tabIndex={0} aria-label={levelTitle(card.id)}>
            {each ? (
              <PupilSheets {...props} level={level} title={level.text.words(`${card.id}.title`)} />
            ) : (
              <Twin
                key={`${lines.value} ${beside !== null} ${beside?.words != null}`}
                {...{ say, level, beside }}
                className={shown.name}
              />
            )}
          </section>
        </>
      )}
    </Frame>
  )
}
