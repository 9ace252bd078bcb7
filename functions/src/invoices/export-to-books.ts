import {
  afterDelivery,
  chosenBooks,
  connectionPath,
  parseConnection,
  revisionObstacles,
  settingsPath,
  standingOf,
  type ChosenBooks,
  type Invoice,
  type Revision,
} from '@covoice/domain'
import type { Transaction } from 'firebase-admin/firestore'
import type { Place } from '../commands/place.ts'
import { refused, type Refused } from '../commands/refusal.ts'
import type { Occasion } from '../occasion.ts'
import { queueTransfer } from '../books/queue-transfer.ts'
import type { Dependencies } from '../dependencies.ts'
import { booksFiles } from '../documents/books/books-files.ts'
import { apply } from './apply.ts'
import type { CommandOf } from './command.ts'
import type { Change } from './decision.ts'
import { refusal, type Outcome } from '../commands/outcome.ts'
import { readAll } from '../read-all.ts'
import { readRevision } from './read-revision.ts'

/**
 * Exports an invoice to the organisation's accounting software: issues a draft or finishes an edit first, and makes it
 * Exported once its file has been written here from what is frozen, so that whoever fetches that file gets it. Into
 * connected books it is set on its way, and Exported once they have taken it.
 */
export async function exportToBooks(
  transaction: Transaction,
  place: Place,
  command: CommandOf<'export'>,
  invoice: Invoice,
  occasion: Occasion,
  deps: Dependencies,
): Promise<Outcome> {
  const { db } = deps
  const { format, createdAt } = command
  const [settings, connected] = await readAll(
    transaction,
    db.doc(settingsPath(place.org, 'invoice')),
    db.doc(connectionPath(place.org, 'xero')),
  )
  const books = chosenBooks(settings.data() ?? {})
  if (books?.format !== format) return refusal(refused('otherSoftware'))
  const connection = format === 'xero' ? parseConnection(connected.data()) : null
  if (connection) {
    const destination = { connection, mapping: books.mapping }
    return queueTransfer(transaction, place, invoice, destination, { occasion, command }, deps)
  }
  const objection = (revision: Revision) => notCarried(books, revision)
  if (invoice.content === 'frozen') {
    const revision = await readRevision(transaction, db, place, invoice.revision)
    if (!revision) throw new Error(`revision ${invoice.revision} of ${invoice.id} is missing`)
    const objected = objection(revision)
    if (objected) return refusal(objected)
  }
  const change = exported(invoice, occasion)
  return (await apply(transaction, place, invoice, change, occasion, createdAt, deps, objection)).outcome
}

function notCarried({ format, mapping }: ChosenBooks, revision: Revision): Refused | null {
  const obstacles = revisionObstacles(format, revision, mapping)
  if (obstacles.length > 0) return { kind: 'refused', problems: obstacles }
  // throws where the writer knows better than the obstacles: nothing is Exported then
  booksFiles(format, [revision], mapping)
  return null
}

/** The step to Exported, which ends an edit; money that has moved stays, and the first export is the one remembered. */
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
