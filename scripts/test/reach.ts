import type { Suite } from './suites.ts'

/** How much of a suite a change can reach: every test, those that import a changed file, or none. */
export type Reach = 'all' | 'related' | 'none'

/** Files that decide how everything runs: a change of one reaches every suite. */
const EVERYWHERE = /^(package(-lock)?\.json|tsconfig\.base\.json|vitest\.config\.ts|scripts\/(test|run)[./])/

/** What runs in the emulators, which a test there meets without importing it. */
const DEPLOYED =
  /^(functions\/(?!.*\.md$)|firestore\.|firebase\.json$|scripts\/(emulators|saves|seed|stand-ins|start\.ts$)|tests\/support\/)/

/** Files that a test of the suite reads, starts or meets running, without importing them. */
const READ: Record<Suite, RegExp> = {
  // One test reads every source for paths that are typed again.
  domain: /^(functions\/domain|tests\/domain)\/|^(functions|web)\/src\/.*\.(ts|vue)$/,
  web: /^(web|tests\/(web|eras))\//,
  scripts:
    /^(tests\/SPEC\.md$|tests\/.*\.(test|e2e)\.ts$|README\.md$|docs\/|scripts\/|functions\/)|\.(json|html)$/,
  // One test reads every source of the web for queries.
  rules: /^(firestore\.(rules|indexes\.json)$|functions\/|tests\/(rules|eras)\/)|^web\/src\/.*\.(ts|vue)$/,
  // Tests that kill a worker start its file as a process of its own.
  functions: new RegExp(
    `${DEPLOYED.source}|^tests/functions/(?!.*\\.test\\.ts$)|^tests/(domain|eras)/.*\\.json$|^web/src/languages/`,
  ),
  e2e: /^(web\/|tests\/(e2e|web\/gallery)\/|playwright\.config\.ts$)/,
}

/** Text that no test but the named ones reads. */
const PROSE = /\.(md|png)$/

/** How far changed files, named from the project's folder, reach into a suite. */
export function reachOf(suite: Suite, changed: readonly string[]): Reach {
  const code = changed.filter((file) => !PROSE.test(file))
  if (changed.some((file) => READ[suite].test(file)) || code.some((file) => EVERYWHERE.test(file)))
    return 'all'
  // The browser's tests import no code of the app: they meet it built and deployed.
  if (suite === 'e2e') return code.some((file) => DEPLOYED.test(file)) ? 'all' : 'none'
  return code.some((file) => /\.(ts|vue|json)$/.test(file)) ? 'related' : 'none'
}
