// A process that runs errands one after the other, until it is killed at a step.
// Run as a child: node queue-worker.ts '{"project":...}'. It prints the open work, and 'done' at the end.
import { mortal, type KillAt } from '../mortal.ts'
import { runErrand, type Luck } from './errand.ts'

/** Which errands a worker is to run, how each goes, and where it dies. */
export interface QueueWork {
  project: string
  org: string
  errands: { id: string; luck: Luck }[]
  killAt: KillAt | null
}

const { project, org, errands, killAt } = JSON.parse(process.argv[2] ?? '{}') as QueueWork
const deps = mortal(project, killAt)
for (const { id, luck } of errands) await runErrand({ org, id }, luck, deps)
process.stdout.write('done\n')
