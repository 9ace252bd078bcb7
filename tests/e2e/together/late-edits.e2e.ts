import { devices } from '@playwright/test'
import { expect, test } from '../../support/browser.ts'
import { newCompany, newMember } from '../../support/company.ts'
import { EditorPage } from '../pages/editor-page.ts'

test.skip(({ isMobile }) => isMobile, 'a desk and a phone are in it already')

/** Later than this, what was typed counts as late. */
const lateMs = 11_000

test('[S36][E76] a phone comes back with an older edit: the newer value stands, and both people are told and may choose', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  const company = await newCompany({ owner: 'Ann Meyer' })
  const ben = await newMember(company, 'biller', { name: 'Ben Brown' })
  const anns = await new EditorPage(page).open(company.owner)
  await anns.typeLine(1, 'Consulting', '3', '100')
  await anns.save()
  const { defaultBrowserType: _, ...phone } = devices['Pixel 7']
  const context = await browser.newContext({ ...phone, viewport: { width: 390, height: 780 } })
  const bens = await new EditorPage(await context.newPage()).open(ben, anns.path)
  const price = bens.page.getByRole('textbox', { name: 'Price' }).first()
  const quantity = bens.page.getByRole('textbox', { name: 'Quantity' }).first()
  await expect(quantity).toHaveValue('3')

  await context.setOffline(true)
  await quantity.fill('5')
  await quantity.blur()
  await price.fill('90')
  await price.blur()
  await anns.quantity(1).fill('7')
  await anns.quantity(1).blur()
  await anns.price(1).fill('120')
  await anns.price(1).blur()
  await anns.isSaved()
  await new Promise((resolve) => setTimeout(resolve, lateMs))
  await context.setOffline(false)

  await expect(bens.page.getByText('Colleagues changed the same 2 fields as you.')).toBeVisible({
    timeout: 30_000,
  })
  await expect(anns.page.getByText('Ben Brown typed “5” while offline')).toBeVisible()
  await expect(anns.quantity(1)).toHaveValue('7')
  await expect(quantity).toHaveValue('7')
  await expect(price).toHaveValue('120.00')
  const card = bens.page.locator('[id$=unitPriceMillionths-notice]')
  await bens.button('Look at the next').tap()
  await expect(bens.page.locator('[id$=-notice]:focus')).toBeInViewport()
  await card.getByRole('button', { name: 'Keep mine' }).tap()
  await expect(anns.price(1)).toHaveValue('90.00')
  await context.close()
})
