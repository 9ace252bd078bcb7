import {
  basisKey,
  invoiceBasisTable,
  invoiceTable,
  lineBasisTable,
  lineTable,
  readFields,
  valueDigest,
  type Field,
} from '@covoice/domain'
import type { DocumentSnapshot } from 'firebase-admin/firestore'

/**
 * Whether a text is the one that the writer of the stored text saw before, as the writer's app says; null where it says
 * nothing of this text.
 */
export function seenBefore(
  document: DocumentSnapshot,
  { field, text, isLine }: { field: string; text: string; isLine: boolean },
): ((other: string) => boolean) | null {
  const data = document.data()
  const { basis } = readFields(isLine ? lineBasisTable : invoiceBasisTable, data)
  const table: Readonly<Record<string, Field<unknown>>> = isLine ? lineTable : invoiceTable
  const known = table[field]
  if (!known) return null
  const written = valueDigest(known, text)
  const said = Object.values(basis)
    .map((one): unknown => one.of[basisKey(field)])
    .find((digests) => typeof digests === 'string' && digests.slice(8) === written)
  return typeof said === 'string' ? (other) => valueDigest(known, other) === said.slice(0, 8) : null
}
