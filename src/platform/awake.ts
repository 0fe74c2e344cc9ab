/**
 * Keeps the screen lit until what it gives is called. Where the browser cannot, or will not on a low battery, the screen
 * goes dark as always: whoever holds the device touches it.
 */
export function stayAwake(): () => void {
  let stopped = false
  let lock: WakeLockSentinel | null = null
  const ask = async () => {
    try {
      lock = await navigator.wakeLock?.request('screen')
    } catch {
      lock = null // As said above.
    }
    if (stopped) await lock?.release()
  }
  // The browser takes it back whenever another tab is in front.
  const again = () => {
    if (!document.hidden && !stopped) void ask()
  }
  void ask()
  document.addEventListener('visibilitychange', again)
  return () => {
    stopped = true
    document.removeEventListener('visibilitychange', again)
    void lock?.release()
  }
}
