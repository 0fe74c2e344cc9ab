import { useId } from 'preact/hooks'
import { classes } from './dom'

/** The lantern of a place, close up, hanging from the top edge. It lights when `lit` turns true: body, then halo. */
export function BigLantern({ lit, class: extra }: { lit: boolean; class?: string }) {
  const glow = useId()
  return (
    <div class={classes('big-lantern', lit ? 'lit' : 'dark', extra)} aria-hidden="true">
      <i class="big-lantern-halo" />
      <svg viewBox="0 0 300 440" aria-hidden="true" focusable="false">
        <defs>
          <radialGradient id={glow} cx=".5" cy=".55" r=".6">
            <stop offset="0" stop-color="#fffbe6" />
            <stop offset=".5" stop-color="#ffd98a" />
            <stop offset="1" stop-color="#f2953a" />
          </radialGradient>
        </defs>
        <path d="M150 0V92" stroke="#3a2c3c" stroke-width="5" />
        <path d="M150 86l-46 22h92Z" fill="#6d2a2c" />
        <path d="M98 120C36 166 36 280 106 328h88c70-48 70-162 8-208Z" fill="#8b8fb0" />
        <path
          class="big-lantern-body"
          d="M98 120C36 166 36 280 106 328h88c70-48 70-162 8-208Z"
          fill={`url(#${glow})`}
        />
        <path
          d="M150 116v214M112 120c-34 56-34 148 6 208M188 120c34 56 34 148-6 208"
          fill="none"
          stroke={lit ? '#d9782b' : '#696e94'}
          stroke-width="4"
          opacity=".75"
        />
        <path d="M58 196q92 22 184 0v26q-92 22-184 0Z" fill={lit ? '#c8323f' : '#7d4a66'} opacity=".9" />
        <path
          d="M64 209l12-9 12 12 12-8 12 12 12-8 12 12 14-9 14 9 12-12 12 8 12-12 12 8 12-12 12 9"
          fill="none"
          stroke={lit ? '#ffe9b0' : '#c9bccb'}
          stroke-width="3.5"
        />
        <path d="M92 106h116v16H92ZM102 326h96v14h-96Z" fill="#8c3b33" />
        <path d="M92 106h116v5H92Z" fill="#c2574a" />
        <path d="M132 340v50M150 340v72M168 340v50" stroke="#c8323f" stroke-width="9" stroke-linecap="round" />
        <path d="M132 362v8M150 372v10M168 362v8" stroke="#f2b940" stroke-width="9" />
      </svg>
    </div>
  )
}
