import { globSync } from 'node:fs'
import { dirname } from 'node:path'
import { root } from '../run/folders.ts'

/** With more files beside each other, a reader no longer sees which belong together. */
const MOST = 25

const CODE = [
  '*.{ts,vue,rules}',
  '{functions,functions/domain,web}/{.,src/**}/*.{ts,vue,rules}',
  '{tests,scripts,functions/rules}/**/*.{ts,vue,rules}',
]

/** Folders with more source files beside each other than a reader can survey. */
export function crowdedFolders(paths = globSync(CODE, { cwd: root })): string[] {
  const counts = new Map<string, number>()
  for (const folder of [...new Set(paths)].map((path) => dirname(path)))
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count > MOST)
    .map(
      ([folder, count]) =>
        `${folder} holds ${count} files: group them by noun, at most ${MOST} beside each other.`,
    )
}
