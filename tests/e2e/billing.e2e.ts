import { emptyBuyer, emptySeller } from '@covoice/domain'
import { WCAG, violationsOf } from '../support/accessibility.ts'
import { atDesk, expect, test } from '../support/browser.ts'
import { newCompany, newMember } from '../support/company.ts'
import { storedInvoice } from '../support/invoice.ts'
import { BillingPage } from './pages/billing-page.ts'
import { SignInPage } from './pages/sign-in-page.ts'

/** Complete enough to be issued. */
const complete = (customer: string) => ({
  from: { ...emptySeller(), name: 'Northwind IT' },
  to: { ...emptyBuyer(), name: customer },
})

test('[L3] an invoice that a colleague creates slides in above the drafts', async ({ page }) => {
  atDesk()
  const company = await newCompany()
  const first = await storedInvoice(company, { header: complete('Acme') })
  await (await new SignInPage(page).open('/billing')).signIn(company.owner)
  const billing = new BillingPage(page)
  await expect(billing.row(first.id)).toBeVisible()
  const second = await storedInvoice(company, { header: complete('Blue Bird Bakery') })
  await expect(billing.row(second.id)).toBeVisible()
  await expect(billing.rows.first()).toHaveAttribute('data-row', second.id)
})

test('[L8] [L11] rows are ticked as a range, deleted by name, and restored', async ({ page }) => {
  const company = await newCompany()
  const names = ['Acme', 'Blue Bird Bakery', 'Contoso']
  const made: string[] = []
  for (const name of names) made.unshift((await storedInvoice(company, { header: complete(name) })).id)
  await (await new SignInPage(page).open('/billing')).signIn(company.owner)
  const billing = new BillingPage(page)
  await billing.tick(made[0]!)
  await billing.tick(made[2]!, { shift: true })
  await expect(page.getByText('3 ticked')).toBeVisible()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Delete 3 invoices?' })
  for (const name of names) await expect(dialog.getByText(name)).toBeVisible()
  await dialog.getByRole('button', { name: 'Yes, delete' }).click()
  await expect(page.getByText('Invoices live here')).toBeVisible()
  await billing.toastUndo.click()
  await expect(billing.rows).toHaveCount(3)
})

test('[L10] [L12] when several are set to Sent, the incomplete invoice is named with its reason', async ({
  page,
}) => {
  atDesk()
  const company = await newCompany()
  const good = await storedInvoice(company, { header: complete('Acme') })
  const bad = await storedInvoice(company, { lines: 0, header: complete('Contoso') })
  await (await new SignInPage(page).open('/billing')).signIn(company.owner)
  const billing = new BillingPage(page)
  await billing.tick(good.id)
  await billing.tick(bad.id)
  await billing.setStatus('Sent')
  await expect(page.getByText('2 drafts get their numbers')).toBeVisible()
  await page.getByRole('button', { name: 'Set to Sent' }).click()
  const told = page.getByRole('dialog', { name: '1 invoice was left as it was' })
  await expect(told.getByText('There are no lines.')).toBeVisible()
  await told.getByRole('button', { name: 'Close' }).last().click()
  await expect(billing.row(good.id).getByText('INV-0001')).toBeVisible()
  await expect(
    billing
      .row(bad.id)
      .getByText(/^Draft/)
      .first(),
  ).toBeVisible()
})

test('[L15] the list is walked, ticked and opened by the keyboard alone', async ({ page, isMobile }) => {
  test.skip(isMobile, 'phones have no keys')
  const company = await newCompany()
  await storedInvoice(company, { header: complete('Acme') })
  const newest = await storedInvoice(company, { header: complete('Contoso') })
  await (await new SignInPage(page).open('/billing')).signIn(company.owner)
  const billing = new BillingPage(page)
  await expect(billing.rows).toHaveCount(2)
  await page.keyboard.press('j')
  await expect(billing.row(newest.id).getByRole('link')).toBeFocused()
  await page.keyboard.press('x')
  await expect(page.getByText('1 ticked')).toBeVisible()
  await page.keyboard.press('/')
  await expect(billing.search).toBeFocused()
  await billing.search.fill('contoso')
  await expect(billing.rows).toHaveCount(1)
  await expect(page).toHaveURL(/q=contoso/)
  await billing.search.press('Escape')
  await billing.row(newest.id).getByRole('link').focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/invoices/${newest.id}`))
})

test('[L7] [L4] the filter stays in the address, and an empty result offers a way back', async ({ page }) => {
  atDesk()
  const company = await newCompany()
  await storedInvoice(company, { header: complete('Acme') })
  await (await new SignInPage(page).open('/billing?dates=overdue')).signIn(company.owner)
  await expect(page.getByText('No invoice fits')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).last().click()
  await expect(new BillingPage(page).rows).toHaveCount(1)
  await expect(page).toHaveURL(/\/billing$/)
})

test('[L18] [L20] [L19] figures filter, headers sort, and a deleted draft comes back from the bin', async ({
  page,
}) => {
  atDesk()
  const company = await newCompany()
  const acme = await storedInvoice(company, { header: complete('Acme') })
  const contoso = await storedInvoice(company, { header: complete('Contoso') })
  await (await new SignInPage(page).open('/billing')).signIn(company.owner)
  const billing = new BillingPage(page)
  await expect(page.getByRole('button', { name: 'Drafts 2' })).toBeVisible()
  await page.getByRole('button', { name: 'Customer', exact: true }).click()
  await expect(billing.rows.first()).toHaveAttribute('data-row', acme.id)
  // the header keeps the focus while the other order loads
  await page.keyboard.press('Enter')
  await expect(billing.rows.first()).toHaveAttribute('data-row', contoso.id)
  await expect(page).toHaveURL(/sort=customer.desc/)
  await page.getByRole('button', { name: '2 to send' }).click()
  await expect(page).toHaveURL(/status=toSend/)
  await billing.tick(contoso.id)
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('button', { name: 'Yes, delete' }).click()
  await expect(page.getByRole('button', { name: 'Drafts 1' })).toBeVisible()
  await page.getByRole('link', { name: 'Bin' }).click()
  await page.getByRole('button', { name: /^Restore Draft/ }).click()
  await expect(page.getByText('The bin is empty')).toBeVisible()
  await page.getByRole('link', { name: 'Back to Billing' }).last().click()
  await expect(page.getByRole('button', { name: 'Drafts 2' })).toBeVisible()
})

test('[C4] a member limited to some customers sees their invoices alone', async ({ page }) => {
  atDesk()
  const company = await newCompany()
  await storedInvoice(company, { header: { ...complete('Acme'), customer: 'acme' } })
  const theirs = await storedInvoice(company, { header: { ...complete('Contoso'), customer: 'contoso' } })
  const lea = await newMember(company, 'biller', { name: 'Lea Limited', customers: ['contoso'] })
  await (await new SignInPage(page).open('/billing')).signIn(lea)
  const billing = new BillingPage(page)
  await expect(billing.row(theirs.id)).toBeVisible()
  await expect(billing.rows).toHaveCount(1)
  await page.goto('/customers')
  await expect(page.getByText('limited to customers')).toBeVisible()
})

test('[L11] the list and its windows are accessible', async ({ page }) => {
  const company = await newCompany()
  const one = await storedInvoice(company, { header: complete('Acme') })
  await (await new SignInPage(page).open('/billing')).signIn(company.owner)
  const billing = new BillingPage(page)
  await expect(billing.rows).toHaveCount(1)
  const check = () => violationsOf(page, [...WCAG, 'best-practice'])
  expect(await check()).toEqual([])
  await billing.tick(one.id)
  expect(await check()).toEqual([])
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  expect(await check()).toEqual([])
})
