import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** The project's own folder. */
export const root = join(import.meta.dirname, '../..')

/** A folder below .covoice/, where everything that the scripts generate lives; made when it is missing. */
export function generated(...names: string[]): string {
  const folder = join(root, '.covoice', ...names)
  mkdirSync(folder, { recursive: true })
  return folder
}
