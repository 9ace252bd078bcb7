import { noticeReadersPath, noticesPath } from '@covoice/domain'
import type { Dependencies } from '../dependencies.ts'

/** Deletes the notices that lead to an invoice, whoever has them. */
export async function deleteNotices(
  { org, invoice }: { org: string; invoice: string },
  { db }: Pick<Dependencies, 'db'>,
): Promise<void> {
  // a reader's own document does not exist: only the notices below it do
  for (const reader of await db.collection(noticeReadersPath(org)).listDocuments()) {
    const received = db.collection(noticesPath(org, reader.id)).where('documentId', '==', invoice)
    for (const { ref } of (await received.get()).docs) await ref.delete()
  }
}
