import { useEffect } from 'preact/hooks'
import { type ClassCards, faceOf, picturesOf } from '../core/class-cards'
import { codeText, letterBytes } from '../core/class-letter'
import type { Pupil } from '../core/class-list'
import { thingPath } from '../core/pictures'
import { CardFace } from '../ui/card-face'
import { QrPicture } from '../ui/qr-picture'
import type { Say } from '../ui/say'
import type { DeskProps } from './desk'
import { Refusal } from './gate-fields'
import { type Drawn, useGradually } from './use-gradually'
import { fitsCode } from './use-qr'

interface PaperProps {
  readonly say: Say
  readonly cards: ClassCards
  readonly qr: Awaited<ReturnType<DeskProps['qr']>>
}

/** The code that every tablet of the class reads once, large enough to be read off a wall. */
export function ClassCodePaper({ say, cards, qr }: PaperProps) {
  const name = cards.class
  const code = codeText(letterBytes({ kind: 'cards', cards }))
  if (!fitsCode(code)) return <Refusal>{say('cards.code-too-long')}</Refusal>
  return (
    <article class="paper pupil-paper class-code-paper">
      <header>
        <h2>{say('cards.paper-class', { class: name })}</h2>
      </header>
      <div class="class-code">
        <QrPicture dots={qr(code, { for: 'paper' })} label={say('cards.code-class', { class: name })} />
      </div>
      <ol>
        {(['1', '2', '3'] as const).map(step => (
          <li key={step}>{say(`cards.paper-class-${step}`)}</li>
        ))}
      </ol>
      <p>{say('cards.paper-class-note')}</p>
    </article>
  )
}

/** Cards on a page of A4, two in a row. */
const ON_A_PAGE = 8

interface CardsPapersProps extends PaperProps {
  readonly pupils: readonly Pupil[]
  readonly art: (path: string) => string
  /** The teacher wants names on this print. */
  readonly names: boolean
}

/** A card for each pupil in the order of the list, to be cut out: page by page, as the caller is told. */
export function CardsPapers({ pupils, onDrawn, ...rest }: CardsPapersProps & { onDrawn: (drawn: Drawn) => void }) {
  const { cards, names, qr } = rest
  const drawn = useGradually(
    pupils,
    ON_A_PAGE,
    page => (
      <article key={page[0]?.code} class="paper pupil-paper cards-paper">
        {page.map(pupil => (
          <PupilCard key={pupil.code} {...rest} pupil={pupil} />
        ))}
      </article>
    ),
    [cards, names, qr],
  )
  useEffect(() => onDrawn(drawn), [drawn.far.done, drawn.whole])
  return <>{drawn.parts}</>
}

function PupilCard({ say, cards, qr, art, names, pupil }: Omit<CardsPapersProps, 'pupils'> & { pupil: Pupil }) {
  const { code, name } = pupil
  const { picture, ring } = faceOf(code)
  return (
    <section class="pupil-card">
      <div class="pupil-card-who">
        <CardFace art={art(picture)} ring={ring} number={code} size={84} />
      </div>
      <div class="pupil-card-code">
        <QrPicture
          dots={qr(codeText(letterBytes({ kind: 'card', cards, code })), { for: 'paper' })}
          label={say('cards.code-card', { code })}
        />
      </div>
      <p class="pupil-card-name">
        <small>{say('cards.card-name')}</small> <b>{names ? name : ''}</b>
      </p>
      <p class="pupil-card-secret">
        {picturesOf(cards, code).map(thing => (
          <img key={thing} src={art(thingPath(thing))} alt={say(`app.sign-${thing}`)} width={60} height={60} />
        ))}
        <small>{say('cards.card-secret')}</small>
      </p>
      <small class="pupil-card-class">{say('cards.card-class', { class: cards.class })}</small>
    </section>
  )
}
