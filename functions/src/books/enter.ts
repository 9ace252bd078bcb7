import { createHash } from 'node:crypto'
import { exponentOf, type Revision, type TransferProblem } from '@covoice/domain'
import type { Accountant } from './accountant.ts'
import { renew } from '../queue/renew.ts'
import { readDestined } from './read-destined.ts'
import type { Transfer } from './transfer.ts'
import { isDeleted, type ClaimedTransfer } from './transfer-queue.ts'
import { BooksFailure } from './books-failure.ts'
import type { BooksInvoice, Entry } from './books-software.ts'

/** A refusal for good. */
export class StaysOut extends Error {
  readonly problem: TransferProblem

  constructor(problem: TransferProblem, message: string) {
    super(message)
    this.name = 'StaysOut'
    this.problem = problem
  }
}

/** An invoice that is in the books now, and its amount there where that differs. */
export interface Entered {
  entry: Entry
  differs: string | null
}

/**
 * Writes an invoice into the books, over an earlier revision there. It looks for an existing invoice first,
 * so that any number of attempts makes one; and the software recognises a repeated request by its key.
 */
export async function enter(
  claimed: ClaimedTransfer,
  accessToken: string,
  accountant: Accountant,
): Promise<Entered> {
  const { job: transfer, related: header } = claimed
  const { invoice, revision } = await readDestined(claimed, accountant)
  const { software, step } = accountant
  const books = transfer.books.id
  const look = () => software.find(accessToken, books, invoice).then((entry) => judged(entry, transfer))
  // a request that was never sent left nothing there, and the software refuses a second invoice with its number
  const there = transfer.asked || transfer.revision > 1 ? await look() : null
  if (there?.revision === transfer.revision) return entered(there, revision)
  if (isDeleted(header)) throw new StaysOut('withdrawn', '')
  if (!(await renew(claimed, { asked: true }, accountant)))
    throw new Error('The lease was lost to another worker')
  await step('booksAsked')
  const options = { entry: there?.id ?? null, key: keyOf(transfer, invoice) }
  const written = await software.write(accessToken, books, invoice, options).catch(async (error: unknown) => {
    if (!(error instanceof BooksFailure) || error.kind !== 'refused') throw error
    // a request of ours that was given up may have succeeded in the meantime
    const found = await look()
    if (found?.revision === transfer.revision) return found
    throw error
  })
  return entered(written, revision)
}

/** The invoice with this number in the books, unless it is another's or a later revision. */
function judged(entry: Entry | null, { numberText, revision, books }: Transfer): Entry | null {
  if (entry === null) return null
  if (entry.revision === null)
    throw new StaysOut('numberTaken', `${books.name} has another invoice with the number ${numberText}`)
  if (entry.revision > revision) throw new StaysOut('superseded', '')
  return entry
}

function entered(entry: Entry, revision: Revision): Entered {
  return { entry, differs: isTotalOf(revision, entry.total) ? null : entry.total }
}

/** Whether a decimal of the books, with any number of decimal places, is the amount due of a revision. */
function isTotalOf({ content, totals }: Revision, total: string): boolean {
  if (total === '') return false
  const minor = Number(total) * 10 ** exponentOf(content.currency)
  // a difference this small is the error of a binary fraction
  return Math.abs(minor - totals.dueMinor) < 1e-6 * Math.max(1, Math.abs(minor))
}

/** Software may repeat its answer to a key for minutes, also a refusal: a later attempt needs another key. */
function keyOf({ books, revision, times }: Transfer, invoice: BooksInvoice): string {
  return createHash('sha256')
    .update(JSON.stringify([books.id, invoice, revision, times]))
    .digest('hex')
}
