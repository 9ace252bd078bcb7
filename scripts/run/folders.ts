import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** The project's root folder. */
export const root = join(import.meta.dirname, '../..')

/** A folder below .covoice/, which holds everything that the scripts generate; created when missing. */
export function generated(...names: string[]): string {
  const folder = join(root, '.covoice', ...names)
  mkdirSync(folder, { recursive: true })
  return folder
}
