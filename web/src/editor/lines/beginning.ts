import { lineTax, type Tax } from '@covoice/domain'
import type { BlankLine } from '../live/overlay.ts'

/** What a new line begins with: the organisation's usual tax. */
export function beginningOfLine(standard: Tax | null): BlankLine['known'] {
  return { taxes: standard ? [lineTax(standard)] : [] }
}
