import { listOf, orNull } from '../fields/composed-fields.ts'
import { count, idText, opaque, shortText } from '../fields/field-kinds.ts'
import type { Table, ValuesOf } from '../fields/field.ts'
import { isRecord, readFields } from '../fields/read-fields.ts'
import type { InvoiceContent } from '../invoice/invoice.ts'
import { invoiceTables } from '../invoice/invoice-tables.ts'
import type { NewLine } from '../line/line.ts'
import { invoicePath } from '../paths.ts'
import type { Content } from './differences.ts'

/** People of one entry: more than edit one invoice within minutes. */
const mostPeople = 100

const editedTable = {
  /** The version that the edits led to; null in other entries. */
  version: orNull(count),
  /** In how many fields and lines it differs from the version before it; null for the first version. */
  changes: orNull(count),
  people: listOf({ uid: shortText, name: shortText }, mostPeople, ''),
} satisfies Table

/** The part of a history entry that tells about edits: whose, how many, and the version that they led to. */
export type EditedValues = ValuesOf<typeof editedTable>

/** That part of a stored entry; other entries have no version. */
export const parseEdited = (stored: unknown): EditedValues => readFields(editedTable, stored)

const versionTable = { number: count, at: opaque, fingerprint: shortText } satisfies Table

/** The content of an invoice as it was when people had edited it for some minutes. */
export type Version = ValuesOf<typeof versionTable> & Content

/** A stored version of any release; what is missing or odd is empty; never throws. */
export function parseVersion(data: unknown): Version {
  const { content, lines } = isRecord(data) ? data : {}
  const { header, line } = invoiceTables
  const read: unknown[] = Array.isArray(lines) ? lines : []
  return {
    ...readFields(versionTable, data),
    content: readFields(header, content) as InvoiceContent,
    lines: read.map((one) => readFields({ ...line, id: idText }, one) as NewLine),
  }
}

/** The path of an invoice's versions. */
export const versionsPath = (org: string, invoice: string): string => `${invoicePath(org, invoice)}/versions`

/** The path of one version. */
export const versionPath = (org: string, invoice: string, version: number): string =>
  `${versionsPath(org, invoice)}/${version}`
