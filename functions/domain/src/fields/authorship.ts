import type { Table, ValuesOf } from './field.ts'
import { idText, opaque } from './field-kinds.ts'

/** Who created a document and who changed it last, with the server's times as the backend reads them. */
export const authorTable = {
  createdBy: idText,
  createdAt: opaque,
  changedBy: idText,
  changedAt: opaque,
} satisfies Table

/** The authorship of a document. */
export type Authorship = ValuesOf<typeof authorTable>
