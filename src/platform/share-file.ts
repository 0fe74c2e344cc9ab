/**
 * How a text file is handed to another app of the device: Bluetooth, a nearby device, a messenger. Null where the browser
 * cannot: over plain http, and on most computers.
 */
export function shareFile(): ((name: string, content: Blob) => Promise<boolean>) | null {
  const fileOf = (name: string, content: Blob) => new File([content], name, { type: 'text/plain' })
  if (!navigator.canShare?.({ files: [fileOf('x.txt', new Blob())] })) return null
  return async (name, content) => {
    try {
      await navigator.share({ files: [fileOf(name, content)] })
      return true
    } catch {
      return false // Closed without choosing an app; saving the file is still there.
    }
  }
}
