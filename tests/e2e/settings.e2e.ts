import type { Page } from '@playwright/test'
import { WCAG, violationsOf } from '../support/accessibility.ts'
import { atDesk, expect, test } from '../support/browser.ts'
import { newCompany, newMember } from '../support/company.ts'
import { SignInPage } from './pages/sign-in-page.ts'

const violations = (page: Page) => violationsOf(page, [...WCAG, 'best-practice'])

test('[O43] invoice settings are saved when a field is left, and the header of the sheet follows', async ({
  page,
}) => {
  atDesk()
  const company = await newCompany()
  await (await new SignInPage(page).open('/admin/accounting/invoice-settings')).signIn(company.owner)
  await page.getByLabel('Street').fill('Hafenstraße 1')
  await page.getByLabel('Street').blur()
  await expect(page.getByRole('figure').getByText('Hafenstraße 1')).toBeVisible()
  await page.getByLabel('Prefix').fill('RE-')
  await expect(page.getByText('The first invoice will be RE-0001.')).toBeVisible()
  await page.getByLabel('Prefix').blur()
  await expect(page.getByText('Saved')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.goto('/admin/settings/company')
  await expect(page.getByLabel('Street')).toHaveValue('Hafenstraße 1')
  expect(await violations(page)).toEqual([])
})

test('[O42] a tax without tax needs its reason', async ({ page }) => {
  atDesk()
  const company = await newCompany()
  await (await new SignInPage(page).open('/admin/settings/taxes')).signIn(company.owner)
  await expect(page.getByText('USt. 19 %')).toBeVisible()
  await page.getByRole('button', { name: 'New tax' }).click()
  const dialog = page.getByRole('dialog', { name: 'New tax' })
  await dialog.getByLabel('Name').fill('Export')
  await dialog.getByLabel('Kind').click()
  await page.getByRole('option', { name: 'Export' }).click()
  await dialog.getByRole('button', { name: 'Save tax' }).click()
  await expect(dialog.getByText('Without tax, e-invoices need a reason.')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await dialog.getByLabel('Reason for no tax').fill('Article 146')
  await dialog.getByRole('button', { name: 'Save tax' }).click()
  await expect(page.getByText('Article 146')).toBeVisible()
})

test('[O40] [O41] the price list is filled and searched', async ({ page }) => {
  const company = await newCompany()
  await (await new SignInPage(page).open('/admin/settings/products')).signIn(company.owner)
  for (const name of ['On-site support', 'Cable']) {
    await page.getByRole('button', { name: 'New entry' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'New entry' })
    await dialog.getByLabel('Name').fill(name)
    await dialog.getByLabel('Unit price').fill('3*45')
    await dialog.getByRole('button', { name: 'Save entry' }).click()
    await expect(page.getByRole('button', { name })).toBeVisible()
  }
  await expect(page.getByText('€135.00')).toHaveCount(2)
  await page.getByLabel('Search by name, SKU or category').fill('cable')
  await expect(page.getByRole('button', { name: 'On-site support' })).toBeHidden()
  expect(await violations(page)).toEqual([])
})

test('[O44] a colleague is invited, given another role and removed', async ({ page }) => {
  atDesk()
  const company = await newCompany()
  await newMember(company, 'biller', { name: 'Bob Brown' })
  await (await new SignInPage(page).open('/admin/settings/members')).signIn(company.owner)
  await page.getByRole('button', { name: 'Invite a colleague' }).click()
  await page.getByRole('textbox', { name: 'Email' }).fill('carla@example.com')
  await page.getByRole('button', { name: 'Send invitation' }).click()
  await expect(page.getByLabel('Link', { exact: true })).toHaveValue(/\/join\//)
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('carla@example.com')).toBeVisible()
  await page.getByRole('button', { name: 'Take back the invitation of carla@example.com' }).click()
  await expect(page.getByText('carla@example.com', { exact: true })).toBeHidden()
  await page.getByLabel('Role of Bob Brown').click()
  await page.getByRole('option', { name: 'Viewer' }).click()
  await expect(page.getByText('Bob Brown is now Viewer')).toBeVisible()
  await page.getByRole('button', { name: 'What to do with Bob Brown' }).click()
  await page.getByRole('menuitem', { name: 'Remove from the organisation' }).click()
  await page.getByRole('button', { name: 'Yes, remove' }).click()
  await expect(
    page.getByRole('list', { name: 'Members' }).getByText('Bob Brown', { exact: true }),
  ).toBeHidden()
})
