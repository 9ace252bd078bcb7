import { invoicePath, linePath, parseCompanySettings, parseInvoiceSettings } from '@covoice/domain'
import { flushPromises } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import type { NewDocument } from '../../../../web/src/backend/documents/documents.ts'
import { useDuplicating } from '../../../../web/src/editor/draft/duplicating.ts'
import { mountApp } from '../../mounting.ts'
import { aDocument, aLine } from '../a-document.ts'

const { created } = vi.hoisted(() => ({ created: [] as NewDocument[] }))
vi.mock('../../../../web/src/backend/documents/documents.ts', () => {
  let ids = 0
  return {
    newId: () => `copy${++ids}`,
    createDocuments: (documents: NewDocument[]) => {
      created.push(...documents)
      return Promise.resolve()
    },
  }
})
vi.mock('../../../../web/src/ui/overlays/toast.ts', () => ({
  useToast: () => ({ success: () => undefined, failure: () => undefined }),
}))
vi.mock('../../../../web/src/settings/invoice/invoice-settings-store.ts', () => ({
  useInvoiceSettingsStore: () => ({
    ...{ state: 'ready', company: parseCompanySettings({}), invoice: parseInvoiceSettings({}) },
  }),
}))
vi.mock('../../../../web/src/session/session-store.ts', () => ({
  useSessionStore: () => ({ person: { uid: 'ann' }, timeZone: 'UTC', currency: 'EUR', can: () => true }),
}))

test('[Z71] a duplicate is an invoice and its lines: no comment, review or history comes with it', async () => {
  const review = {
    ...{ review: 'r', state: 'approved', fingerprint: 'a0', askedBy: 'ann', askedByName: 'Ann', askedAt: 1 },
    ...{ reviewer: '', reviewerName: '', by: 'ben', byName: 'Ben', at: 2, reason: '' },
  }
  const original = aDocument([aLine('l1'), aLine('l2')], { review })
  let duplicate: () => Promise<void> = () => Promise.resolve()
  const page = defineComponent(() => {
    duplicate = useDuplicating('o', () => original)
    return () => h('p')
  })
  const { router } = await mountApp(page)
  vi.spyOn(router, 'push').mockResolvedValue(undefined)
  await duplicate()
  await flushPromises()
  const id = /[^/]*$/.exec(created[0]!.path)![0]
  expect(id).not.toBe(original.invoice.id)
  expect(created.map(({ path }) => path)).toEqual([
    invoicePath('o', id),
    ...created.slice(1).map(({ path }) => linePath('o', id, /[^/]*$/.exec(path)![0])),
  ])
  expect(created).toHaveLength(3)
  expect(JSON.stringify(created)).not.toContain('askedBy')
})
