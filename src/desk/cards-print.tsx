import { useState } from 'preact/hooks'
import { Button } from '../ui/button'
import { CARD_SIZES, PaperCard } from './paper-card'
import './cards-print.css'
import { Choice } from './choice'
import { Frame } from './frame'
import { useCardNumbers } from './use-card-numbers'
import type { WholeProps } from './whole'

const EVERYONE = ''

/** The cards of a class as they will be printed, two or four on a sheet. */
export function CardsPrint(props: WholeProps) {
  const { say, shown, pupils, onBack } = props
  const [per, setPer] = useState<2 | 4>(2)
  const [who, setWho] = useState(EVERYONE)
  const numbers = useCardNumbers(props)
  const carded = pupils
    .flatMap(({ code, name }) => {
      const number = numbers.of.get(code)
      return number === undefined ? [] : [{ code, name, number }]
    })
    .sort((a, b) => a.number - b.number)
  const wanted = carded.filter(({ code }) => who === EVERYONE || who === code)
  const sheets = Array.from({ length: Math.ceil(wanted.length / per) }, (_, at) =>
    wanted.slice(at * per, (at + 1) * per),
  )
  const tools = (
    <Button kind="primary" icon="print" onClick={() => print()}>
      {say('whole.print')}
    </Button>
  )
  return (
    <Frame
      title={say('whole.cards-title', { class: shown.name })}
      back={say('whole.print-back')}
      onBack={onBack}
      tools={tools}
    >
      <div class="sheets-choice">
        <Choice
          id="cards-per"
          label={say('whole.cards-per')}
          value={String(per)}
          onChoose={to => setPer(to === '4' ? 4 : 2)}
        >
          {[
            ['2', say('whole.cards-per-2')],
            ['4', say('whole.cards-per-4')],
          ]}
        </Choice>
        <Choice id="cards-who" label={say('whole.cards-who')} value={who} onChoose={setWho}>
          {[
            [EVERYONE, say('whole.cards-everyone', { n: carded.length })],
            ...carded.map(({ code, name, number }): [string, string] => [code, `${number} – ${name}`]),
          ]}
        </Choice>
        <p>{say('whole.cards-line')}</p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class="sheets" tabIndex={0} aria-label={say('whole.cards-title', { class: shown.name })}>
        {sheets.map(sheet => (
          <div key={sheet[0]!.code} class={`sheet of-${per}`}>
            {sheet.map(({ code, name, number }) => (
              <PaperCard
                key={code}
                say={say}
                className={shown.name}
                number={number}
                name={name}
                size={CARD_SIZES[per]}
              />
            ))}
          </div>
        ))}
      </section>
    </Frame>
  )
}
