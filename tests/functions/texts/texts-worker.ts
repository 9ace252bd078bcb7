// A process that merges the texts of an invoice, until it is killed at a step.
// Run as a child: node texts-worker.ts '{"project":...}'. It prints the open work, and 'done' at the end.
import { settleTexts } from '../../../functions/src/text/settle-texts.ts'
import { mortal, type KillAt } from '../mortal.ts'

/** The invoice whose texts a worker merges, and where it dies. */
export interface TextsWork {
  project: string
  org: string
  invoice: string
  killAt: KillAt | null
}

const { project, org, invoice, killAt } = JSON.parse(process.argv[2] ?? '{}') as TextsWork
await settleTexts({ org, invoice }, mortal(project, killAt))
process.stdout.write('done\n')
