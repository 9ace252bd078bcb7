import { fileNameOf } from '@covoice/domain'
import { zip } from 'fflate'

/** A document with its file name. */
export interface NamedFile {
  name: string
  file: Blob
}

/** Documents as one ZIP; with equal names, the later ones are numbered. */
export async function zipOf(files: readonly NamedFile[]): Promise<Blob> {
  const contents: Record<string, Uint8Array> = {}
  for (const { name, file } of files)
    contents[freeName(safeName(name), contents)] = new Uint8Array(await file.arrayBuffer())
  const bytes = await new Promise<Uint8Array>((resolve, reject) => {
    // a PDF is compressed already
    zip(contents, { level: 0 }, (error, zipped) => (error ? reject(error) : resolve(zipped)))
  })
  return new Blob([new Uint8Array(bytes)], { type: 'application/zip' })
}

/** A name without folders: documents that were stored by an earlier release may have them. */
function safeName(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? fileNameOf(name.slice(0, dot), name.slice(dot + 1)) : name
}

function freeName(name: string, taken: Record<string, unknown>): string {
  if (!Object.hasOwn(taken, name)) return name
  const dot = name.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  let count = 2
  while (Object.hasOwn(taken, `${stem} (${count})${ending}`)) count += 1
  return `${stem} (${count})${ending}`
}
