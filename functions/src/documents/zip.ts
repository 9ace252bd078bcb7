import { zipSync } from 'fflate'

/** A file inside an archive; its name is read as UTF-8. */
export interface ZipEntry {
  name: string
  bytes: Uint8Array
}

/** Files with different names as one zip; the same files give the same bytes. */
export function zipOf(files: readonly ZipEntry[]): Uint8Array {
  // the earliest date that the format can hold: fflate would write the current time
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), {
    mtime: '1980-01-01T00:00',
  })
}
