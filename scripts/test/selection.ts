import type { Change } from './changed-files.ts'
import { reachOf } from './reach.ts'
import type { Suite } from './suites.ts'

/** The suites to run: in `whole` every test, in `related` those that import a file changed since a commit. */
export interface Selection {
  whole: Suite[]
  related: Suite[]
  since: string
}

/** Every test of the suites. */
export const everything = (suites: Suite[]): Selection => ({ whole: suites, related: [], since: '' })

/** The part of the suites that a change can reach. */
export function selectionOf(suites: Suite[], { since, files }: Change): Selection {
  const reached = (reach: string) => suites.filter((suite) => reachOf(suite, files) === reach)
  return { whole: reached('all'), related: reached('related'), since }
}

/** The sentences that say what a selection runs and what it leaves out. */
export function sayingOf({ whole, related, since }: Selection, suites: Suite[]): string[] {
  const untouched = suites.filter((suite) => !whole.includes(suite) && !related.includes(suite))
  const line = (title: string, names: Suite[]) => (names.length ? [`${title}: ${names.join(', ')}`] : [])
  return [
    `Changed since ${since.slice(0, 8)}:`,
    ...line('  runs every test of', whole),
    ...line('  runs only the test files that import a changed file of', related),
    ...line('  leaves out, because no change can reach it', untouched),
  ]
}
