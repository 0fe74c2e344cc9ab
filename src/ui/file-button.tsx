import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Icon, type IconName } from './icon'
import './file-button.css'

export interface FileButtonProps {
  readonly children: ComponentChildren
  readonly note?: ComponentChildren
  readonly icon?: IconName
  /** Ends of names, as in `.txt`. */
  readonly accept: string
  readonly several?: boolean
  readonly disabled?: boolean
  readonly primary?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** A real file input under a label that looks like the other buttons. */
export function FileButton(props: FileButtonProps) {
  const { children, note, icon = 'file', accept, several, disabled, primary, onFiles } = props
  const id = useId()
  return (
    <div class="file-button">
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={several}
        disabled={disabled}
        onChange={event => {
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = '' // So that the same file, mended, can be chosen again.
          if (files.length > 0) onFiles(files)
        }}
      />
      <label for={id} class={primary ? 'button primary' : 'button'}>
        <Icon name={icon} />
        <span class="button-words">{children}</span>
        {note && <small class="button-note">{note}</small>}
      </label>
    </div>
  )
}
