import { randomBytes } from 'node:crypto'
import {
  commandKinds,
  commandPath,
  commonRefusals,
  dayOf,
  emptyBuyer,
  emptySeller,
  invoicePath,
  linePath,
  memberPath,
  newInvoice,
  newLine,
  resultPath,
  type BooksFormat,
  type CommandKind,
  type Invoice,
  type InvoiceContent,
  type LineContent,
  type Refusal,
  type Role,
  type Status,
} from '@covoice/domain'
import { Timestamp, type Firestore } from 'firebase-admin/firestore'
import type { Caller } from '../../functions/src/caller.ts'
import type { Outcome } from '../../functions/src/commands/outcome.ts'
import { runCommand } from '../../functions/src/run-command.ts'
import { createOrganisation } from '../../functions/src/organisations/create-organisation.ts'
import { dataOf, db, deps } from './direct.ts'

/** An id that nothing else has. */
export const anId = () => randomBytes(10).toString('hex')

/** A signed-in person with a verified address. */
export function aCaller(known: Partial<Caller> = {}): Caller {
  const uid = known.uid ?? anId()
  return { uid, email: `${uid}@example.com`, emailVerified: true, name: 'Ann Owner', ...known }
}

/** An organisation in Germany and its owner. */
export async function anOrganisation(): Promise<{ org: string; owner: Caller }> {
  const owner = aCaller()
  const company = { name: 'Bright IT', country: 'DE', currency: 'EUR', timeZone: 'Europe/Berlin' }
  const { org } = await createOrganisation({ org: anId(), ...company }, owner, deps())
  return { org, owner }
}

/** A member of an organisation with a role. */
export async function aMember(org: string, role: Role, customers: string[] | null = null): Promise<Caller> {
  const caller = aCaller({ name: `A ${role}` })
  const { name, email, uid } = caller
  await db.doc(memberPath(org, uid)).set({ role, customers, name, email, joinedAt: Timestamp.now() })
  await db.doc(`users/${uid}/organisations/${org}`).set({ name: 'Bright IT', role })
  return caller
}

/** A draft with one line over 100.00, unless `known` has other values. */
export async function aDraft(
  org: string,
  by: Caller,
  { lines = [{}], ...known }: Partial<InvoiceContent> & { lines?: Partial<LineContent>[] } = {},
  database: Firestore = db,
): Promise<string> {
  const id = anId()
  const at = Timestamp.now()
  const authorship = { createdBy: by.uid, createdAt: at, changedBy: by.uid, changedAt: at }
  const content = newInvoice(dayOf('2026-11-02'), {
    currency: 'EUR',
    from: { ...emptySeller(), name: 'Bright IT' },
    to: { ...emptyBuyer(), name: 'Contoso' },
    ...known,
  })
  const batch = database.batch()
  batch.set(database.doc(invoicePath(org, id)), { ...content, ...authorship })
  lines.forEach((line, index) => {
    const data = newLine(`a${index}`, { description: 'Support', unitPriceMillionths: 100_000_000, ...line })
    batch.set(database.doc(linePath(org, id, `line${index}`)), { ...data, ...authorship })
  })
  await batch.commit()
  return id
}

/** What a test asks for: the command without its author and time. */
export type Asked =
  | { kind: 'setStatus'; invoices: string[]; status: Status; day?: string | null; reason?: string }
  | { kind: 'reopen' | 'finish' | 'delete' | 'restore' | 'remind'; invoices: string[] }
  | { kind: 'discard'; invoices: string[]; seen: Record<string, string> }
  | { kind: 'export'; invoices: string[]; format: BooksFormat }
  | {
      kind: 'send'
      invoices: string[]
      to: string[] | null
      cc: string[]
      copyToMe: boolean
      subject: string | null
      message: string | null
      seen: Record<string, string>
      again: boolean
    }
  | { kind: 'retry'; invoices: string[]; message: string }
  | { kind: 'settle'; invoices: string[]; message: string; arrived: boolean }
  | { kind: 'askReview'; invoices: string[]; reviewer: string | null; seen: Record<string, string> }
  | { kind: 'approve'; invoices: string[]; seen: Record<string, string> }
  | { kind: 'sendBack'; invoices: string[]; reason: string }

/** Stores a command as the client would, and returns its id. */
export async function aCommand(
  org: string,
  by: { uid: string },
  asked: Asked,
  { createdAt = Timestamp.now(), database = db }: { createdAt?: Timestamp; database?: Firestore } = {},
): Promise<string> {
  const id = anId()
  const complete = asked.kind === 'setStatus' ? { day: null, reason: '', ...asked } : asked
  await database.doc(commandPath(org, id)).set({ ...complete, by: by.uid, createdAt })
  return id
}

/** Stores a command, carries it out twice, as the queue may, and returns the outcome of each invoice. */
export async function ask(org: string, by: { uid: string }, asked: Asked): Promise<Record<string, Outcome>> {
  const command = await aCommand(org, by, asked)
  await runCommand({ org, command, lastAttempt: false }, deps())
  await runCommand({ org, command, lastAttempt: false }, deps())
  const outcomes = (await dataOf(resultPath(org, command))).outcomes as Record<string, Outcome>
  for (const outcome of Object.values(outcomes)) expectDeclared(asked.kind, outcome)
  return outcomes
}

/** [H19] Throws on a refusal that neither its kind of command declares nor all kinds share. */
function expectDeclared(kind: CommandKind, outcome: Outcome): void {
  const declared: readonly Refusal[] = [...commonRefusals, ...commandKinds[kind].refusals]
  const problems = outcome.outcome === 'refused' ? outcome.problems : []
  const other = problems.find(({ code }) => !declared.includes(code))
  if (other) throw new Error(`'${kind}' does not declare its refusal '${other.code}'`)
}

/** Sets the status of one invoice and returns the outcome. */
export async function setStatus(
  org: string,
  by: { uid: string },
  invoice: string,
  to: Status | { status: Status; day?: string; reason?: string },
): Promise<Outcome | undefined> {
  const said = typeof to === 'string' ? { status: to } : to
  return (await ask(org, by, { kind: 'setStatus', invoices: [invoice], ...said }))[invoice]
}

/** The header of an invoice as it is stored. */
export async function headerOf(org: string, invoice: string): Promise<Invoice> {
  return (await dataOf(invoicePath(org, invoice))) as unknown as Invoice
}
