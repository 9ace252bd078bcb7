import { readFileSync, readdirSync } from 'node:fs'

/** What is stored in a document: what JSON knows, and times and bytes. */
export type Stored = null | boolean | number | string | Date | Uint8Array | readonly Stored[] | StoredFields

/** The fields of a document or of a map in it. */
export interface StoredFields {
  readonly [field: string]: Stored
}

/** An organisation as a release stored it: `documentsIn` gives its documents by path, under another organisation's id. */
export interface Era {
  name: string
  documentsIn: (org: string) => Record<string, StoredFields>
}

/** Who made everything in every era, the organisation's owner. */
export const author = 'ann'

/**
 * Each era is one file beside this one, named after the day of the release's commit. The app of that release made its
 * documents: its callables the organisation, its client SDK under its rules what people write, its functions the rest.
 * Such a file never changes. Before a release that stores something new, today's shape is added as a file of its own.
 * Every era has the invoices `a-draft`, `issued`, `revised` (two revisions) and `reopened`; later ones also `sent` and
 * `exported`. A time is `{"$time": ISO 8601}` there, bytes are `{"$bytes": base64}`.
 */
export const eras: readonly Era[] = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.json'))
  .map((file) => eraIn(file))

function eraIn(file: string): Era {
  const text = readFileSync(`${import.meta.dirname}/${file}`, 'utf8')
  const documents = JSON.parse(text, revived) as Record<string, StoredFields>
  return {
    name: file.replace('.json', ''),
    documentsIn: (org) =>
      Object.fromEntries(
        Object.entries(documents).map(([path, data]) => [path.replace(/orgs\/[^/]+/, `orgs/${org}`), data]),
      ),
  }
}

function revived(_: string, value: unknown): unknown {
  const { $time, $bytes } = Object(value) as { $time?: string; $bytes?: string }
  if ($time !== undefined) return new Date($time)
  return $bytes === undefined ? value : new Uint8Array(Buffer.from($bytes, 'base64'))
}
