import { dayOf, newInvoice, parseCustomer, parseCompanySettings, parseInvoiceSettings } from '@covoice/domain'
import { effectScope, nextTick, shallowRef } from 'vue'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { failures, forgetFailures } from '../../../../web/src/backend/documents/failures.ts'
import { BackendProblem } from '../../../../web/src/backend/server/problem.ts'
import { blankInvoice } from '../../../../web/src/editor/draft/blank-invoice.ts'
import { useDraftChoice } from '../../../../web/src/editor/draft/draft-choice.ts'
import { forgetDraft, keepDraft, keptDrafts } from '../../../../web/src/editor/draft/draft-storage.ts'
import type { SheetDocument } from '../../../../web/src/editor/live/sheet-document.ts'
import { documentsOf, newInvoiceOn } from '../../../../web/src/editor/draft/new-invoice.ts'
import { keepQueued } from '../../../../web/src/editor/draft/queued-draft.ts'
import { setting } from '../../../../web/src/editor/live/field-key.ts'
import { choosing } from '../../../../web/src/editor/sheet/customer-choice.ts'
import { aDocument, aLine, anInvoice } from '../a-document.ts'

const { createDocuments, writeFields, whereIs } = vi.hoisted(() => ({
  createDocuments: vi.fn<() => Promise<void>>(),
  writeFields: vi.fn<() => Promise<void>>(),
  whereIs: vi.fn<() => Promise<'server' | 'nowhere' | 'underway'>>(),
}))
vi.mock('../../../../web/src/backend/documents/documents.ts', () => ({
  createDocuments,
  writeFields,
  newId: () => 'id',
}))
vi.mock('../../../../web/src/backend/documents/reading.ts', () => ({ whereIs }))
const tells = expect.objectContaining({ callerTells: true }) as object
const ann = { org: 'org', person: 'ann' }

beforeEach(() => {
  localStorage.clear()
  createDocuments.mockReset().mockResolvedValue()
  writeFields.mockReset().mockResolvedValue()
})

describe('a new invoice', () => {
  test('[E1] begins with the company’s details and default texts', () => {
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

  test('[E1] is kept on this device with every edit until it is saved, for its author alone', async () => {
    const draft = newInvoiceOn(ann, aDocument())
    await draft.send([setting('notes', 'Thanks')])
    expect(keptDrafts(ann)[0]?.document.invoice.notes).toBe('Thanks')
    expect(keptDrafts({ ...ann, org: 'other' })).toEqual([])
    expect(keptDrafts({ ...ann, person: 'ben' })).toEqual([])
    await draft.save()
    expect(keptDrafts(ann)).toEqual([])
  })

  test('[E1] is created once, however often Save is pressed; after a failure it can be retried', async () => {
    const draft = newInvoiceOn(ann, aDocument())
    await draft.send([setting('notes', 'Thanks')])
    createDocuments.mockRejectedValueOnce(new Error('no'))
    await expect(Promise.all([draft.save(), draft.save()])).rejects.toThrow()
    expect(createDocuments).toHaveBeenCalledTimes(1)
    expect(keptDrafts(ann)).toMatchObject([{ queued: false }])
    await draft.save()
    expect(createDocuments).toHaveBeenCalledTimes(2)
  })

  test('[E1] text typed during the save is written after it', async () => {
    const draft = newInvoiceOn(ann, aDocument())
    const creation = Promise.withResolvers<undefined>()
    createDocuments.mockReturnValueOnce(creation.promise)
    const saving = draft.save()
    await draft.send([setting('notes', 'Thanks')])
    expect(writeFields).toHaveBeenLastCalledWith('orgs/org/invoices/invoice', { notes: 'Thanks' }, tells)
    expect(keptDrafts(ann)).toMatchObject([{ queued: true, document: { invoice: { notes: 'Thanks' } } }])
    creation.resolve(undefined)
    await saving
    await draft.send([setting('notes', 'Many thanks')])
    expect(writeFields).toHaveBeenLastCalledWith('orgs/org/invoices/invoice', { notes: 'Many thanks' }, tells)
    expect(keptDrafts(ann)).toEqual([])
  })

  test('[E1] when refused, it is kept with the text typed since, and says so once', async () => {
    const draft = newInvoiceOn(ann, aDocument())
    const creation = Promise.withResolvers<never>()
    createDocuments.mockReturnValueOnce(creation.promise)
    const saving = draft.save()
    // the edit hears of it first: the creation still asks the server whether it has the invoice after all
    writeFields.mockRejectedValueOnce(new Error('no'))
    const typedOn = draft.send([setting('notes', 'Thanks')])
    creation.reject(new Error('no'))
    await expect(saving).rejects.toThrow()
    await typedOn
    expect(failures.value).toEqual([])
    expect(keptDrafts(ann)).toMatchObject([{ queued: false, document: { invoice: { notes: 'Thanks' } } }])
  })

  test('[E1] when refused after the page moved on to the editor, it is kept with everything written there', async () => {
    const page = effectScope()
    const draft = page.run(() => newInvoiceOn(ann, aDocument(), true))!
    const creation = Promise.withResolvers<never>()
    createDocuments.mockReturnValueOnce(creation.promise)
    const saving = draft.save()
    page.stop()
    const next = effectScope()
    const written = shallowRef(aDocument())
    next.run(() => keepQueued(ann, 'invoice', () => written.value))
    written.value = aDocument([aLine('l1')], { notes: 'Thanks' })
    await nextTick()
    next.stop()
    creation.reject(new BackendProblem('denied'))
    await expect(saving).rejects.toThrow()
    expect(keptDrafts(ann)).toMatchObject([
      { queued: false, unread: true, document: { invoice: { notes: 'Thanks' }, lines: [{ id: 'l1' }] } },
    ])
    forgetFailures()
  })

  test('[E1] edits made before the page watched the pending invoice are kept as well', async () => {
    const page = effectScope()
    const draft = page.run(() => newInvoiceOn(ann, aDocument()))!
    const creation = Promise.withResolvers<never>()
    createDocuments.mockReturnValueOnce(creation.promise)
    const saving = draft.save()
    page.stop()
    const next = effectScope()
    next.run(() => keepQueued(ann, 'invoice', () => aDocument([], { notes: 'Typed before' })))
    next.stop()
    creation.reject(new BackendProblem('denied'))
    await expect(saving).rejects.toThrow()
    expect(keptDrafts(ann)).toMatchObject([
      { queued: false, document: { invoice: { notes: 'Typed before' } } },
    ])
    forgetFailures()
  })

  test('[E1] when discarded, it is forgotten with any pending field values, and returned so that it can be restored', async () => {
    const draft = newInvoiceOn(ann, aDocument())
    expect(newInvoiceOn(ann, aDocument()).discard()).toBeNull()
    await draft.send([setting('notes', 'Thanks')])
    expect(draft.discard()?.invoice.notes).toBe('Thanks')
    await draft.send([setting('notes', 'Many thanks')])
    expect(keptDrafts(ann)).toEqual([])
  })

  test('[E36] when refused after its page was left, it is announced; a page on screen shows the refusal itself', async () => {
    forgetFailures()
    createDocuments.mockRejectedValue(new BackendProblem('denied'))
    const page = effectScope()
    const draft = page.run(() => newInvoiceOn(ann, aDocument()))!
    await expect(draft.save()).rejects.toThrow()
    expect(failures.value).toEqual([])
    const late = draft.save()
    page.stop()
    await expect(late).rejects.toThrow()
    expect(failures.value).toMatchObject([{ path: 'orgs/org/invoices/invoice', creates: true }])
  })

  test('[E1] becomes a header and its lines, without what was removed and without authorship', () => {
    const documents = documentsOf('org', aDocument([aLine('l1'), aLine('l2', { removed: true })]))
    expect(documents.map(({ path }) => path)).toEqual([
      'orgs/org/invoices/invoice',
      'orgs/org/invoices/invoice/lines/l1',
    ])
    expect(documents.flatMap(({ data }) => Object.keys(data))).not.toContain('createdBy')
    // the rules take these fields and no other
    const known = newInvoice(dayOf('2026-11-22'), { currency: 'EUR' })
    expect(Object.keys(documents[0]?.data ?? {}).sort()).toEqual(Object.keys(known).sort())
  })

  test('[E1] an invalid entry in the storage is not read as an invoice', () => {
    keepDraft(ann, aDocument())
    localStorage.setItem('covoice.new-invoice.org.ann.broken', '{')
    localStorage.setItem('covoice.new-invoice.org.ann.old', '{"document":{"invoice":{}},"atMs":1}')
    expect(keptDrafts(ann)).toHaveLength(1)
    forgetDraft(ann, 'invoice')
    expect(keptDrafts(ann)).toEqual([])
  })

  test('[E1] an invoice that an older app left on this device has the fields added since, and can be saved', () => {
    const { invoice, lines } = aDocument([aLine('l1')])
    const older = {
      invoice: { ...invoice, buyerReference: undefined, delivery: undefined, discontinued: 'yes' },
      lines: lines.map((line) => ({ ...line, priceQuantityThousandths: undefined })),
    } as unknown as SheetDocument
    keepDraft(ann, older)
    const [kept] = keptDrafts(ann)
    expect(kept?.document).toMatchObject({ invoice, lines })
    const [header, line] = documentsOf('org', kept!.document)
    expect(header?.data).toMatchObject({ buyerReference: '', delivery: null })
    expect(line?.data).toMatchObject({ priceQuantityThousandths: 1000 })
  })
})

describe('one that was saved and not heard of again', () => {
  async function foundWhen(place: 'server' | 'nowhere' | 'underway') {
    keepDraft(ann, aDocument(), { queued: true })
    whereIs.mockResolvedValueOnce(place)
    const scope = effectScope()
    const found = await scope.run(() => useDraftChoice())!.find(ann, null)
    scope.stop()
    return { found: found !== null, kept: keptDrafts(ann).length === 1 }
  }

  test('[E1] stays on the device while it is pending', async () => {
    expect(await foundWhen('underway')).toEqual({ found: false, kept: true })
  })
  test('[E1] is forgotten once the server has it', async () => {
    expect(await foundWhen('server')).toEqual({ found: false, kept: false })
  })
  test('[E1] is unsaved again when the server has refused it', async () => {
    expect(await foundWhen('nowhere')).toEqual({ found: true, kept: true })
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

  test('[E12] copies the customer’s details, the billing contact first, and sets the due day by their terms', () => {
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

  test('[E12] without their own terms, the organisation’s terms apply', () => {
    expect(choosing({ ...customer, termsDays: null }, anInvoice(), 30)).toMatchObject({
      values: { termsDays: 30, dueDay: '2026-12-22' },
    })
  })
})
