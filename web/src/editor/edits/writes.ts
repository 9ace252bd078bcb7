import { invoicePath, linePath, patchOf, type Edit } from '@covoice/domain'
import { createDocuments, writeFields, writeTogether } from '../../backend/documents/documents.ts'
import { basisOf } from './bases.ts'
import { besideOf } from './loaded-bases.ts'

/**
 * Sends edits that belong together to the server: one write for each touched document, new lines first.
 * Resolves when accepted.
 */
export async function sendEdits(org: string, invoice: string, edits: readonly Edit[]): Promise<void> {
  const isAdded = ({ kind }: Edit): boolean => kind === 'addLine'
  // the editor itself shows a refusal
  const tracking = (own: readonly Edit[]) => ({
    callerTells: true,
    kept: {
      document: invoicePath(org, invoice),
      edits: own.map((edit) => ({ edit, seen: basisOf(edit) })),
      made: [],
    },
  })
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
  const changing = tracking(edits.filter((edit) => !isAdded(edit)))
  await Promise.all([
    made.length > 0 ? createDocuments(made, tracking(edits.filter(isAdded))) : null,
    first && changes.length === 1
      ? writeFields(first.path, first.fields, changing, ...(first.beside ? [first.beside] : []))
      : null,
    changes.length > 1 ? writeTogether(changes, changing) : null,
  ])
}
