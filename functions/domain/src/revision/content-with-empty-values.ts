import type { InvoiceContent } from '../invoice/invoice.ts'
import { contentOf, lineContentOf } from '../invoice/content-of.ts'
import type { NewLine } from '../line/line.ts'
import { byPosition } from '../line/position.ts'

// The fields that the last release did not have. Add every new field here, as long as this file exists.
const added: readonly string[] = []

/**
 * The canonical text as the last release computed it, with the fields at their empty values: a tab that was opened
 * before today's release computes its fingerprint from this text. Remove this file with the release after this one.
 */
export function contentWithEmptyValues(content: InvoiceContent, lines: readonly NewLine[]): string {
  const said = byPosition(lines)
    .filter((line) => !line.removed)
    .map((line) => ({ ...lineContentOf(line), id: undefined, position: undefined, removed: undefined }))
  return JSON.stringify({ ...contentOf(content), lines: said }, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([name]) => !added.includes(name))
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value,
  )
}
