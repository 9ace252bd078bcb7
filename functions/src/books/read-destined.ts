import {
  connectedObstacles,
  connectionPath,
  mappingFor,
  parseConnection,
  parseInvoiceSettings,
  settingsPath,
  type Revision,
} from '@covoice/domain'
import { appUrl } from '../config.ts'
import { readRevision } from '../invoices/read-revision.ts'
import { readAll } from '../read-all.ts'
import type { Accountant } from './accountant.ts'
import type { BooksInvoice } from './books-software.ts'
import type { ClaimedTransfer } from './transfer-queue.ts'
import { BooksFailure } from './books-failure.ts'

/**
 * A frozen invoice in the form of its books, by the current mapping; a `BooksFailure` where those are no
 * longer connected, or lack an account or tax.
 */
export async function readDestined(
  { org, job: transfer }: ClaimedTransfer,
  { db, software }: Accountant,
): Promise<{ invoice: BooksInvoice; revision: Revision }> {
  const [settings, connected] = await readAll(
    db,
    db.doc(settingsPath(org, 'invoice')),
    db.doc(connectionPath(org, software.name)),
  )
  const revision = await readRevision(db, db, { org, invoice: transfer.invoice }, transfer.revision)
  if (!revision) throw new Error(`revision ${transfer.revision} of ${transfer.invoice} is missing`)
  const connection = parseConnection(connected.data())
  if (connection?.books?.id !== transfer.books.id)
    throw new BooksFailure('refused', `${transfer.books.name} is no longer connected`)
  const mapping = mappingFor(software.name, parseInvoiceSettings(settings.data()))
  const obstacles = connectedObstacles(software.name, revision, mapping, connection.chart)
  if (obstacles.length > 0)
    throw new BooksFailure('refused', [...new Set(obstacles.map(({ code }) => code))].join(', '))
  const url = `${appUrl()}/invoices/${transfer.invoice}?revision=${transfer.revision}`
  return { invoice: software.invoiceOf(revision, mapping, connection.chart, url), revision }
}
