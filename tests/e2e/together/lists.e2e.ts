import { violationsOf } from '../../support/accessibility.ts'
import { atDesk, expect, test } from '../../support/browser.ts'
import { newCompany, newMember } from '../../support/company.ts'
import { storedInvoice } from '../../support/invoice.ts'
import { BillingPage } from '../pages/billing-page.ts'
import { EditorPage } from '../pages/editor-page.ts'
import { SignInPage } from '../pages/sign-in-page.ts'

test("[E78] a row of the list shows who edits its invoice, until they leave it; one's own other tab is nobody", async ({
  page,
  person,
}) => {
  atDesk()
  const company = await newCompany({ owner: 'Ann Meyer' })
  const ben = await newMember(company, 'biller', { name: 'Ben Brown' })
  const first = await storedInvoice(company)
  const second = await storedInvoice(company)
  await (await new SignInPage(page).open('/billing')).signIn(company.owner)
  const list = new BillingPage(page)
  await expect(list.rows).toHaveCount(2)
  const heights = () => list.rows.evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height))
  const before = await heights()

  const other = await (await person()).newPage()
  await new EditorPage(other).open(ben, `/invoices/${first.id}`)
  const mark = (id: string) => list.row(id).getByRole('img', { name: 'Ben Brown is editing', exact: true })
  await expect(mark(first.id)).toBeVisible()
  await expect(mark(second.id)).toBeHidden()
  expect(await heights()).toEqual(before)
  expect(await violationsOf(page)).toEqual([])

  await page.setViewportSize({ width: 390, height: 844 })
  await expect(mark(first.id)).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.setViewportSize({ width: 1280, height: 800 })

  // from one invoice to another in the same tab, through the list
  await other.getByRole('navigation').getByRole('link', { name: 'Billing', exact: true }).click()
  await expect(mark(first.id)).toBeHidden()
  await new BillingPage(other).row(second.id).locator('[data-row-link]').click()
  await expect(mark(second.id)).toBeVisible()
  const mine = await page.context().newPage()
  await mine.goto(`/invoices/${first.id}`)
  await expect(mine.getByRole('article', { name: 'Invoice' })).toBeVisible()
  await expect(list.row(first.id).getByRole('img', { name: /is editing/ })).toBeHidden()

  await other.close({ runBeforeUnload: true })
  await expect(mark(second.id)).toBeHidden()
})
