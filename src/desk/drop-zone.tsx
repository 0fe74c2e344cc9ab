import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { classes } from '../ui/dom'

interface DropZoneProps {
  readonly label: string
  readonly disabled: boolean
  readonly onFiles: (files: readonly File[]) => void
  readonly children: ComponentChildren
}

/** Takes files that are dragged onto it; for those who like the mouse, beside a button that does the same. */
export function DropZone({ label, disabled, onFiles, children }: DropZoneProps) {
  const [over, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields, and there are none
    <div
      role="group"
      aria-label={label}
      class={classes('drop-zone', over && 'over')}
      onDragOver={event => {
        event.preventDefault()
        setOver(!disabled)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        // Else the browser would leave the game and show the file.
        event.preventDefault()
        setOver(false)
        const files = [...(event.dataTransfer?.files ?? [])]
        if (!disabled && files.length > 0) onFiles(files)
      }}
    >
      {children}
    </div>
  )
}
