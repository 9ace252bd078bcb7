import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { defineComponent, h, shallowRef } from 'vue'
import AskReview from '../../../web/src/editor/review/AskReview.vue'
import { fingerprint } from '../../../web/src/editor/revision/fingerprint.ts'
import { provideSheet, type SheetModel } from '../../../web/src/editor/sheet/sheet-model.ts'
import AskReviewDialog from '../../../web/src/invoices/bulk/AskReviewDialog.vue'
import ReviewQuestion from '../../../web/src/ui/overlays/ReviewQuestion.vue'
import { aDocument, aLine, anInvoice } from '../editor/a-document.ts'
import { mountApp } from '../mounting.ts'

const lines = vi.hoisted(() => new Map<string, unknown[]>())
vi.mock('../../../web/src/members/members-store.ts', () => ({
  useMembersStore: () => ({
    approvers: () => [{ uid: 'ben', name: 'Ben', role: 'biller' }],
    byId: () => null,
  }),
}))
vi.mock('../../../web/src/session/session-store.ts', () => ({
  useSessionStore: () => ({ organisation: { id: 'org' } }),
}))
vi.mock('../../../web/src/backend/files/sha256.ts', () => ({
  sha256: (text: string) => Promise.resolve(text),
}))
vi.mock('../../../web/src/backend/documents/reading.ts', () => ({
  readDocument: (path: string) => Promise.resolve(anInvoice({ id: path.split('/').at(-1) ?? '' })),
  readQuery: ({ collection }: { collection: string }) =>
    Promise.resolve(lines.get(collection.split('/').at(-2) ?? '') ?? []),
}))
vi.mock('../../../web/src/ui/overlays/toast.ts', () => ({
  useToast: () => ({ success: () => undefined, failure: () => undefined }),
}))

enableAutoUnmount(afterEach)

test('[Z41] the editor asks for the content that was on the screen when the question came', async () => {
  const run = vi.fn(() => Promise.resolve(true))
  const saw = aDocument([aLine('l1', { description: 'Consulting' })])
  const document = shallowRef(saw)
  const page = defineComponent(() => {
    provideSheet({ document } as unknown as SheetModel)
    const commands = { run, doing: shallowRef(null) } as never
    return () => h(AskReview, { open: true, invoice: saw.invoice, name: 'INV-7', commands })
  })
  const { wrapper } = await mountApp(page)
  document.value = aDocument([aLine('l1', { description: 'Consulting, by a colleague' })])
  wrapper.getComponent(ReviewQuestion).vm.$emit('ask', 'ben')
  await flushPromises()
  const seen = { [saw.invoice.id]: await fingerprint(saw) }
  expect(run).toHaveBeenCalledWith({ kind: 'askReview', reviewer: 'ben', seen })
})

test('[Z41] the list asks for the content of the ticked drafts that it has read', async () => {
  const ticked = [anInvoice({ id: 'one' }), anInvoice({ id: 'two' })]
  lines.set('one', [aLine('l1', { description: 'Consulting' })])
  const { wrapper } = await mountApp(AskReviewDialog, { props: { open: true, invoices: ticked } })
  const question = wrapper.getComponent(ReviewQuestion)
  question.vm.$emit('ask', null)
  expect(wrapper.emitted('ask')).toBeUndefined()
  await vi.waitFor(() => expect(question.props('busy')).toBe(false))
  question.vm.$emit('ask', null)
  const [one, two] = ticked
  const seen = {
    one: await fingerprint({ invoice: one!, lines: [aLine('l1', { description: 'Consulting' })] }),
    two: await fingerprint({ invoice: two!, lines: [] }),
  }
  expect(wrapper.emitted('ask')).toEqual([[seen, null]])
})
