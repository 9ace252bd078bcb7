import { dayOf } from '@covoice/domain'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { blankInvoice } from '../../../web/src/editor/draft/blank-invoice.ts'
import { forgetDraft, keepDraft, keptDrafts } from '../../../web/src/editor/draft/draft-storage.ts'
import { documentsOf, newInvoiceOn } from '../../../web/src/editor/draft/new-invoice.ts'
import { setting } from '../../../web/src/editor/live/field-key.ts'
import { choosing } from '../../../web/src/editor/sheet/customer-choice.ts'
import { parseCustomer } from '../../../web/src/customers/customer.ts'
import { parseCompanySettings, parseInvoiceSettings } from '../../../web/src/settings/settings.ts'
import { aDocument, aLine, anInvoice } from './a-document.ts'

const createDocuments = vi.hoisted(() => vi.fn<() => Promise<void>>())
vi.mock('../../../web/src/backend/documents.ts', () => ({ createDocuments, newId: () => 'id' }))

beforeEach(() => {
  localStorage.clear()
  createDocuments.mockReset().mockResolvedValue()
})

describe('a new invoice', () => {
  test('[E1] begins with who we are and what we usually say', () => {
    const { invoice } = blankInvoice({
      id: 'new',
      me: 'ann',
      today: dayOf('2026-11-22'),
      currency: 'EUR',
      company: parseCompanySettings({ name: 'Harbour IT', taxId: 'DE1' }),
      settings: parseInvoiceSettings({ termsDays: 10, notes: 'Thanks', bankDetails: 'IBAN', logo: 'logo1' }),
    })
    expect(invoice.from).toMatchObject({
      name: 'Harbour IT',
      taxId: 'DE1',
      bankDetails: 'IBAN',
      logo: 'logo1',
    })
    expect(invoice).toMatchObject({ dueDay: '2026-12-02', notes: 'Thanks', status: 'draft', number: null })
  })

  test('[E1] is kept on this device with every edit until it is saved', async () => {
    const draft = newInvoiceOn('org', 'ann', aDocument())
    await draft.send([setting('notes', 'Thanks')])
    expect(keptDrafts('org')[0]?.document.invoice.notes).toBe('Thanks')
    expect(keptDrafts('other')).toEqual([])
    await draft.save()
    expect(keptDrafts('org')).toEqual([])
  })

  test('[E1] is made once, however often Save is pressed; after a failure it can be tried again', async () => {
    const draft = newInvoiceOn('org', 'ann', aDocument())
    await draft.send([setting('notes', 'Thanks')])
    createDocuments.mockRejectedValueOnce(new Error('no'))
    await expect(Promise.all([draft.save(), draft.save()])).rejects.toThrow()
    expect(createDocuments).toHaveBeenCalledTimes(1)
    expect(keptDrafts('org')).toHaveLength(1)
    await draft.save()
    expect(createDocuments).toHaveBeenCalledTimes(2)
  })

  test('[E1] becomes a header and its lines, without what was removed and without authorship', () => {
    const documents = documentsOf('org', aDocument([aLine('l1'), aLine('l2', { removed: true })]))
    expect(documents.map(({ path }) => path)).toEqual([
      'orgs/org/invoices/invoice',
      'orgs/org/invoices/invoice/lines/l1',
    ])
    expect(documents.flatMap(({ data }) => Object.keys(data))).not.toContain('createdBy')
  })

  test('[E1] something odd in the storage is not taken for an invoice', () => {
    keepDraft('org', aDocument())
    localStorage.setItem('covoice.new-invoice.org.broken', '{')
    localStorage.setItem('covoice.new-invoice.org.old', '{"document":{"invoice":{}},"atMs":1}')
    expect(keptDrafts('org')).toHaveLength(1)
    forgetDraft('org', 'invoice')
    expect(keptDrafts('org')).toEqual([])
  })
})

describe('choosing a customer', () => {
  const customer = parseCustomer('northwind', {
    name: 'Northwind',
    email: 'info@northwind.example',
    buyerReference: 'R-1',
    termsDays: 14,
    contacts: { c1: { name: 'Ada', email: 'ada@northwind.example', phone: '', isBillingContact: true } },
  })

  test('[E12] copies what is known of them, the billing contact first, and sets the due day by their terms', () => {
    expect(choosing(customer, anInvoice(), 30)).toMatchObject({
      values: {
        customer: 'northwind',
        'to.name': 'Northwind',
        'to.email': 'ada@northwind.example',
        'to.contactName': 'Ada',
        buyerReference: 'R-1',
        termsDays: 14,
        dueDay: '2026-12-06',
      },
    })
  })

  test('[E12] without terms of their own the organisation’s count', () => {
    expect(choosing({ ...customer, termsDays: null }, anInvoice(), 30)).toMatchObject({
      values: { termsDays: 30, dueDay: '2026-12-22' },
    })
  })
})
