import type { Table } from '../fields/field.ts'
import { invoiceTable } from '../invoice/invoice-table.ts'
import { lineTable } from '../line/line-table.ts'

/** The names of a table's texts that merge by character when several people type in them. */
export const mergedFields = <T extends Table>(table: T): MergedField<T>[] =>
  Object.keys(table).filter((name) => table[name]?.merged) as MergedField<T>[]

/** The name of a text that merges by character. */
export type MergedField<T extends Table> = {
  [Name in keyof T & string]: T[Name] extends { merged: true } ? Name : never
}[keyof T & string]

/** The header's texts that merge by character. */
export const headerTexts = mergedFields(invoiceTable)

/** A line's texts that merge by character. */
export const lineTexts = mergedFields(lineTable)
