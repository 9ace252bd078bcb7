/** Saves a file on the person's device, under a name. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Safari reads it a moment later
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
