import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Every test file of the project, as a path: vitest's and Playwright's. */
export function testFiles(): string[] {
  const tests = fileURLToPath(new URL('..', import.meta.url))
  return globSync('**/*.{test,e2e}.ts', { cwd: tests }).map((file) => tests + file)
}
