import { enableAutoUnmount } from '@vue/test-utils'
import { computed, defineComponent, h, ref } from 'vue'
import { afterEach, expect, test, vi } from 'vitest'
import type { Language } from '../../../../web/src/languages/language.ts'
import { parseShownEntry, tells } from '../../../../web/src/editor/history/history-entry.ts'
import HistoryItem from '../../../../web/src/editor/history/HistoryItem.vue'
import { provideSheet, type SheetModel } from '../../../../web/src/editor/sheet/sheet-model.ts'
import { until } from '../../../support/waiting.ts'
import { aPageTitle } from '../../a-page-title.ts'
import { mountApp } from '../../mounting.ts'
import { aDocument, aLine } from '../a-document.ts'

vi.mock('../../../../web/src/session/session-store.ts', () => ({
  useSessionStore: () => ({ timeZone: 'UTC', org: 'o', can: () => true }),
}))
vi.mock('../../../../web/src/customers/customers-store.ts', () => ({
  useCustomersStore: () => ({ byId: () => undefined }),
}))
vi.mock('../../../../web/src/editor/lines/price-list.ts', () => ({ usePriceList: () => ref(null) }))
enableAutoUnmount(afterEach)

const quantity = { field: 'quantityThousandths', from: 7000, to: 9000, cut: false, by: 'ann', byName: 'Ann' }
const stored = {
  ...{ kind: 'overtaken', by: 'ben', byName: 'Ben', at: new Date('2026-11-30T10:45:00Z') },
  ...{ line: 'l1', lineText: 'Consulting', madeAt: new Date('2026-11-30T10:02:00Z'), overtaken: [quantity] },
}

interface Showing {
  editable?: boolean
  language?: Language
  now?: number
}

async function shown(known: object = {}, { editable = true, language = 'en', now = 9000 }: Showing = {}) {
  const entry = parseShownEntry('overtaken-l1-ben-1', { ...stored, ...known })
  const commit = vi.fn<SheetModel['commit']>()
  const document = ref(aDocument([aLine('l1', { quantityThousandths: now })]))
  const page = defineComponent(() => {
    provideSheet({
      document: computed(() => document.value),
      editable: ref(editable),
      commit,
    } as unknown as SheetModel)
    return () => h(HistoryItem, { entry, invoice: 'invoice' })
  })
  const { wrapper } = await mountApp(page, { language })
  return { wrapper, commit, document, text: wrapper.text().replaceAll(/\s+/g, ' ') }
}

test('[S33] the history says who replaced which value of whom, when it was typed and when it arrived', async () => {
  const { text } = await shown()
  expect(text).toContain('Ben replaced values without having seen them')
  expect(text).toContain('Line “Consulting”')
  expect(text).toContain('Quantity: “7” → “9” (“7” was set by Ann)')
  expect(text).toMatch(/Typed at 10:02\sAM, arrived at 10:45\sAM/)
})

test('[S33] it says so in German', async () => {
  const { text } = await shown({}, { language: 'de' })
  expect(text).toContain('Menge: „7“ → „9“ („7“ war von Ann)')
  expect(text).toContain('Getippt um 10:02, angekommen um 10:45')
})

test('[S33] it names days where they differ, no time where typing and arrival are one moment, nobody unknown', async () => {
  const days = await shown({ madeAt: new Date('2026-11-29T10:02:00Z') })
  expect(days.text).toContain('Nov 29, 2026')
  const { text } = await shown({ madeAt: stored.at, overtaken: [{ ...quantity, by: '', byName: '' }] })
  expect(text).not.toContain('Typed')
  expect(text).not.toContain('set by')
  const own = await shown({ overtaken: [{ ...quantity, by: 'ben', byName: 'Ben' }] })
  expect(own.text).toContain('in another tab')
})

test('[S35] a value of an earlier customer is not shown and can not be set again', async () => {
  const { wrapper, text } = await shown({ overtaken: [{ ...quantity, from: null, cut: true }] })
  expect(text).toContain('Quantity: a value of another customer → “9”')
  expect(wrapper.find('button').exists()).toBe(false)
})

test('[S33] the replaced value can be set again', async () => {
  const { wrapper, commit } = await shown()
  await wrapper.get('button[aria-label="Set it again: Quantity, “7”"]').trigger('click')
  expect(commit).toHaveBeenCalledWith('line:l1:quantityThousandths', 7000)
})

test('[E64] its button goes with the value that stands again, and the title has the focus', async () => {
  const title = aPageTitle()
  const { wrapper, commit, document: sheet } = await shown()
  commit.mockImplementation(() => {
    sheet.value = aDocument([aLine('l1', { quantityThousandths: 7000 })])
    return true
  })
  const button = wrapper.get<HTMLElement>('button[aria-label]')
  button.element.focus()
  await button.trigger('click')
  expect(wrapper.find('button').exists()).toBe(false)
  await until(() => document.activeElement === title)
})

test('[S33] it is not offered on a locked sheet, where it stands, or of a text that is not whole', async () => {
  for (const { wrapper } of [
    await shown({}, { editable: false }),
    await shown({}, { now: 7000 }),
    await shown({ overtaken: [{ ...quantity, cut: true }] }),
    await shown({ line: 'gone' }),
  ])
    expect(wrapper.find('button').exists()).toBe(false)
})

test('[S33] typing that ended at the value that it replaced tells nothing', () => {
  const same = { ...stored, overtaken: [{ ...quantity, to: 7000 }] }
  expect(tells(parseShownEntry('one', same))).toBe(false)
  expect(tells(parseShownEntry('one', stored))).toBe(true)
  expect(tells(parseShownEntry('one', { kind: 'created' }))).toBe(true)
})

test('[S36] of a late edit the history says which value stands, and offers the other one', async () => {
  const { wrapper, text, commit } = await shown(
    { overtaken: [{ ...quantity, putBack: true }] },
    { now: 7000 },
  )
  expect(text).toContain('Quantity: “7” stands, “9” came too late (“7” was set by Ann)')
  await wrapper.find('button').trigger('click')
  expect(commit).toHaveBeenCalledWith('line:l1:quantityThousandths', 9000)
})
