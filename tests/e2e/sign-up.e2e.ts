import type { Page } from '@playwright/test'
import { newAccount, newAddress } from '../support/account.ts'
import { atDesk, expect, test } from '../support/browser.ts'
import { linkSentTo } from '../support/mail.ts'
import { SignUpPage } from './pages/sign-up-page.ts'

const password = 'correct horse'

/** Opens the link that was sent to the address, in another tab. */
async function confirm(page: Page, email: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Confirm your address' })).toBeVisible()
  const inbox = await page.context().newPage()
  await inbox.goto(await linkSentTo(email, 'VERIFY_EMAIL'))
  await expect(inbox.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible()
  await inbox.close()
  await page.bringToFront()
}

test('[A32] [R13] an account and, once its address is confirmed, its organisation are created, with country, currency and time zone from the browser', async ({
  page,
}) => {
  const signUp = await new SignUpPage(page).open()
  await expect(signUp.country).toHaveValue('Germany')
  await expect(page.getByText('Amounts in Euro (EUR), days by the clock of Berlin.')).toBeVisible()
  const email = newAddress()
  await signUp.fill({ name: 'Ann Meyer', email, password }, 'Northwind IT')
  await signUp.submit.click()
  await expect(page.getByText(`We sent an email to ${email}.`)).toBeVisible()
  await page.getByRole('button', { name: 'Send the link again' }).click()
  await expect(page.getByText(`Sent again to ${email}`)).toBeVisible()
  await confirm(page, email)
  await expect(page).toHaveURL('/billing')
})

test('[A32] [A56] after a failure only the organisation is created again, not the account, and without an answer by itself', async ({
  page,
}) => {
  atDesk()
  const signUp = await new SignUpPage(page).open()
  const accounts: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('accounts:signUp')) accounts.push(request.url())
  })
  let asked = 0
  await page.route('**/createOrganisation', (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    asked += 1
    if (asked === 1)
      return route.fulfill({
        status: 500,
        headers: { 'access-control-allow-origin': '*' },
        json: { error: { status: 'INTERNAL', message: 'INTERNAL' } },
      })
    return asked === 2 ? route.abort() : route.continue()
  })
  const email = newAddress()
  await signUp.fill({ name: 'Ann Meyer', email, password }, 'Northwind IT')
  await signUp.submit.click()
  await confirm(page, email)
  await expect(page.getByText('Something went wrong on our side.')).toBeVisible()
  await expect(signUp.email).toBeHidden()
  await expect(signUp.company).toHaveValue('Northwind IT')
  await page.getByRole('button', { name: 'Create company' }).click()
  await expect(page.getByText("because the server doesn't answer")).toBeVisible()
  await expect(page).toHaveURL('/billing')
  expect({ accounts: accounts.length, asked }).toEqual({ accounts: 1, asked: 3 })
})

test('[A31] each field says what is missing', async ({ page }) => {
  const signUp = await new SignUpPage(page).open()
  await signUp.password.fill('short')
  await signUp.submit.click()
  await expect(page.getByText('Enter your name: colleagues see it beside what you change.')).toBeVisible()
  await expect(page.getByText('Enter your email address.')).toBeVisible()
  await expect(page.getByText('That password is too short: at least 8 characters.')).toBeVisible()
  await expect(page.getByText('Enter the name of your company: it is printed on invoices.')).toBeVisible()
  await expect(signUp.name).toBeFocused()
})

test('[A31] an address that has an account leads to signing in with it', async ({ page }) => {
  atDesk()
  const { email } = await newAccount()
  const signUp = await new SignUpPage(page).open()
  await signUp.fill({ name: 'Ann Meyer', email, password }, 'Northwind IT')
  await signUp.submit.click()
  await expect(page.getByText('There is an account with this address already.')).toBeVisible()
  await page.getByRole('link', { name: 'Sign in with this address' }).click()
  await expect(page.getByLabel('Email')).toHaveValue(email)
})
