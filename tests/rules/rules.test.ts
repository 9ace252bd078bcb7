import { describe, expect, it } from 'vitest'
import { basisCases } from './cases/bases.ts'
import { commandCases, resultCases } from './cases/commands.ts'
import { commentCases } from './cases/comments.ts'
import { contactCases, customerCases } from './cases/customers.ts'
import { earlierCases } from './cases/earlier-releases.ts'
import { fileCases } from './cases/files.ts'
import { bondCases, frozenInvoiceCases, invoiceCases, reachCases } from './cases/invoices.ts'
import { frozenLineCases, lineCases } from './cases/lines.ts'
import { memberCases, organisationCases } from './cases/organisation.ts'
import { noticeCases } from './cases/notices.ts'
import { presenceCases } from './cases/presence.ts'
import { productCases, taxCases } from './cases/price-list.ts'
import { belongingCases, serverCases } from './cases/server-documents.ts'
import { settingsCases } from './cases/settings.ts'
import { textCases } from './cases/texts.ts'
import { conditionsIn, unseen } from './emulator/conditions.ts'
import { judge, rules, seenSoFar } from './judge.ts'

describe('[A1] the organisation', () => judge('organisation', organisationCases))
describe('[A2] its members', () => judge('members', memberCases))
describe('[A3] its settings', () => judge('settings', settingsCases))
describe('[A4] [A19] products', () => judge('products', productCases))
describe('[A4] [A19] taxes', () => judge('taxes', taxCases))
describe('[A5] [A19] customers', () => judge('customers', customerCases))
describe('[A6] contacts', () => judge('contacts', contactCases))
describe('[A7] [A19] invoices', () => judge('invoices', invoiceCases))
describe('[A8] invoices that a member may reach', () => judge('reach', reachCases))
describe('[A9] customer and currency of an invoice', () => judge('bonds', bondCases))
describe('[A10] [A19] lines', () => judge('lines', lineCases))
describe('[E71] invoices that are frozen or in the bin', () => judge('frozen', frozenInvoiceCases))
describe('[E71] their lines', () => judge('frozen-lines', frozenLineCases))
describe('[S34] on which values edits were made', () => judge('bases', basisCases))
describe('[Y1] documents and clients of earlier releases', () => judge('earlier', earlierCases))
describe('[A57] [A19] texts in which several people type', () => judge('texts', textCases))
describe('[A11] [A18] presence', () => judge('presence', presenceCases))
describe('[Z66] [Z68] [Z69] comments', () => judge('comments', commentCases))
describe('[Z61] notices', () => judge('notices', noticeCases))
describe('[A12] [A19] [Q19] commands', () => judge('commands', commandCases))
describe('[A12] results', () => judge('results', resultCases))
describe('[A13] [A19] logos', () => judge('files', fileCases))
describe('[A14] documents that only the server writes', () => judge('server', serverCases))
describe('[A14] the organisations of a user', () => judge('belonging', belongingCases))

it('[A15] every condition of the rules was true and false at least once', () => {
  const conditions = conditionsIn(rules, seenSoFar())
  expect(conditions.length).toBeGreaterThan(0)
  expect(unseen(conditions)).toEqual([])
})
