import { commandPath, today } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import type { Dependencies } from '../functions/src/dependencies.ts'
import { runCommand } from '../functions/src/invoices/run-command.ts'
import { COLLEAGUES, OWNER } from './demo/accounts.ts'
import { FOUNDING, ORG } from './demo/company.ts'
import type { DemoStep } from './demo/invoices.ts'
import type { Written } from './seed-invoices.ts'

const DAY_MS = 24 * 60 * 60_000
const HOUR_MS = 60 * 60_000

/** Takes the invoices through what became of them, day by day in the real order, so that numbers follow the days. */
export async function liveThrough(written: readonly Written[], deps: Dependencies): Promise<void> {
  const billers = [OWNER, ...COLLEAGUES.filter(({ role, customers }) => role === 'biller' && !customers)]
  const events = written.flatMap(({ id, at, steps = [] }, index) =>
    steps.map((step, place) => ({
      invoice: id,
      step,
      command: `${id}-${place + 1}`,
      by: billers[(index + place) % billers.length]?.uid ?? OWNER.uid,
      at: new Date(at.getTime() + step.after * DAY_MS + (step.after > 0 ? place * HOUR_MS : 0)),
    })),
  )
  events.sort((a, b) => a.at.getTime() - b.at.getTime())
  const batch = deps.db.batch()
  for (const { invoice, step, command, by, at } of events) {
    const asked = { ...commandOf(step, at), invoices: [invoice], by, createdAt: Timestamp.fromDate(at) }
    batch.set(deps.db.doc(commandPath(ORG, command)), asked)
  }
  await batch.commit()
  for (const { command, at } of events)
    await runCommand({ org: ORG, command, lastAttempt: true }, { ...deps, now: () => at })
}

function commandOf(step: DemoStep, at: Date): object {
  if ('reopen' in step) return { kind: 'reopen' }
  const { status, reason = '' } = step
  const day = status === 'paid' || status === 'refunded' ? today(FOUNDING.timeZone, at) : null
  return { kind: 'setStatus', status, day, reason }
}
