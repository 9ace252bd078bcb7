import type { RunCommand } from '../../../functions/src/commands/run-command.ts'
import { mortal, type KillAt } from '../mortal.ts'

/** What a worker is to do: the commands in their order, how many at a time, and where it dies. */
export interface Work {
  project: string
  org: string
  commands: string[]
  dispatches: number
  killAt: KillAt | null
}

/** Works off the commands named in the process' arguments, a few at a time as the queue lets the function do, until killed at a step. */
export async function workOff(runCommand: RunCommand): Promise<void> {
  const { project, org, commands, dispatches, killAt } = JSON.parse(process.argv[2] ?? '{}') as Work
  const deps = mortal(project, killAt)
  const waiting = [...commands]
  const dispatch = async () => {
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
}
