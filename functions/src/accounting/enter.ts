import { createHash } from 'node:crypto'
import { transfersPath, type Revision } from '@covoice/domain'
import type { XeroInvoice } from '../documents/books/xero-invoice.ts'
import { comesTo } from './comes-to.ts'
import type { Accountant } from './accountant.ts'
import { beginAsking, type ClaimedTransfer } from './claim-transfer.ts'
import { readDestined } from './read-destined.ts'
import type { Transfer } from './transfer.ts'
import { XeroFailure } from './xero-failure.ts'
import type { Entry } from './xero.ts'

/** Another invoice has that number in the books. */
export class NumberTaken extends Error {
  constructor(number: string) {
    super(`Xero has another invoice with the number ${number}`)
    this.name = 'NumberTaken'
  }
}

/** An invoice that is in the books now, and what it comes to there where that is another amount. */
export interface Entered {
  entry: Entry
  differs: string | null
}

/**
 * Writes an invoice into the books, over what they have of an earlier revision. What may be there already is looked for
 * first, so that however often it is tried there is one; and Xero knows a request that comes again by its key.
 */
export async function enter(
  claimed: ClaimedTransfer,
  accessToken: string,
  accountant: Accountant,
): Promise<Entered> {
  const { transfer } = claimed
  const { invoice, revision } = await readDestined(claimed, accountant)
  const earlier = await earlierEntry(claimed, accountant)
  const { xero, step } = accountant
  const books = transfer.books.id
  const look = () => xero.find(accessToken, books, invoice)
  if (transfer.asked && (transfer.entry !== null || earlier === null)) {
    const found = await look()
    if (found?.isOurs) return entered(found, revision)
  }
  if (!(await beginAsking(claimed, accountant))) throw new Error('The lease was lost to another worker')
  await step('booksAsked')
  const options = { entry: earlier, key: keyOf(transfer, invoice) }
  const entry = await xero.write(accessToken, books, invoice, options).catch(async (error: unknown) => {
    if (!(error instanceof XeroFailure) || error.kind !== 'refused' || earlier !== null) throw error
    // a request of ours that was given up may have come through meanwhile
    const found = await look()
    if (found && !found.isOurs) throw new NumberTaken(invoice.number)
    if (!found) throw error
    return found
  })
  return entered(entry, revision)
}

function entered(entry: Entry, revision: Revision): Entered {
  return { entry, differs: comesTo(entry.total, revision) ? null : entry.total }
}

/** What the same books have of the invoice's newest earlier revision; null when they have none. */
async function earlierEntry(
  { passage, transfer }: ClaimedTransfer,
  { db }: Accountant,
): Promise<string | null> {
  const known = await db
    .collection(transfersPath(passage.org))
    .where('invoice', '==', transfer.invoice)
    .where('state', '==', 'done')
    .get()
  const [newest] = known.docs
    .map((stored) => stored.data() as Transfer)
    .filter(({ books, revision }) => books.id === transfer.books.id && revision < transfer.revision)
    .toSorted((a, b) => b.revision - a.revision)
  return newest?.entry ?? null
}

/** Xero repeats its answer to a key for minutes, a refusal too: whoever asks once more gets another. */
function keyOf({ books, revision, times }: Transfer, invoice: XeroInvoice): string {
  return createHash('sha256')
    .update(JSON.stringify([books.id, invoice, revision, times]))
    .digest('hex')
}
