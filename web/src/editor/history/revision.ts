import { parseRevision, serverFields, type Revision, type Totals } from '@covoice/domain'
import type { SheetDocument } from '../live/sheet-document.ts'

/** A stored revision of any release. */
export const storedRevision = (_id: string, data: unknown): Revision => parseRevision(data)

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
      ...{ number, numberText, content: 'frozen', transfer: null, review: null, lineWords: [] },
    },
    lines: revision.lines.map((line) => ({ ...line, ...authorship })),
  }
}
