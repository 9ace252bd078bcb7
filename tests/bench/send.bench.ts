import { setTimeout } from 'node:timers/promises'
import {
  emptyBuyer,
  invoicePath,
  invoicesPath,
  limits,
  linesPath,
  orgPath,
  outboxPath,
  parseInvoice,
  parseLine,
} from '@covoice/domain'
import { fingerprint } from '../../functions/src/invoices/fingerprint.ts'
import type { Bench, Metric } from '../../scripts/bench/bench-shape.ts'
import type { AcceptedMail } from '../../scripts/stand-ins/sendgrid/mail-request.ts'
import { aCaller, aCommand, aDraft, anId } from '../functions/builders.ts'
import { call, watchedDb } from '../functions/deployed.ts'
import { environment } from '../support/environment.ts'

const company = { name: 'Bright IT', country: 'DE', currency: 'EUR', timeZone: 'Europe/Berlin' }
/** Drafts that are written at the same time. */
const together = 20

/**
 * From pressing Send for a number of drafts until the stand-in of SendGrid has accepted every email: issued,
 * frozen, rendered as PDF and recorded. The time per email is reported for few and for many, and the number
 * of unrequested emails.
 */
export const bench: Bench = {
  needs: ['emulators'],
  async *run() {
    // the first emails wait for the functions to be loaded
    await sent(20)
    yield* sending(100)
    yield* sending(500)
  },
}

async function* sending(count: number): AsyncIterable<Metric> {
  const { ms, taken } = await sent(count)
  yield { metric: `send.${count}`, value: Number((ms / 1000).toFixed(1)), unit: 's', n: count }
  yield { metric: `send.${count}.each`, value: Math.round(ms / count), unit: 'ms', n: count }
  yield { metric: `send.${count}.unasked`, value: taken - count, unit: 'emails', n: count }
}

/** Sends so many drafts of a new organisation; how long it took, and how many emails the stand-in took for it. */
async function sent(count: number): Promise<{ ms: number; taken: number }> {
  const owner = aCaller()
  const { org } = await call<{ org: string }>('createOrganisation', { org: anId(), ...company }, owner)
  await watchedDb.doc(orgPath(org)).update({ plan: 'subscriber' })
  const domain = `${org}.example`
  const drafts: string[] = []
  while (drafts.length < count) {
    const to = { ...emptyBuyer(), name: 'Contoso', email: `office@${domain}` }
    const written = Array.from({ length: together }, () => aDraft(org, owner, { to }, watchedDb))
    drafts.push(...(await Promise.all(written)))
  }
  await until(async () => (await countOf(invoicesPath(org), 'totals.totalMinor', 10_000)) === count)
  const looked = await Promise.all(drafts.map(async (id) => [id, await seen(org, id)] as const))

  const start = performance.now()
  for (let from = 0; from < count; from += limits.invoicesPerCommand) {
    const some = looked.slice(from, from + limits.invoicesPerCommand)
    await aCommand(
      org,
      owner,
      {
        kind: 'send',
        invoices: some.map(([id]) => id),
        seen: Object.fromEntries(some),
        ...{ to: null, cc: [], copyToMe: false, subject: null, message: null, again: false },
      },
      { database: watchedDb },
    )
  }
  await until(async () => (await countOf(outboxPath(org), 'state', 'accepted')) === count)
  const ms = performance.now() - start
  return { ms, taken: await takenFor(`office@${domain}`) }
}

async function countOf(path: string, field: string, value: unknown): Promise<number> {
  return (await watchedDb.collection(path).where(field, '==', value).count().get()).data().count
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await setTimeout(250)
}

/** What the sender's screen would name an invoice's content by. */
async function seen(org: string, invoice: string): Promise<string> {
  const [header, lines] = await Promise.all([
    watchedDb.doc(invoicePath(org, invoice)).get(),
    watchedDb.collection(linesPath(org, invoice)).get(),
  ])
  const billed = lines.docs.map((line) => parseLine(line.id, line.data()))
  return fingerprint(parseInvoice(invoice, header.data() ?? {}), billed)
}

async function takenFor(address: string): Promise<number> {
  const asked = await fetch(`http://${environment.sendgridHost}/control/requests?to=${address}`)
  return ((await asked.json()) as AcceptedMail[]).length
}
