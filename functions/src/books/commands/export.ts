import {
  afterDelivery,
  chosenBooks,
  commandKinds,
  connectable,
  connectionPath,
  parseConnection,
  revisionObstacles,
  parseInvoiceSettings,
  settingsPath,
  standingOf,
  type ChosenBooks,
  type CommandOf,
  type Invoice,
  type Revision,
} from '@covoice/domain'
import type { InvoiceContext } from '../../commands/context.ts'
import { invoicesCommand, type CommandKind } from '../../commands/kind.ts'
import { refusal, type Outcome } from '../../commands/outcome.ts'
import { refused, type Refused } from '../../commands/refusal.ts'
import { booksFiles } from '../../documents/books/books-files.ts'
import type { BooksFileFormats } from '../../documents/books/file-format.ts'
import { apply } from '../../invoices/apply.ts'
import type { Change } from '../../invoices/decision.ts'
import { lastRevision } from '../../invoices/read-revision.ts'
import type { Occasion } from '../../occasion.ts'
import { readAll } from '../../read-all.ts'
import { queueTransfer } from '../queue-transfer.ts'

/** The command that exports an invoice to the organisation's accounting software, in one of these file formats. */
export function exportCommand(formats: BooksFileFormats): CommandKind {
  return invoicesCommand(commandKinds.export, (context, said) => exportToBooks(context, said, formats))
}

/**
 * Issues a draft or finishes an edit first, and makes the invoice Exported once its file has been written
 * from the frozen revision, so that everyone who downloads the file gets it. Into connected books a transfer
 * is queued, and the invoice becomes Exported once they have it.
 */
async function exportToBooks(
  context: InvoiceContext,
  { format }: CommandOf<'export'>,
  formats: BooksFileFormats,
): Promise<Outcome> {
  const { transaction, db, org, invoice, occasion } = context
  const software = connectable(format)
  const [settings, connected] = await readAll(
    transaction,
    db.doc(settingsPath(org, 'invoice')),
    // what can't be connected has no connection
    ...(software ? [db.doc(connectionPath(org, software))] : []),
  )
  const books = chosenBooks(parseInvoiceSettings(settings.data()))
  if (books?.format !== format) return refusal(refused('otherSoftware'))
  const connection = parseConnection(connected?.data())
  if (software && connection) return queueTransfer(context, { software, connection, mapping: books.mapping })
  const objection = (revision: Revision) => notCarried(books, revision, formats)
  if (invoice.content === 'frozen') {
    const objected = objection(await lastRevision(context))
    if (objected) return refusal(objected)
  }
  return (await apply(context, exported(invoice, occasion), objection)).outcome
}

function notCarried(
  { format, mapping }: ChosenBooks,
  revision: Revision,
  formats: BooksFileFormats,
): Refused | null {
  const obstacles = revisionObstacles(format, revision, mapping)
  if (obstacles.length > 0) return { kind: 'refused', problems: obstacles }
  // throws where the writer finds more problems than the obstacles list: nothing is Exported then
  booksFiles(formats, format, [revision], mapping)
  return null
}

/** The step to Exported, which ends an edit; Paid and Refunded stay, and the date of the first export is kept. */
function exported(invoice: Invoice, { at }: Occasion): Change {
  const from = standingOf(invoice)
  const to = afterDelivery(from, 'exported')
  return {
    kind: 'change',
    header: { content: 'frozen', status: to, statusBefore: null, exportedAt: invoice.exportedAt ?? at },
    freeze: invoice.content === 'open',
    happening: { kind: 'exported', from, to, day: null, reason: null },
    cause: 'export',
  }
}
