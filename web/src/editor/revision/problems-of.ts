import { problems, type Problem } from '@covoice/domain'
import type { SheetDocument } from '../live/sheet-document.ts'

/** The problems that stop a sheet from being issued; loaded with the first command that issues. */
export const problemsOf = ({ invoice, lines }: SheetDocument): Problem[] => problems(invoice, lines)
