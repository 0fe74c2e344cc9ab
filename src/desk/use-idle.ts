import { useEffect, useRef } from 'preact/hooks'

/** Calls back when nothing was touched or typed for this long. */
export function useIdle(ms: number, idle: () => void): void {
  const latest = useRef(idle)
  latest.current = idle
  useEffect(() => {
    let timer = 0
    const again = () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => latest.current(), ms)
    }
    again()
    addEventListener('pointerdown', again, { passive: true })
    addEventListener('keydown', again)
    return () => {
      clearTimeout(timer)
      removeEventListener('pointerdown', again)
      removeEventListener('keydown', again)
    }
  }, [ms])
}
