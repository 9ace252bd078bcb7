import { serverFields, type Revision, type Totals } from '@covoice/domain'
import type { SheetDocument } from '../live/sheet-document.ts'

/** A stored revision: only the server writes it, complete, and it never changes. */
export const parseRevision = (_id: string, data: Record<string, unknown>): Revision =>
  data as unknown as Revision

/** The totals of a frozen revision, as computed then: they are never recomputed. */
export function revisionTotals({ totals, lineTotals, taxes }: Revision): Totals {
  return { ...totals, taxes, lines: new Map(Object.entries(lineTotals)) }
}

/** The content of a frozen revision, as a sheet shows it. */
export function revisionDocument(id: string, revision: Revision): SheetDocument {
  const authorship = { createdBy: '', createdAt: null, changedBy: '', changedAt: null }
  const { content, number, numberText } = revision
  return {
    invoice: {
      ...{ id, ...content, ...serverFields(), ...authorship },
      ...{ number, numberText, content: 'frozen', transfer: null },
    },
    lines: revision.lines.map((line) => ({ ...line, ...authorship })),
  }
}
