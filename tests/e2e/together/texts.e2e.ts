import { expect, test } from '../../support/browser.ts'
import { newCompany, newMember } from '../../support/company.ts'
import { storedInvoice } from '../../support/invoice.ts'
import { storedText } from '../../support/store.ts'
import { linePath } from '@covoice/domain'
import { EditorPage } from '../pages/editor-page.ts'

test('[Z1] [Z2] [Z3] two people in one description keep every key, also one who is offline, and each undoes their own', async ({
  page,
  person,
}) => {
  const company = await newCompany({ owner: 'Ann Meyer' })
  const ben = await newMember(company, 'biller', { name: 'Ben Brown' })
  const { id, lines } = await storedInvoice(company)
  const [anns, bens] = [new EditorPage(page), new EditorPage(await (await person()).newPage())]
  await Promise.all([anns.open(company.owner, `/invoices/${id}`), bens.open(ben, `/invoices/${id}`)])
  const texts = [page, bens.page].map((one) => one.getByRole('textbox', { name: /^Description/ }).first())
  const [annsText, bensText] = [texts[0]!, texts[1]!]
  const both = async (text: string) => {
    for (const one of texts) await expect(one).toHaveValue(text)
  }

  await annsText.click()
  await page.keyboard.press('Control+End')
  await bensText.click()
  await bens.page.keyboard.press('Control+Home')
  await Promise.all([
    page.keyboard.type(', by train and by ship', { delay: 60 }),
    bens.page.keyboard.type('The hours of our ', { delay: 60 }),
  ])
  await both('The hours of our Line 1, by train and by ship')
  // each goes on typing where they were
  await Promise.all([page.keyboard.type('!'), bens.page.keyboard.type('(long) ')])
  await both('The hours of our (long) Line 1, by train and by ship!')

  await page.keyboard.press('Control+z')
  await both('The hours of our (long) Line 1')
  await page.keyboard.press('Control+Shift+z')
  await both('The hours of our (long) Line 1, by train and by ship!')

  await bens.page.context().setOffline(true)
  await bens.page.keyboard.type('and dull ')
  await page.keyboard.type('!')
  await expect(bens.saved).toHaveText(/^Offline, \d changes? waiting$/)
  await bens.page.context().setOffline(false)
  await both('The hours of our (long) and dull Line 1, by train and by ship!!')
  await Promise.all([anns.isSaved(), bens.isSaved()])
  await expect
    .poll(() => storedText(linePath(company.org, id, lines[0]!), 'description'))
    .toBe('The hours of our (long) and dull Line 1, by train and by ship!!')
  await page.reload()
  await both('The hours of our (long) and dull Line 1, by train and by ship!!')
})
