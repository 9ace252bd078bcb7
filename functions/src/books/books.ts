import { calls, connectionPath, parseConnection, type Books, type BooksConnection } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import type { Caller } from '../caller.ts'
import { requireMember } from '../access/member.ts'
import { problem } from '../problem.ts'
import { withAccess } from './access.ts'
import type { Accountant, BooksInput } from './accountant.ts'
import { askSoftware } from './ask-software.ts'
import { tokensPath } from './tokens.ts'

/** Chooses other books among those that Covoice may access, from the next invoice on. */
export async function chooseBooks(
  { org, books }: BooksInput<'chooseBooks'>,
  caller: Caller,
  accountant: Accountant,
): Promise<void> {
  const { choices } = await requireConnection(org, caller, accountant)
  const chosen = choices.find((one) => one.id === books)
  if (!chosen) throw problem('noBooks')
  await readChart(org, chosen, accountant)
}

/** Reads the accounts and taxes of the connected books again. */
export async function refreshBooks(
  { org }: BooksInput<'refreshBooks'>,
  caller: Caller,
  accountant: Accountant,
): Promise<void> {
  const { books } = await requireConnection(org, caller, accountant)
  if (!books) throw problem('noBooks')
  await readChart(org, books, accountant)
}

/** Ends the connection, also at the software where it can be reached; the invoices sent there stay there. */
export async function disconnectBooks(
  { org }: BooksInput<'disconnectBooks'>,
  caller: Caller,
  accountant: Accountant,
): Promise<void> {
  const { db, software } = accountant
  const connection = await requireConnection(org, caller, accountant)
  if (connection.state !== 'lost')
    await withAccess(org, accountant, async (accessToken, { connections }) => {
      for (const one of Object.values(connections)) await software.leave(accessToken, one)
    }).catch(() => undefined) // the software ends it by itself after some weeks; here it ends at once
  await db.runTransaction(async (transaction) => {
    await requireMember({ transaction, db, org }, caller.uid, calls.disconnectBooks.who)
    transaction.delete(db.doc(tokensPath(org, software.name)))
    transaction.delete(db.doc(connectionPath(org, software.name)))
  })
}

async function requireConnection(
  org: string,
  caller: Caller,
  { db, software }: Accountant,
): Promise<BooksConnection> {
  return db.runTransaction(async (transaction) => {
    await requireMember({ transaction, db, org }, caller.uid, calls.refreshBooks.who)
    const stored = await transaction.get(db.doc(connectionPath(org, software.name)))
    const connection = parseConnection(stored.data())
    if (!connection) throw problem('booksLost')
    return connection
  })
}

async function readChart(org: string, books: Books, accountant: Accountant): Promise<void> {
  const { db, software, now } = accountant
  const chart = await askSoftware(() =>
    withAccess(org, accountant, (token) => software.chart(token, books.id)),
  )
  const readAt = Timestamp.fromDate(now())
  await db.runTransaction(async (transaction) => {
    const connection = await transaction.get(db.doc(connectionPath(org, software.name)))
    if (connection.exists)
      transaction.update(connection.ref, { state: 'connected', books, chart: { ...chart, readAt } })
  })
}
