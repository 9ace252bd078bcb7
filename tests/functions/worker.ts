// A process that works off commands, a few at a time as the queue lets the function do, until it is killed at a step.
// Run as a child: node worker.ts '{"project":...}'. It says on stdout what it leaves open, and 'done' at the end.
import { runCommand } from '../../functions/src/invoices/run-command.ts'
import { mortal, type KillAt } from './mortal.ts'

/** What a worker is to do: the commands in their order, how many at a time, and where it dies. */
export interface Work {
  project: string
  org: string
  commands: string[]
  dispatches: number
  killAt: KillAt | null
}

const { project, org, commands, dispatches, killAt } = JSON.parse(process.argv[2] ?? '{}') as Work
const deps = mortal(project, killAt)

const waiting = [...commands]
async function dispatch(): Promise<void> {
  for (let command = waiting.shift(); command !== undefined; command = waiting.shift())
    try {
      await runCommand({ org, command, lastAttempt: false }, deps)
    } catch {
      // As the queue does: what failed comes again.
      waiting.push(command)
    }
}

await Promise.all(Array.from({ length: dispatches }, dispatch))
process.stdout.write('done\n')
