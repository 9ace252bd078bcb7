// A process that works off commands until it is killed at a step.
// Run as a child: node command-worker.ts '{"project":...}'. It prints the open work, and 'done' at the end.
import { runCommand } from '../../../functions/src/run-command.ts'
import { workOff } from './work-off.ts'

await workOff(runCommand)
