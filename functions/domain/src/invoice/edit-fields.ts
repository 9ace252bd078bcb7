import { fieldPaths } from '../fields/field-paths.ts'
import { invoiceTable } from './invoice-table.ts'
import { lineTable } from '../line/line-table.ts'

/**
 * The fields of the header that people edit; the parts of `from` and `to` are separate fields with dotted
 * paths.
 */
export const invoiceFields = fieldPaths(invoiceTable)

const { position: _position, removed: _removed, ...oneByOne } = fieldPaths(lineTable)

/** The fields of a line that people edit separately; its position and removal are edits of their own kind. */
export const lineFields = oneByOne
