import { randomBytes } from 'node:crypto'
import {
  connectionPath,
  dayOf,
  parseConnection,
  settingsPath,
  transferPath,
  transfersPath,
  type BooksConnection,
  type InvoiceContent,
  type LineContent,
} from '@covoice/domain'
import type { Accountant } from '../../../functions/src/books/accountant.ts'
import { carryOver } from '../../../functions/src/books/carry-over.ts'
import { connectBooks } from '../../../functions/src/books/connect.ts'
import { finishConnecting } from '../../../functions/src/books/finish-connecting.ts'
import type { Transfer } from '../../../functions/src/books/transfer.ts'
import type { Caller } from '../../../functions/src/caller.ts'
import type { Dependencies } from '../../../functions/src/dependencies.ts'
import type { Outcome } from '../../../functions/src/commands/outcome.ts'
import { xeroAt } from '../../../functions/src/vendors/xero/xero.ts'
import { DEVELOPMENT_CLIENT_ID } from '../../../scripts/stand-ins/xero/settings.ts'
import { aXero, type Xero } from '../../support/xero.ts'
import { aDraft, anOrganisation, ask } from '../builders.ts'
import { dataOf, db, deps, documentsIn } from '../direct.ts'

process.env.APP_URL = 'https://covoice.example/'

/** What Xero's tokens are sealed with in these tests. */
export const tokenKey = randomBytes(32).toString('base64')

/** How a stand-in is reached. */
export const settingsOf = (url: string, timeoutMs = 10_000) => ({
  clientId: DEVELOPMENT_CLIENT_ID,
  baseUrl: url,
  redirectUri: 'http://localhost:5400/connect/xero',
  timeoutMs,
})

/** What the use cases of connected books get, over HTTP with a stand-in. */
export function anAccountant(
  { url }: Pick<Xero, 'url'>,
  replaced: Partial<Dependencies> & { timeoutMs?: number } = {},
): Accountant {
  const { timeoutMs, ...others } = replaced
  return { ...deps(others), software: xeroAt(settingsOf(url, timeoutMs)), tokenKey }
}

/** Answers Xero's consent page, and returns the parameters with which it sends the browser back. */
export async function consent(
  url: string,
  authorizeUrl: string,
  answer: { organisation?: string; user?: string } = {},
): Promise<{ state: string; code: string; user: string }> {
  const answered = await fetch(`${url}/control/consent`, {
    method: 'POST',
    body: JSON.stringify({ authorizeUrl, ...answer }),
  })
  const { redirect, user } = (await answered.json()) as { redirect: string; user: string }
  const back = new URL(redirect).searchParams
  return { state: back.get('state') ?? '', code: back.get('code') ?? '', user }
}

/** Connects an organisation to the demo company's books, as its owner would. */
export async function connect(
  xero: Xero,
  org: string,
  owner: Caller,
  answer: { organisation?: string; user?: string } = { organisation: 'Demo Company (DE)' },
) {
  const accountant = anAccountant(xero)
  const { url } = await connectBooks({ org }, owner, accountant)
  const back = await consent(xero.url, url, answer)
  const finished = await finishConnecting({ state: back.state, code: back.code }, owner, accountant)
  return { ...finished, user: back.user }
}

/** German books know these taxes by these names. */
const mapping = { taxTypes: { vat: 'USt 19 %' }, noTax: 'Tax Exempt' }

/** A line over 100.00 with 19 % of tax. */
export const taxedLine: Partial<LineContent> = {
  taxes: [{ tax: 'vat', name: 'USt.', ratePpm: 190_000, category: 'S', exemptionReason: '' }],
}

/** An organisation that is connected to German books in a stand-in of its own, and a draft of 119.00 that they take. */
export async function aConnected(booksMapping: object = mapping) {
  const xero = await aXero()
  const { org, owner } = await anOrganisation()
  await db.doc(settingsPath(org, 'invoice')).update({ accountingSoftware: 'xero', booksMapping })
  const { user } = await connect(xero, org, owner)
  const invoice = await aBill(org, owner)
  return { xero, org, owner, user, invoice, accountant: anAccountant(xero) }
}

/** A draft of 119.00 that German books take. */
export const aBill = (
  org: string,
  by: Caller,
  known: Partial<InvoiceContent> & { lines?: Partial<LineContent>[] } = {},
): Promise<string> => aDraft(org, by, { dueDay: dayOf('2026-12-02'), lines: [taxedLine], ...known })

/** Asks for an export, twice as the queue may, and returns its outcome. */
export async function exportIt(
  org: string,
  by: { uid: string },
  invoice: string,
): Promise<Outcome | undefined> {
  return (await ask(org, by, { kind: 'export', invoices: [invoice], format: 'xero' }))[invoice]
}

/** Works off a transfer as the queue would, once. */
export const carryOnce = (
  org: string,
  transfer: string,
  accountant: Accountant,
  lastAttempt = false,
): Promise<void> => carryOver({ org, transfer, lastAttempt }, accountant, () => accountant)

/** A transfer as it is stored. */
export const transferOf = async (org: string, transfer: string) =>
  (await dataOf(transferPath(org, transfer))) as unknown as Transfer

/** The transfers of an organisation, by id. */
export const transfersOf = (org: string) => documentsIn(transfersPath(org))

/** A connection as clients read it. */
export async function connectionOf(org: string): Promise<BooksConnection | null> {
  return parseConnection((await db.doc(connectionPath(org, 'xero')).get()).data())
}

/** An invoice as the stand-in has it. */
export interface EnteredInvoice {
  tenantId: string
  InvoiceID: string
  InvoiceNumber: string
  Status: string
  Url: string
  Reference: string
  CurrencyCode: string
  SubTotal: number
  TotalTax: number
  Total: number
  Contact: { Name: string }
  LineItems: { Description: string; AccountCode: string; TaxType: string; LineAmount: number }[]
}

/** The invoices that a stand-in has of a number. */
export async function entered({ url }: Xero, number: string): Promise<EnteredInvoice[]> {
  const stored = (await (await fetch(`${url}/control/invoices`)).json()) as EnteredInvoice[]
  return stored.filter((one) => one.InvoiceNumber === number)
}
