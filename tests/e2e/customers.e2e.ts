import type { Page } from '@playwright/test'
import { WCAG, violationsOf } from '../support/accessibility.ts'
import { atDesk, expect, test } from '../support/browser.ts'
import { newCompany, newMember } from '../support/company.ts'
import { SignInPage } from './pages/sign-in-page.ts'

async function newCustomer(page: Page, name: string): Promise<void> {
  await page.goto('/customers?new')
  const dialog = page.getByRole('dialog', { name: 'New customer' })
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByRole('button', { name: 'Create customer' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

const violations = (page: Page) => violationsOf(page, [...WCAG, 'best-practice'])

test('[C7] a customer is created, filled in field by field, archived and restored', async ({ page }) => {
  const company = await newCompany()
  await (await new SignInPage(page).open('/customers')).signIn(company.owner)
  await newCustomer(page, 'Zoë’s Café')
  await page.getByLabel('City').fill('Hamburg')
  await page.getByLabel('City').blur()
  await expect(page.getByText('Saved')).toBeVisible()
  await page.getByLabel('Email').fill('zoe@')
  await page.getByLabel('Email').blur()
  await expect(page.getByText('The address zoe@ is not complete.')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('City')).toHaveValue('Hamburg')
  await expect(page.getByLabel('Email')).toHaveValue('')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'More about this customer' }).click()
  await page.getByRole('menuitem', { name: 'Archive' }).click()
  await expect(
    page.getByText('Archived. It isn’t offered').or(page.getByText('Archived. It isn')),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Bring back' }).click()
  await expect(page.getByText('Archived. It isn')).toBeHidden()
})

test('[C6] [C2] contacts are added, checked and removed with a way back', async ({ page }) => {
  const company = await newCompany()
  await (await new SignInPage(page).open('/customers')).signIn(company.owner)
  await newCustomer(page, 'Contoso')
  await page.getByRole('link', { name: 'Contacts' }).click()
  await page.getByRole('button', { name: 'Add contact' }).click()
  const dialog = page.getByRole('dialog', { name: 'New contact' })
  await dialog.getByRole('button', { name: 'Save contact' }).click()
  await expect(dialog.getByText('A contact needs a name or an email.')).toBeVisible()
  await dialog.getByLabel('Name').fill('Carla')
  await dialog.getByLabel('Email').fill('carla@example.com')
  await dialog.getByRole('button', { name: 'Save contact' }).click()
  await expect(page.getByRole('link', { name: 'carla@example.com' })).toBeVisible()
  await page.getByRole('button', { name: 'Remove Carla' }).click()
  await expect(page.getByText('Nobody here yet')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('link', { name: 'carla@example.com' })).toBeVisible()
})

test('[C4] technicians read customers and see no invoices', async ({ page, person }) => {
  atDesk()
  const company = await newCompany()
  await (await new SignInPage(page).open('/customers')).signIn(company.owner)
  await newCustomer(page, 'Contoso')
  const address = page.url()
  const tom = await newMember(company, 'technician', { name: 'Tom Tech' })
  const theirs = await (await person()).newPage()
  await (await new SignInPage(theirs).open('/sign-in')).signIn(tom)
  await expect(theirs.getByRole('heading', { level: 1, name: 'Customers' })).toBeVisible()
  await theirs.goto(address)
  await expect(theirs.getByRole('heading', { level: 1, name: 'Contoso' })).toBeVisible()
  await expect(theirs.getByRole('link', { name: 'Invoices' })).toHaveCount(0)
  await expect(theirs.getByLabel('City')).not.toBeEditable()
})
