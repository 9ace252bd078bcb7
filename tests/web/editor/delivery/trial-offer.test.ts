import { enableAutoUnmount, flushPromises, type VueWrapper } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Editor } from '../../../../web/src/editor/edits/editor.ts'
import TrialOffer from '../../../../web/src/editor/email/TrialOffer.vue'
import { provideSheet, type SheetModel } from '../../../../web/src/editor/sheet/sheet-model.ts'
import { subscribeAddressIn } from '../../../../web/src/ui/page/subscribe-address.ts'
import { aDocument } from '../a-document.ts'
import { mountApp } from '../../mounting.ts'

const server = vi.hoisted(() => ({ createDocument: vi.fn(), createLink: vi.fn(), saveFile: vi.fn() }))
vi.mock('../../../../web/src/backend/server/calls.ts', () => ({ createDocument: server.createDocument }))
vi.mock('../../../../web/src/backend/server/link-calls.ts', () => ({
  createLink: server.createLink,
  customerAddress: (token: string) => `https://app.example/i/${token}`,
}))
vi.mock('../../../../web/src/ui/page/save-file.ts', () => ({ saveFile: server.saveFile }))

enableAutoUnmount(afterEach)
beforeEach(() => {
  vi.unstubAllEnvs()
  server.createDocument.mockReset().mockResolvedValue({ name: 'INV-1.pdf', file: new Blob() })
  server.createLink.mockReset().mockResolvedValue({ token: 'secret' })
})

async function offerFor(revision: number, isOpen = revision === 0): Promise<VueWrapper> {
  const editor = { flush: () => Promise.resolve(), waiting: { value: 0 }, failed: { value: 0 } }
  const document = { value: aDocument([], { revision, content: isOpen ? 'open' : 'frozen' }) }
  const page = defineComponent(() => {
    provideSheet({ document } as unknown as SheetModel)
    return () => h(TrialOffer, { org: 'o', invoice: 'i', editor: editor as unknown as Editor })
  })
  const { wrapper } = await mountApp(page)
  return wrapper
}
const press = async (wrapper: VueWrapper, label: string) => {
  await wrapper
    .findAll('button')
    .find((button) => button.text().startsWith(label))!
    .trigger('click')
  await flushPromises()
}

test('[Q20] on trial the window makes the PDF, prints and makes the customer’s link', async () => {
  const wrapper = await offerFor(1)
  await press(wrapper, 'Create a PDF')
  expect(server.createDocument).toHaveBeenCalledWith({
    org: 'o',
    invoices: ['i'],
    format: 'pdf',
    revision: null,
  })
  expect(server.saveFile).toHaveBeenCalled()
  await press(wrapper, 'Print')
  expect(wrapper.findComponent(TrialOffer).emitted('print')).toHaveLength(1)
  await press(wrapper, 'Create link')
  expect(server.createLink).toHaveBeenCalledWith({
    ...{ org: 'o', invoice: 'i', revision: 1 },
    link: expect.stringMatching(/^[A-Za-z0-9]{20}$/) as string,
  })
  expect(wrapper.find('input').element.value).toBe('https://app.example/i/secret')
})

test('[Q20] a draft has no link yet, and the window leads to setting it to Sent', async () => {
  const wrapper = await offerFor(0)
  await press(wrapper, 'Create link')
  expect(server.createLink).not.toHaveBeenCalled()
  await press(wrapper, 'Set to Sent')
  expect(wrapper.findComponent(TrialOffer).emitted('issue')).toHaveLength(1)
})

test('[Q20] while an issued invoice is being edited, the window says which revision a link shows', async () => {
  expect((await offerFor(2, true)).text()).toContain('A link created now shows revision 2')
  expect((await offerFor(2)).text()).not.toContain('A link created')
  expect((await offerFor(0)).text()).not.toContain('A link created')
})

test('[Q20] a link that could not be made says why, and the next press asks for the same one', async () => {
  const wrapper = await offerFor(1)
  server.createLink.mockRejectedValueOnce(new Error('lost'))
  await press(wrapper, 'Create link')
  expect(wrapper.find('[role=alert]').text()).toContain("That didn't work")
  await press(wrapper, 'Create link')
  const asked = server.createLink.mock.calls.map(([wanted]) => (wanted as { link: string }).link)
  expect(new Set(asked).size).toBe(1)
})

test('[Q20] the window leads to the operator’s page, or to the operator', async () => {
  expect((await offerFor(1)).text()).toContain('ask the operator')
  vi.stubEnv('SUBSCRIBE_URL', 'https://example.com/plans')
  const opened = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    expect([this.href, this.rel]).toEqual(['https://example.com/plans', 'noopener noreferrer'])
  })
  const wrapper = await offerFor(1)
  expect(wrapper.text()).not.toContain('ask the operator')
  await press(wrapper, 'Subscribe')
  expect(opened).toHaveBeenCalledOnce()
  opened.mockRestore()
})

test.each([
  ['https://example.com/plans?from=covoice', 'https://example.com/plans?from=covoice'],
  [' https://example.com ', 'https://example.com/'],
  ['http://example.com', null],
  ['javascript:alert(1)', null],
  ['https://ann:secret@example.com', null],
  ['example.com', null],
  ['', null],
  [undefined, null],
])('[Q20] of the configured address %j the app takes %j', (configured, taken) => {
  expect(subscribeAddressIn(configured)).toBe(taken)
})
