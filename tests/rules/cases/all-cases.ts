import { basisCases } from './bases.ts'
import type { Case } from './case.ts'
import { commentCases } from './comments.ts'
import { commandCases, resultCases } from './commands.ts'
import { contactCases, customerCases } from './customers.ts'
import { earlierCases } from './earlier-releases.ts'
import { fileCases } from './files.ts'
import { bondCases, frozenInvoiceCases, invoiceCases, reachCases } from './invoices.ts'
import { frozenLineCases, lineCases } from './lines.ts'
import { memberCases, organisationCases } from './organisation.ts'
import { noticeCases } from './notices.ts'
import { presenceCases } from './presence.ts'
import { productCases, taxCases } from './price-list.ts'
import { belongingCases, serverCases } from './server-documents.ts'
import { settingsCases } from './settings.ts'
import { textCases } from './texts.ts'

/** Every question that is asked of the rules. */
export const allCases: readonly Case[] = [
  organisationCases,
  memberCases,
  settingsCases,
  productCases,
  taxCases,
  customerCases,
  contactCases,
  invoiceCases,
  reachCases,
  bondCases,
  frozenInvoiceCases,
  lineCases,
  frozenLineCases,
  basisCases,
  earlierCases,
  textCases,
  presenceCases,
  commentCases,
  noticeCases,
  commandCases,
  resultCases,
  fileCases,
  serverCases,
  belongingCases,
].flat()
