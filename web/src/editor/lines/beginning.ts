import { lineTax, type Tax } from '@covoice/domain'
import type { BlankLine } from '../edits/overlay.ts'

/** The initial values of a new line: the organisation's default tax. */
export function beginningOfLine(standard: Tax | null): BlankLine['known'] {
  return { taxes: standard ? [lineTax(standard)] : [] }
}
