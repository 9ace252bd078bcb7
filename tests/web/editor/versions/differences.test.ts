import { enableAutoUnmount } from '@vue/test-utils'
import { ref } from 'vue'
import { afterEach, expect, test, vi } from 'vitest'
import DifferenceList from '../../../../web/src/editor/versions/DifferenceList.vue'
import { nameOfSide, sideIn } from '../../../../web/src/editor/versions/compared-content.ts'
import type { Language } from '../../../../web/src/languages/language.ts'
import { mountApp } from '../../mounting.ts'
import { aDocument, aLine } from '../a-document.ts'

vi.mock('../../../../web/src/customers/customers-store.ts', () => ({
  useCustomersStore: () => ({ byId: () => undefined }),
}))
vi.mock('../../../../web/src/editor/lines/price-list.ts', () => ({ usePriceList: () => ref(null) }))
enableAutoUnmount(afterEach)

const contentOf = ({ invoice, lines }: ReturnType<typeof aDocument>) => ({ content: invoice, lines })
const before = aDocument([aLine('l1', { description: 'Support in May', quantityThousandths: 1000 })])
const after = aDocument(
  [
    aLine('l1', { description: 'Support in June', quantityThousandths: 7000 }),
    aLine('l2', { description: 'Travel' }),
  ],
  { to: { ...before.invoice.to, name: 'Contoso' } },
)

async function shown(from = before, to = after, language: Language = 'en') {
  const { wrapper } = await mountApp(DifferenceList, {
    props: { from: contentOf(from), to: contentOf(to) },
    language,
  })
  return { wrapper, text: wrapper.text().replaceAll(/\s+/g, ' ') }
}

test('[S39] fields are named with both values, and the words of a text that are new or gone are marked', async () => {
  const { wrapper, text } = await shown()
  expect(text).toContain('Line “Support in June” · Quantity')
  expect(text).toContain('Removed: “1”; → Inserted: “7”;')
  expect(text).toContain('Support in Removed: May;Inserted: June;')
  expect(text).toContain('Line “Travel”Inserted: “Travel”;')
  expect(text).toContain('Inserted: “Contoso”;')
  expect(wrapper.findAll('del').map((one) => one.classes().includes('line-through'))).not.toContain(false)
  expect(wrapper.findAll('ins').map((one) => one.classes().includes('underline'))).not.toContain(false)
})

test('[S39] a moved line says from where to where, a removed one that it is gone', async () => {
  const lines = [aLine('l1'), aLine('l2', { description: 'Travel' }), aLine('l3')]
  const moved = lines.map((line) => (line.id === 'l2' ? { ...line, position: 'a9' } : line))
  expect((await shown(aDocument(lines), aDocument(moved))).text).toBe(
    'Line “Travel” · PlaceRemoved: 2; → Inserted: 3;',
  )
  const { text } = await shown(aDocument(lines), aDocument([lines[0]!, lines[2]!]))
  expect(text).toBe('Line “Travel”Removed: “Travel”;')
})

test('[S39] equal contents are said to be equal, and German says all of it', async () => {
  expect((await shown(before, before)).text).toBe('Nothing is different.')
  expect((await shown(before, before, 'de')).text).toBe('Es gibt keinen Unterschied.')
  expect((await shown(before, after, 'de')).text).toContain('Position „Support in June“ · Menge')
})

test('[S39] an address names versions, revisions and now, and nothing else', () => {
  for (const name of ['now', '3', 'r2']) expect(nameOfSide(sideIn(name)!)).toBe(name)
  for (const name of ['', '0', 'r', 'x1', '-1', '1.5', 'undefined']) expect(sideIn(name)).toBeNull()
})
