import { invoicePath, linePath, patchOf, type Edit } from '@covoice/domain'
import { createDocuments, writeFields, writeTogether } from '../../backend/documents/documents.ts'
import { besideOf } from './loaded-bases.ts'

/** The editor itself keeps a refusal. */
const tracking = { callerTells: true }

/**
 * Sends edits that belong together to the server: one write for each touched document, new lines first.
 * Resolves when accepted.
 */
export async function sendEdits(org: string, invoice: string, edits: readonly Edit[]): Promise<void> {
  const made: { path: string; data: Record<string, unknown> }[] = []
  const changed = new Map<string, { fields: Record<string, unknown>; edits: readonly Edit[] }>()
  for (const edit of edits) {
    const patch = patchOf(edit)
    if (patch.target === 'line' && patch.create) {
      made.push({ path: linePath(org, invoice, patch.line), data: patch.fields })
      continue
    }
    const path = patch.target === 'line' ? linePath(org, invoice, patch.line) : invoicePath(org, invoice)
    const known = changed.get(path)
    changed.set(path, {
      fields: { ...known?.fields, ...patch.fields },
      edits: [...(known?.edits ?? []), edit],
    })
  }
  const changes = [...changed].map(([path, one]) => ({
    path,
    fields: one.fields,
    ...besideOf(one.edits),
  }))
  const [first] = changes
  await Promise.all([
    made.length > 0 ? createDocuments(made, tracking) : null,
    first && changes.length === 1
      ? writeFields(first.path, first.fields, tracking, ...(first.beside ? [first.beside] : []))
      : null,
    changes.length > 1 ? writeTogether(changes, tracking) : null,
  ])
}
