import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Dialog } from './dialog'
import type { HomeWords, Told } from './home-words'
import { Reading } from './reading'

/** The card lies over everything, wherever in a scrolled panel the word stood. */
export function openCard(cards: readonly Told[], words: HomeWords, event: Event): void {
  event.stopPropagation()
  const box = document.createElement('div')
  document.body.append(box)
  const close = () => {
    render(null, box)
    box.remove()
  }
  render(<Card cards={cards} words={words} onClose={close} />, box)
}

function Card({ cards, words, onClose }: { cards: readonly Told[]; words: HomeWords; onClose: () => void }) {
  const [first, ...others] = cards
  if (!first) return null
  return (
    <Dialog
      title={
        <bdi lang={words.lang} dir={words.dir} data-home="">
          {first.title}
        </bdi>
      }
      onClose={onClose}
      closeLabel={words.closeLabel}
      class="home-card"
    >
      <Reading label={first.title} class="home-card-read">
        <Rows told={first} />
        {others.map(told => (
          <section key={told.title}>
            <h3>
              <bdi lang={words.lang} dir={words.dir} data-home="">
                {told.title}
              </bdi>
            </h3>
            <Rows told={told} />
          </section>
        ))}
      </Reading>
    </Dialog>
  )
}

function Rows({ told }: { told: Told }) {
  const [rows, setRows] = useState(told.rows)
  useEffect(() => void told.whole?.().then(setRows), [told])
  return (
    <dl>
      {rows.map(({ name, text }) => (
        <div key={name}>
          <dt data-home="">{name}</dt>
          <dd data-home="">{text}</dd>
        </div>
      ))}
    </dl>
  )
}
