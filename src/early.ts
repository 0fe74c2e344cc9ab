// The first script: it asks for the others, and takes the touches that come before they are there.

// An address that leads past the title needs the world's large scripts, which are asked for before the game's own; all
// are then read at the same time. Without a canvas Phaser cannot even be loaded.
if (location.hash.length > 1 && document.createElement('canvas').getContext('2d')) {
  void import('./stage/open')
  void import('./screens/inside-room')
}
// A new tablet's first screen is in the page itself and is drawn before the game, fetched already, runs: on a slow tablet
// both together took half as long again until anything was seen. A button that was touched meanwhile is marked, and is
// answered as soon as the game is there.
const { dataset } = document.documentElement
if (dataset.waits !== undefined && PerformanceObserver.supportedEntryTypes.includes('element'))
  new PerformanceObserver((seen, observer) => {
    observer.disconnect()
    const [backdrop] = seen.getEntries() as (PerformanceEntry & { readonly paintTime?: number })[]
    // `ready` is when the page drew it, as every other mark is set; `seen`, when the machine had shown it too.
    performance.mark('ready', { startTime: backdrop!.paintTime ?? backdrop!.startTime })
    performance.mark('seen', { startTime: backdrop!.startTime })
  }).observe({ type: 'element', buffered: true })
const drawnOnce = new Promise<void>(done => {
  if (dataset.waits === undefined) return done()
  requestAnimationFrame(() => setTimeout(done))
  // Nothing is drawn where nobody looks.
  setTimeout(done, 1000)
})
const started = drawnOnce.then(() => import('./main')).then(main => main.started)

if (dataset.waits !== undefined) {
  const touched = () => {
    const button = document.querySelector<HTMLElement>('[aria-busy]')
    button?.removeAttribute('aria-busy')
    return button
  }
  void started.then(
    () => {
      delete dataset.waits
      touched()?.click()
    },
    reason => {
      // A part of the game did not come: it is asked for again with the next touch.
      touched()
      addEventListener('click', () => location.reload(), { once: true })
      throw reason
    },
  )
}
