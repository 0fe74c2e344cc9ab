import { useState } from 'preact/hooks'
import { type Around, FEWEST_AROUND, type Hand, type HouseRule, MOST_AROUND } from '../core/evening'
import type { Learner } from '../core/learners'
import { Button, RoundButton } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { rovingKeys } from '../ui/dom'
import { Head } from '../ui/head'
import type { Say, SayKey } from '../ui/say'
import { HearRule, ruleText, type Spoken } from './evening-spoken'

const GROWN = ['in', 'tua', 'mui', 'luc', 'sua', 'quyet', 'hanh', 'tuan'].map(who => `heads/${who}-happy.svg`)
const YOUNG = Array.from({ length: 16 }, (_, at) => `heads/learner-${String(at + 1).padStart(2, '0')}.svg`)
const PICTURES = [...GROWN, ...YOUNG]
/** What a family calls its people, and whose cards fit them. */
const KIN: readonly (readonly [string, Hand])[] = [
  ['ba', 'ginger'],
  ['ong', 'ginger'],
  ['me', 'ginger'],
  ['bo', 'ginger'],
  ['chi', 'ginger'],
  ['anh', 'ginger'],
  ['em', 'shoot'],
  ['bac', 'ginger'],
  ['co', 'ginger'],
  ['chu', 'ginger'],
  ['di', 'ginger'],
  ['cau', 'ginger'],
]

interface EveningPlayersProps {
  readonly say: Say
  readonly art: (path: string) => string
  /** Who sits there so far; the first called the evening, and stays. */
  readonly around: readonly Around[]
  /** Other children of this tablet. */
  readonly near: readonly Learner[]
  /** The rule of the family's last evening. */
  readonly rule: HouseRule | null
  /** How it was said; null where there is none. */
  readonly spoken: Spoken | null
  readonly onChange: (around: readonly Around[]) => void
  readonly onStart: () => void
}

/** Who sits round the fire, and which hand of cards each has. */
export function EveningPlayers({ say, art, around, near, rule, spoken, onChange, onStart }: EveningPlayersProps) {
  const [adding, setAdding] = useState(false)
  const missing = around.length < FEWEST_AROUND
  const turn = (at: number) =>
    onChange(around.map((one, i) => (i === at ? { ...one, hand: one.hand === 'shoot' ? 'ginger' : 'shoot' } : one)))
  return (
    <>
      <div class="play-read evening-who">
        <p>{say('evening.who-line')}</p>
        {rule && (
          <div class="evening-rule-before">
            {say('evening.rule-before')} <b>{ruleText(say, rule)}</b>
            {spoken && <HearRule say={say} spoken={spoken} state={rule} />}
          </div>
        )}
        <ul>
          {around.map((one, at) => (
            <li key={`${one.name} ${one.picture}`}>
              <Head art={art(one.picture)} size={48} />
              <b>{one.name}</b>
              <Button
                class="evening-hand"
                label={say('evening.hand-of', { name: one.name, hand: say(`evening.hand-${one.hand}`) })}
                onClick={() => turn(at)}
              >
                {say(`evening.hand-${one.hand}`)}
              </Button>
              {at > 0 && (
                <RoundButton
                  icon="close"
                  label={say('evening.remove', { name: one.name })}
                  onClick={() => onChange(around.filter((_, i) => i !== at))}
                />
              )}
            </li>
          ))}
        </ul>
        <p class="hearth-small">{say('evening.hands-line')}</p>
      </div>
      <div class="play-foot evening-foot">
        {around.length < MOST_AROUND && (
          <Button icon="adduser" big kind={missing ? 'primary' : 'plain'} onClick={() => setAdding(true)}>
            {say('evening.add')}
          </Button>
        )}
        {!missing && (
          <Button icon="flame" kind="primary" big onClick={() => onStart()}>
            {say('evening.start')}
          </Button>
        )}
      </div>
      {adding && (
        <AddAround
          say={say}
          art={art}
          near={near.filter(one => !around.some(({ name }) => name === one.nickname))}
          taken={around}
          onClose={() => setAdding(false)}
          onAdd={one => {
            setAdding(false)
            onChange([...around, one])
          }}
        />
      )}
    </>
  )
}

interface AddAroundProps {
  readonly say: Say
  readonly art: (path: string) => string
  readonly near: readonly Learner[]
  readonly taken: readonly Around[]
  readonly onAdd: (one: Around) => void
  readonly onClose: () => void
}

/** A picture, then a name of the family's; a child of this tablet is there with one touch. */
function AddAround({ say, art, near, taken, onAdd, onClose }: AddAroundProps) {
  const [picture, setPicture] = useState<string | null>(null)
  const named = (name: string) => {
    const others = taken.filter(one => one.name.replace(/ \d$/, '') === name).length
    return others === 0 ? name : `${name} ${others + 1}`
  }
  return (
    <Dialog
      title={say(picture ? 'evening.add-name' : 'evening.add-picture')}
      onClose={onClose}
      closeLabel={say('play.close')}
      class="evening-add"
      key={picture ? 'name' : 'picture'}
    >
      {picture ? (
        <div class="evening-kin">
          <Head art={art(picture)} size={96} />
          <div>
            {KIN.map(([kin, hand]) => {
              const name = say(`evening.kin-${kin}` as SayKey)
              return (
                <Button key={kin} big onClick={() => onAdd({ picture, name: named(name), hand })}>
                  {name}
                </Button>
              )
            })}
          </div>
        </div>
      ) : (
        <>
          {near.length > 0 && <Near say={say} art={art} near={near} onAdd={onAdd} />}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the buttons, which are what is pressed */}
          <div class="evening-pictures" onKeyDown={rovingKeys()}>
            {PICTURES.filter(one => !taken.some(other => other.picture === one)).map(one => (
              <button
                key={one}
                type="button"
                class="evening-picture"
                aria-label={say('evening.picture-nth', { n: PICTURES.indexOf(one) + 1 })}
                onClick={() => setPicture(one)}
              >
                <Head art={art(one)} size={72} />
              </button>
            ))}
          </div>
        </>
      )}
    </Dialog>
  )
}

/** Children of this tablet: picture and name are known, one touch is enough. */
function Near({ say, art, near, onAdd }: Pick<AddAroundProps, 'say' | 'art' | 'near' | 'onAdd'>) {
  return (
    <>
      <h3>{say('evening.add-near')}</h3>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the buttons, which are what is pressed */}
      <div class="evening-near" onKeyDown={rovingKeys()}>
        {near.map(one => (
          <button
            key={one.id}
            type="button"
            onClick={() => onAdd({ picture: one.picture, name: one.nickname, hand: 'shoot' })}
          >
            <Head art={art(one.picture)} size={72} />
            <b>{one.nickname}</b>
          </button>
        ))}
      </div>
      <h3>{say('evening.add-picture')}</h3>
    </>
  )
}
