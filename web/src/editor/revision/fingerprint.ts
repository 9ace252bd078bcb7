import { canonicalContent } from '@covoice/domain'
import { sha256 } from '../../backend/files/sha256.ts'
import type { SheetDocument } from '../live/sheet-document.ts'

/** The identity of the content of a sheet, which the server compares with the content that it has. */
export const fingerprint = ({ invoice, lines }: SheetDocument): Promise<string> =>
  sha256(canonicalContent(invoice, lines))
