import { basisKey, invoiceFields, lineFields, valueDigest, type Edit, type Field } from '@covoice/domain'
import { ownId } from '../../backend/documents/writing.ts'
import { serverNow } from '../../backend/server/server-clock.ts'
import { basisOf } from './bases.ts'

/** What an edit writes beside its field: which value it was made on, which it wrote, and when, by the server's clock. */
export function basisFields(edit: Edit): Record<string, unknown> {
  const seen = basisOf(edit)
  if (!seen || (edit.kind !== 'setField' && edit.kind !== 'setLineField')) return {}
  const fields: Record<string, Field<unknown> | undefined> =
    edit.kind === 'setField' ? invoiceFields : lineFields
  const field = fields[edit.field]
  if (!field) return {}
  return {
    [`basis.${ownId}.at`]: new Date(seen.atMs + serverNow() - Date.now()),
    [`basis.${ownId}.of.${basisKey(edit.field)}`]:
      valueDigest(field, seen.value) + valueDigest(field, edit.value),
  }
}
