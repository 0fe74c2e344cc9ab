import { useEffect, useState } from 'preact/hooks'
import type { DeskProps } from './desk'

type Made = Awaited<ReturnType<DeskProps['qr']>>

/** A code of more letters has dots so small that no phone reads them; more still would be no code at all. */
const MOST_LETTERS = 2000

/** Whether this can be shown as one code. The cards of a school whose codes follow no order cannot. */
export function fitsCode(text: string): boolean {
  return text.length <= MOST_LETTERS
}

/** What makes QR codes: null while it is fetched, `away` where it is neither stored nor reachable. */
export function useQr(qr: DeskProps['qr']): Made | null | 'away' {
  const [made, setMade] = useState<Made | null | 'away'>(null)
  useEffect(() => {
    let here = true
    qr().then(
      found => here && setMade(() => found),
      () => here && setMade('away'),
    )
    return () => {
      here = false
    }
  }, [])
  return made
}
