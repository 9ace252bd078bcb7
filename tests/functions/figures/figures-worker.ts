// A process that counts all invoices of an organisation, or those that wait, until it is killed at a step.
// Run as a child: node figures-worker.ts '{"project":...}'. It prints the open work, and 'done' at the end.
import { countMarked } from '../../../functions/src/figures/count-marked.ts'
import { recount } from '../../../functions/src/figures/recount.ts'
import { mortal, type KillAt } from '../mortal.ts'

/** The organisation that a worker counts, and where it dies. */
export interface FiguresWork {
  project: string
  org: string
  onlyMarked?: boolean
  killAt: KillAt | null
}

const { project, org, onlyMarked, killAt } = JSON.parse(process.argv[2] ?? '{}') as FiguresWork
const deps = mortal(project, killAt)
await (onlyMarked ? countMarked(org, deps, 0) : recount(org, deps))
process.stdout.write('done\n')
