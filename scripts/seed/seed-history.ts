import { commandPath, today } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import type { Dependencies } from '../../functions/src/dependencies.ts'
import { recount } from '../../functions/src/figures/recount.ts'
import { runCommand } from '../../functions/src/run-command.ts'
import { COLLEAGUES, OWNER } from './accounts.ts'
import { FOUNDING, ORG } from './company.ts'
import type { DemoStep } from './invoices.ts'
import type { Written } from './seed-invoices.ts'

const DAY_MS = 24 * 60 * 60_000
const HOUR_MS = 60 * 60_000

const BILLERS = [OWNER, ...COLLEAGUES.filter(({ role, customers }) => role === 'biller' && !customers)]

/** One step that a person takes at its time. */
interface Asked {
  command: string
  invoice: string
  step: DemoStep
  by: string
  at: Date
}

/**
 * Carries out the later steps of the invoices. A first step takes a number, so the first steps follow each
 * other day by day; later steps of different invoices run in parallel. Then all are counted.
 */
export async function liveThrough(written: readonly Written[], deps: Dependencies): Promise<void> {
  const asked = written.flatMap(stepsAsked).sort((a, b) => a.at.getTime() - b.at.getTime())
  const batch = deps.db.batch()
  for (const { invoice, step, command, by, at } of asked) {
    const data = { ...commandOf(step, at), invoices: [invoice], by, createdAt: Timestamp.fromDate(at) }
    batch.set(deps.db.doc(commandPath(ORG, command)), data)
  }
  await batch.commit()

  let numbered = Promise.resolve()
  await Promise.all(
    [...Map.groupBy(asked, ({ invoice }) => invoice).values()].map(async (steps) => {
      for (const [place, { command, at }] of steps.entries()) {
        const carryOut = () =>
          runCommand({ org: ORG, command, lastAttempt: true }, { ...deps, now: () => at })
        if (place > 0) await carryOut()
        else await (numbered = numbered.then(carryOut))
      }
    }),
  )
  await recount(ORG, deps)
}

/** The steps of an invoice, its billers in turn. */
function stepsAsked({ id, at, steps = [] }: Written, index: number): Asked[] {
  return steps.map((step, place) => ({
    invoice: id,
    step,
    command: `${id}-${place + 1}`,
    by: BILLERS[(index + place) % BILLERS.length]?.uid ?? OWNER.uid,
    at: new Date(at.getTime() + step.after * DAY_MS + (step.after > 0 ? place * HOUR_MS : 0)),
  }))
}

function commandOf(step: DemoStep, at: Date): object {
  if ('reopen' in step) return { kind: 'reopen' }
  const { status, reason = '' } = step
  const day = status === 'paid' || status === 'refunded' ? today(FOUNDING.timeZone, at) : null
  return { kind: 'setStatus', status, day, reason }
}
