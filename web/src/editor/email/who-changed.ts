import { byPosition } from '@covoice/domain'
import type { SheetDocument } from '../live/sheet-document.ts'

/** Who changed a sheet last, and the number of the changed line; null for a change outside the lines. */
export function lastChange({ invoice, lines }: SheetDocument): { by: string; line: number | null } {
  const shown = byPosition(lines).filter((line) => !line.removed)
  const changes = [
    ...lines.map((line) => {
      const place = shown.findIndex(({ id }) => id === line.id)
      return { by: line.changedBy, at: millis(line.changedAt), line: place < 0 ? null : place + 1 }
    }),
    // Last: with the totals the server repeats the change of a line here, at the same time.
    { by: invoice.changedBy, at: millis(invoice.changedAt), line: null },
  ]
  const [last] = changes.sort((a, b) => b.at - a.at)
  return { by: last?.by ?? '', line: last?.line ?? null }
}

// a change that only this device has is newer than any other
const millis = (at: unknown): number => (at instanceof Date ? at.getTime() : Number.MAX_SAFE_INTEGER)
