// The same as command-worker.ts for the one kind of command of tally-command.ts.
import { runTally } from './tally-command.ts'
import { workOff } from './work-off.ts'

await workOff(runTally)
