import { expect, test } from '../support/browser.ts'
import { newCompany } from '../support/company.ts'
import { EditorPage } from './pages/editor-page.ts'

test.skip(({ isMobile }) => !isMobile, 'the form is what the sheet becomes on a phone')

test('[E1] on a phone an invoice is written in a form with the total under the thumb', async ({ page }) => {
  const { owner } = await newCompany()
  const editor = await new EditorPage(page).open(owner)
  const first = page.getByRole('group', { name: 'Line 1' })
  await first.getByRole('textbox', { name: 'Description' }).fill('Consulting')
  await first.getByRole('textbox', { name: 'Quantity' }).fill('3')
  await first.getByRole('textbox', { name: 'Price' }).fill('100')
  await first.getByRole('textbox', { name: 'Price' }).blur()
  await expect(page.getByText('€357.00').last()).toBeVisible()
  // Prices may be negative, and a phone's decimal keypad may have no minus.
  await expect(first.getByRole('textbox', { name: 'Price' })).toHaveAttribute('inputmode', 'text')
  await editor.save()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
