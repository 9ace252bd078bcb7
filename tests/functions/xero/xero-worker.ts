// A process that carries one invoice into connected books over HTTP, until it is killed at a step.
// Run as a child: node xero-worker.ts '{"project":...}'. It prints the open work, and 'done' at the end.
import { carryOver } from '../../../functions/src/books/carry-over.ts'
import type { XeroSettings } from '../../../functions/src/vendors/xero/settings.ts'
import { xeroAt } from '../../../functions/src/vendors/xero/xero.ts'
import { mortal, type KillAt } from '../mortal.ts'

/** The transfer of a worker, its target, and the step at which it dies. */
export interface XeroWork {
  project: string
  org: string
  transfer: string
  settings: XeroSettings
  tokenKey: string
  killAt: KillAt | null
}

const work = JSON.parse(process.argv[2] ?? '{}') as XeroWork
const { project, org, transfer, settings, tokenKey, killAt } = work
process.env.APP_URL = 'https://covoice.example/'
const deps = mortal(project, killAt)
await carryOver({ org, transfer, lastAttempt: false }, deps, () => ({
  ...deps,
  software: xeroAt(settings),
  tokenKey,
}))
process.stdout.write('done\n')
