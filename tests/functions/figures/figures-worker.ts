// A process that counts all invoices of an organisation, until it is killed at a step.
// Run as a child: node figures-worker.ts '{"project":...}'. It prints the open work, and 'done' at the end.
import { recount } from '../../../functions/src/figures/recount.ts'
import { mortal, type KillAt } from '../mortal.ts'

/** The organisation that a worker counts, and where it dies. */
export interface FiguresWork {
  project: string
  org: string
  killAt: KillAt | null
}

const { project, org, killAt } = JSON.parse(process.argv[2] ?? '{}') as FiguresWork
await recount(org, mortal(project, killAt))
process.stdout.write('done\n')
