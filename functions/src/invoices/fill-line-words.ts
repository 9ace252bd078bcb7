import { invoicePath, lineWordsOf, linesPath, parseLine } from '@covoice/domain'
import type { Dependencies } from '../dependencies.ts'

/** Invoices at the same time: each reads all of its lines. */
const atOnce = 20

/**
 * Writes the words of their lines onto invoices that have none, because no release with this field has written them.
 * Nothing else of them changes, also not the last change; twice is once.
 */
export async function fillLineWords(
  { org, invoices }: { org: string; invoices: readonly string[] },
  { db }: Pick<Dependencies, 'db'>,
): Promise<void> {
  for (let start = 0; start < invoices.length; start += atOnce)
    await Promise.all(
      invoices.slice(start, start + atOnce).map((invoice) =>
        db.runTransaction(async (transaction) => {
          const header = await transaction.get(db.doc(invoicePath(org, invoice)))
          if (!header.exists || header.get('lineWords') !== undefined) return
          const { docs } = await transaction.get(db.collection(linesPath(org, invoice)))
          const lines = docs.map((line) => parseLine(line.id, line.data()))
          transaction.update(header.ref, { lineWords: lineWordsOf(lines) })
        }),
      ),
    )
}
