/** Hands a file to the person as a download. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The download has its own hold on the content after a moment.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
