import { useEffect, useState } from 'preact/hooks'
import type { DeskProps } from './desk'

type Made = Awaited<ReturnType<DeskProps['qr']>>

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
