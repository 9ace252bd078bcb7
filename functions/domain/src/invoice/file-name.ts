// Separators of folders, characters that Windows refuses, controls, and those that turn the direction of text.
const UNSAFE = /[\\/:*?"<>|\p{Cc}\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu

// Devices of Windows, which it finds whatever the ending.
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=$|\.)/i

/** A document's file name that is one name on every system: no folder, no device, no leading or trailing dot. */
export function fileNameOf(called: string, ending: string): string {
  const name = called
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(UNSAFE, '-')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .replace(DEVICE, '$&-')
  // File systems take 255 bytes; a number is at the end of its prefix.
  return `${Array.from(name).slice(-60).join('') || 'document'}.${ending}`
}
