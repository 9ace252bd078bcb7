import { invoicePath, invoiceTable, linePath, lineTable } from '@covoice/domain'
import { beforeAll, describe, expect, test } from 'vitest'
import { documentKinds } from '../../scripts/rules/document-kinds.ts'
import { withGeneratedBlock } from '../../scripts/rules/generated-block.ts'
import { author, eras } from '../eras/era.ts'
import { clientId } from './cases/client-id.ts'
import { aLine, anInvoice } from './cases/documents.ts'
import { type Write, set, together, update } from './emulator/ask.ts'
import { type Project, projectOf } from './emulator/project.ts'
import { type Fields, absent, requestTime } from './emulator/wire.ts'
import { rules } from './judge.ts'

const org = 'bright-it'
const draft = invoicePath(org, 'a-draft')
const draftLine = linePath(org, 'a-draft', 'line0')

/** The rules of a release that adds a project code to the header and a cost centre to the line. */
const nextRules = withGeneratedBlock(
  rules,
  documentKinds({
    header: { ...invoiceTable, projectCode: invoiceTable.poNumber },
    line: { ...lineTable, costCentre: invoiceTable.termsDays },
  }),
)

const changed: Fields = { changedBy: author, changedAt: requestTime }
const creation: Fields = { createdBy: author, createdAt: requestTime, ...changed }

/** An invoice with a line, as a client creates them that knows these fields beside those of today. */
const creating = (id: string, header: Fields = {}, line: Fields = {}): Write[] => [
  set(invoicePath(org, clientId(id)), { ...anInvoice(), customer: 'contoso', ...header, ...creation }),
  set(linePath(org, clientId(id), clientId('line0')), { ...aLine(), ...line, ...creation }),
]

describe.for(eras)(
  '[Y4] under rules with two more fields, in documents of $name',
  ({ name, documentsIn }) => {
    let project: Project
    const asked = (...writes: Write[]) => project.ask(together(...writes), author)
    const edited = (path: string, fields: Fields) =>
      project.ask(update(path, { ...fields, ...changed }), author)

    beforeAll(async () => {
      project = projectOf(`next-fields-${name}`)
      await project.begin(nextRules)
      await project.store(Object.entries(documentsIn(org)).map(([path, data]) => set(path, data)))
    })

    test('a client of the last release edits and creates', async () => {
      expect(await edited(draft, { notes: 'Edited.' })).toBe('allowed')
      expect(await edited(draftLine, { description: 'Edited.' })).toBe('allowed')
      expect(await asked(...creating('old'))).toBe('allowed')
      expect(await edited(invoicePath(org, clientId('old')), { 'to.contactName': 'Ada' })).toBe('allowed')
      expect(await edited(linePath(org, clientId('old'), clientId('line0')), { removed: true })).toBe(
        'allowed',
      )
    })

    test('a client of that release writes the new fields, of the right type only', async () => {
      expect(await edited(draft, { projectCode: 5 })).toBe('denied')
      expect(await edited(draftLine, { costCentre: 'IT' })).toBe('denied')
      expect(await edited(draft, { projectCode: 'P-1' })).toBe('allowed')
      expect(await edited(draftLine, { costCentre: 7 })).toBe('allowed')
      expect(await asked(...creating('new', { projectCode: 'P-2' }, { costCentre: null }))).toBe('allowed')
    })

    test('a client of the last release edits what has the new fields, and does not take them away', async () => {
      expect(await edited(draft, { notes: 'Edited again.' })).toBe('allowed')
      expect(await edited(draftLine, { description: 'Edited again.' })).toBe('allowed')
      expect(await edited(draft, { projectCode: absent })).toBe('denied')
    })
  },
)
