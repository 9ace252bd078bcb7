import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../run/folders.ts'

const PATH = /`((?:functions|web|tests|scripts|docs)\/[^\s`]*)`|\]\(((?!https?:|#)[^)\s]+)\)/g

/** Paths that a document of the project names and that don't exist. */
export function missingPaths(document: string, text: string): string[] {
  return [...text.matchAll(PATH)]
    .map(([, quoted, linked]) => quoted ?? linked ?? '')
    .filter((path) => globSync(path, { cwd: root }).length === 0)
    .map((path) => `${document} names ${path}, which doesn't exist.`)
}

/** The paths in README.md and docs/ that don't exist. */
export function pathProblems(): string[] {
  return globSync(['README.md', 'docs/*.md'], { cwd: root }).flatMap((document) =>
    missingPaths(document, readFileSync(join(root, document), 'utf8')),
  )
}
