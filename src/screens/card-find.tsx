import { useState } from 'preact/hooks'
import { type ClassCards, faceOf } from '../core/class-cards'
import { Band } from '../ui/band'
import { Button, RoundButton } from '../ui/button'
import { CardFace } from '../ui/card-face'
import { rovingKeys, useHeadingFocus } from '../ui/dom'
import { FileButton } from '../ui/file-button'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import { PaperFoot } from '../ui/paper-foot'
import { Scanner } from '../ui/scanner'
import { Greeting } from './assignment-preview'
import type { CardPageProps, Told } from './card'

interface FindCardProps extends CardPageProps {
  readonly told: Told | null
  /** The class whose faces are shown; null: the last one that came here. */
  readonly className: string | null
  readonly classes: ReadonlyMap<string, ClassCards>
  readonly onClass: (name: string) => void
  readonly onFace: (cards: ClassCards, code: string) => void
  readonly onText: (text: string) => void
  readonly onFile: (file: File) => void
}

/** "My card": scan it, or find the own face among those of the class. */
export function FindCard(props: FindCardProps) {
  const { outside, classes, told } = props
  const say = outside.say()
  const heading = useHeadingFocus()
  const [scanning, setScanning] = useState(false)
  const shown = (props.className && classes.get(props.className)) || [...classes.values()].at(-1)
  return (
    <main class="card-room on-paper">
      <Band name="tai-qua-tram" slim />
      <header class="card-head">
        <RoundButton icon="back" label={say('cards.back')} onClick={() => props.go({ at: 'title' })} />
        <h1 ref={heading} tabIndex={-1}>
          {say('cards.room-title')}
        </h1>
      </header>
      <div class="card-in">
        <p class="card-told" role="status">
          {told && (
            <>
              <Icon name="info" /> <span>{say(...told)}</span>
            </>
          )}
        </p>
        {!scanning && (
          <Greeting
            say={say}
            art={outside.files.art}
            listen={outside.listen(props.tag)}
            text={say(shown ? 'cards.how' : 'cards.no-class')}
          />
        )}
        {scanning ? (
          <Panel class="card-panel">
            <Scanner
              say={say}
              cameras={outside.cameras}
              onText={text => {
                setScanning(false)
                props.onText(text)
              }}
            />
            <Button icon="close" onClick={() => setScanning(false)}>
              {say('cards.scan-close')}
            </Button>
          </Panel>
        ) : (
          <div class="card-ways">
            <Button kind="primary" icon="ma-quet" big onClick={() => setScanning(true)}>
              {say('cards.scan')}
            </Button>
            {!shown && <FromFile {...props} />}
          </div>
        )}
        {!scanning && shown && (
          <>
            <Faces {...props} shown={shown} />
            <div class="card-ways">
              <FromFile {...props} />
            </div>
          </>
        )}
      </div>
      <PaperFoot picture={outside.files.art('title/valley.webp')} />
    </main>
  )
}

/** The teacher's, once in a while; a child needs it no more when the faces are here. */
function FromFile({ outside, onFile }: FindCardProps) {
  return (
    <FileButton accept=".txt" onFiles={([file]) => file && onFile(file)}>
      {outside.say()('cards.file')}
    </FileButton>
  )
}

function Faces({ outside, classes, shown, onClass, onFace }: FindCardProps & { shown: ClassCards }) {
  const say = outside.say()
  return (
    <Panel band="tai-pieu-hook" slim title={say('cards.find')} class="card-panel">
      {classes.size > 1 && (
        <div class="card-classes">
          {[...classes.keys()].map(name => (
            <Button key={name} pressed={name === shown.class} onClick={() => onClass(name)}>
              {say('cards.find-class', { class: name })}
            </Button>
          ))}
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the buttons, which are what is pressed */}
      <div class="card-faces" onKeyDown={rovingKeys()}>
        {shown.codes.map(code => {
          const { picture, ring } = faceOf(code)
          return (
            <button
              key={code}
              type="button"
              class="card-choice"
              aria-label={say('cards.face', { code })}
              onClick={() => onFace(shown, code)}
            >
              <CardFace art={outside.files.art(picture)} ring={ring} number={code} size={72} />
            </button>
          )
        })}
      </div>
    </Panel>
  )
}
