import { useEffect, useRef } from 'preact/hooks'

/** Calls back when nothing was touched or typed for this long, time asleep included. */
export function useIdle(ms: number, idle: () => void): void {
  const latest = useRef(idle)
  latest.current = idle
  useEffect(() => {
    let timer = 0
    let touched = Date.now()
    const again = () => {
      clearTimeout(timer)
      touched = Date.now()
      timer = window.setTimeout(() => latest.current(), ms)
    }
    // Timers stand still while a tablet sleeps.
    const woken = () => {
      if (!document.hidden && Math.abs(Date.now() - touched) >= ms) latest.current()
    }
    again()
    addEventListener('pointerdown', again, { passive: true })
    addEventListener('keydown', again)
    document.addEventListener('visibilitychange', woken)
    return () => {
      clearTimeout(timer)
      removeEventListener('pointerdown', again)
      removeEventListener('keydown', again)
      document.removeEventListener('visibilitychange', woken)
    }
  }, [ms])
}
