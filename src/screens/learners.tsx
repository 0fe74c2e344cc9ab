import { useRef, useState } from 'preact/hooks'
import { TIERS, type Tier } from '../core/level'
import { PEOPLE, THINGS, thingPath } from '../core/pictures'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { classes, rovingKeys, useFocusOnMount } from '../ui/dom'
import { Head } from '../ui/head'
import type { Say, SayKey } from '../ui/say'
import './learners.css'

const MORE_NICKS = 12
/** Nicknames offered at a time. */
const OFFERED = 6
/** As the journal allows. */
const LONGEST = 24

export interface NewLearner {
  /** Path under assets/art. */
  readonly picture: string
  readonly nickname: string
}

export interface AddLearnerProps {
  readonly say: Say
  readonly art: (path: string) => string
  /** Who is on this tablet already, so that two do not look the same. */
  readonly taken: readonly NewLearner[]
  /** `tier`: which grades the child said; null where nothing was said. */
  readonly onAdd: (learner: NewLearner, tier: Tier | null) => void
  readonly onClose: () => void
}

/** A new player in two steps: a picture, then a nickname. Nothing real is asked for. */
export function AddLearner({ say, art, taken, onAdd, onClose }: AddLearnerProps) {
  const [picture, setPicture] = useState<string | null>(null)
  return (
    <Dialog
      title={say(picture ? 'app.nick-title' : 'app.picture-title')}
      onClose={onClose}
      closeLabel={say('app.close')}
      class="add-learner"
      key={picture ? 'nick' : 'picture'}
    >
      {picture ? (
        <ChooseNickname
          say={say}
          art={art}
          taken={taken}
          picture={picture}
          onBack={() => setPicture(null)}
          onAdd={onAdd}
        />
      ) : (
        <ChoosePicture say={say} art={art} taken={taken} onChoose={setPicture} />
      )}
    </Dialog>
  )
}

interface ChoosePictureProps {
  readonly say: Say
  readonly art: (path: string) => string
  readonly taken: readonly NewLearner[]
  readonly onChoose: (picture: string) => void
}

function ChoosePicture({ say, art, taken, onChoose }: ChoosePictureProps) {
  const used = new Set(taken.map(learner => learner.picture))
  const first = useFocusOnMount<HTMLButtonElement>()
  const choice = (picture: string, name: string) => (
    <button
      key={picture}
      ref={picture === PEOPLE[0] ? first : undefined}
      type="button"
      class={classes('picture-choice', used.has(picture) && 'used')}
      aria-label={used.has(picture) ? `${name} (${say('app.picture-taken')})` : name}
      onClick={() => onChoose(picture)}
    >
      <Head art={art(picture)} size={72} />
    </button>
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the buttons, which are what is pressed
    <div onKeyDown={rovingKeys()}>
      <h3>{say('app.picture-people')}</h3>
      <div class="picture-grid">
        {PEOPLE.map((picture, at) => choice(picture, say('app.picture-nth', { n: at + 1 })))}
      </div>
      <h3>{say('app.picture-things')}</h3>
      <div class="picture-grid">{THINGS.map(thing => choice(thingPath(thing), say(`app.sign-${thing}`)))}</div>
    </div>
  )
}

/** Nicknames to offer: the one that fits the picture first, none that is taken, `page` further on at each "other names". */
function offers(say: Say, picture: string, taken: readonly NewLearner[], page: number): string[] {
  const thing = THINGS.find(name => picture === thingPath(name))
  const numbered = Array.from(
    { length: MORE_NICKS },
    (_, at) => `app.nick-${String(at + 1).padStart(2, '0')}` as SayKey,
  )
  const all = [...numbered, ...THINGS.map((name): SayKey => `app.nick-${name}`)].map(key => say(key))
  const free = all.filter(name => !isTaken(name, taken))
  // Each new child of a tablet is offered other names first, so that a class does not become six of one name.
  const start = free.length === 0 ? 0 : (taken.length * 5 + page * OFFERED) % free.length
  const turned = [...free.slice(start), ...free.slice(0, start)]
  const fitting = thing && say(`app.nick-${thing}`)
  const first = fitting && page === 0 && free.includes(fitting) ? [fitting] : []
  return [...first, ...turned.filter(name => name !== fitting)].slice(0, OFFERED)
}

function isTaken(nickname: string, taken: readonly NewLearner[]): boolean {
  const plain = nickname.trim().toLocaleLowerCase('vi')
  return taken.some(learner => learner.nickname.trim().toLocaleLowerCase('vi') === plain)
}

interface ChooseNicknameProps extends Omit<AddLearnerProps, 'onClose'> {
  readonly picture: string
  readonly onBack: () => void
}

function ChooseNickname({ say, art, taken, picture, onBack, onAdd }: ChooseNicknameProps) {
  const [nickname, setNickname] = useState('')
  const [page, setPage] = useState(0)
  const [tier, setTier] = useState<Tier | null>(null)
  const [told, setTold] = useState<SayKey | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const add = () => {
    const clean = nickname.trim().replace(/\s+/g, ' ')
    if (clean === '' || isTaken(clean, taken)) {
      setTold(clean === '' ? 'app.nick-empty' : 'app.nick-same')
      field.current?.focus()
      return
    }
    onAdd({ picture, nickname: clean }, tier)
  }
  const write = (name: string) => {
    setNickname(name)
    setTold(null)
  }
  return (
    <form
      class="nick"
      onSubmit={event => {
        event.preventDefault()
        add()
      }}
    >
      <div class="nick-me">
        <Head art={art(picture)} size={96} />
        <Button icon="undo" onClick={onBack}>
          {say('app.nick-change-picture')}
        </Button>
        <Button icon="swap" class="nick-more" onClick={() => setPage(page + 1)}>
          {say('app.nick-more')}
        </Button>
      </div>
      <p>{say('app.nick-line')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as at the pictures */}
      <div class="nick-offers" onKeyDown={rovingKeys()}>
        {offers(say, picture, taken, page).map((name, at) => (
          <Button key={name} autoFocus={at === 0 && page === 0} pressed={nickname === name} onClick={() => write(name)}>
            {name}
          </Button>
        ))}
      </div>
      <label class="nick-field">
        <span>{say('app.nick-field')}</span>
        <input
          ref={field}
          type="text"
          maxLength={LONGEST}
          autocomplete="off"
          spellcheck={false}
          value={nickname}
          aria-invalid={told !== null}
          aria-describedby="nick-told"
          onInput={event => write(event.currentTarget.value)}
        />
      </label>
      <p id="nick-told" class="nick-told" role="status">
        {told && say(told)}
      </p>
      <fieldset class="nick-tier">
        <legend>
          {say('app.nick-tier')} <small>{say('app.nick-tier-line')}</small>
        </legend>
        {TIERS.map(one => (
          <Button key={one} pressed={tier === one} onClick={() => setTier(tier === one ? null : one)}>
            {say(`app.nick-tier-${one}`)}
          </Button>
        ))}
      </fieldset>
      <Button kind="primary" icon="play" big class="nick-done" onClick={add}>
        {say('app.nick-done')}
      </Button>
    </form>
  )
}
