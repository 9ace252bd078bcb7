import {
  emptyBuyer,
  invoicePath,
  linesPath,
  orgPath,
  parseInvoice,
  parseLine,
  resultPath,
} from '@covoice/domain'
import type { Firestore } from 'firebase-admin/firestore'
import { setTimeout as sleep } from 'node:timers/promises'
import { fingerprint } from '../../../functions/src/invoices/fingerprint.ts'
import { aCaller, aCommand, aDraft, anId, type Asked } from '../../functions/builders.ts'
import { call, watchedDb } from '../../functions/deployed.ts'

/** A subscriber that issues and sends invoices until `end` is called. */
interface BusyCompany {
  org: string
  db: Firestore
  work: () => { end: () => Promise<void> }
  /** Issues and sends so many invoices at the same moment; resolves when the server has answered each of them. */
  storm: (invoices: number) => Promise<void>
}

/** Founds the company in the running start; import this file when the environment names its emulators. */
export async function busyCompany(): Promise<BusyCompany> {
  const owner = aCaller()
  const founding = { name: 'Bright IT', country: 'DE', currency: 'EUR', timeZone: 'Europe/Berlin' }
  const { org } = await call<{ org: string }>('createOrganisation', { org: anId(), ...founding }, owner)
  await watchedDb.doc(orgPath(org)).update({ plan: 'subscriber' })
  const issueOrSend = async (index: number) => {
    const to = { ...emptyBuyer(), name: 'Contoso', email: `c${anId()}@${org}.example` }
    const invoice = await aDraft(org, owner, { to }, watchedDb)
    const asked: Asked =
      index % 2
        ? { kind: 'setStatus', invoices: [invoice], status: 'sent' }
        : {
            ...{ kind: 'send', invoices: [invoice], seen: { [invoice]: await seen(org, invoice) } },
            ...{ to: null, cc: [], copyToMe: false, subject: null, message: null, again: false },
          }
    return aCommand(org, owner, asked, { database: watchedDb })
  }
  const storm = async (invoices: number) => {
    const commands = await Promise.all(Array.from({ length: invoices }, (_, index) => issueOrSend(index)))
    for (const command of commands)
      while (!(await watchedDb.doc(resultPath(org, command)).get()).get('finishedAt')) await sleep(200)
  }
  const work = () => {
    const order = { isOver: false }
    const working = (async () => {
      for (let index = 0; !order.isOver; index += 1) {
        await issueOrSend(index)
        await sleep(Math.random() * 500)
      }
    })().catch(() => undefined) // the emulator was killed meanwhile
    const end = () => {
      order.isOver = true
      return working
    }
    return { end }
  }
  return { org, db: watchedDb, work, storm }
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
