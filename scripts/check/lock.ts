import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../run/folders.ts'

interface Lock {
  packages: Record<string, { optionalDependencies?: Record<string, string>; resolved?: string }>
}

/**
 * Reasons why a lock file can't be installed elsewhere: a platform's binary without an entry (`npm ci`
 * refuses, or that platform breaks), or the address of a private registry.
 */
export function incompleteEntries(
  lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock,
): string[] {
  return Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {}, resolved = '' }]) => [
    ...Object.keys(optionalDependencies)
      .filter((name) => !placesFor(name, path).some((place) => place in lock.packages))
      .map(
        (name) =>
          `${path} wants ${name}, which has no entry: choose a release whose binaries are all published.`,
      ),
    ...(resolved.includes('://') ? [`${path} is bound to ${resolved}: remove its "resolved".`] : []),
  ])
}

/** The paths where Node looks for a package that is imported from a path of the lock. */
function placesFor(name: string, path: string): string[] {
  const folders = path
    .split('/node_modules/')
    .map((_, index, all) => all.slice(0, index + 1).join('/node_modules/'))
  return [`node_modules/${name}`, ...folders.map((folder) => `${folder}/node_modules/${name}`)]
}
