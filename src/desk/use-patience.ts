import { useEffect, useState } from 'preact/hooks'
import { waitAfter } from '../core/patience'

/**
 * Seconds that are still to wait after so many wrong passphrases. It begins anew when the page is loaded anew, so that neither a
 * restart nor a clock put forward makes it shorter.
 */
export function usePatience(wrong: number): number {
  const [left, setLeft] = useState(() => waitAfter(wrong))
  useEffect(() => setLeft(waitAfter(wrong)), [wrong])
  useEffect(() => {
    if (left <= 0) return
    const timer = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(timer)
  }, [left])
  return left
}
