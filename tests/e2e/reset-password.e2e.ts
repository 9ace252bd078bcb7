import { newAddress } from '../support/account.ts'
import { expect, test } from '../support/browser.ts'
import { newCompany } from '../support/company.ts'
import { linkSentTo } from '../support/mail.ts'
import { SignInPage } from './pages/sign-in-page.ts'

test('[A33] a link replaces a forgotten password, and the person is signed in', async ({ page }) => {
  const { owner } = await newCompany()
  const signIn = await new SignInPage(page).open()
  await signIn.email.fill(owner.email)
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await page.getByRole('button', { name: 'Send link' }).click()
  await expect(page.getByRole('heading', { name: 'Look into your inbox' })).toBeVisible()

  const link = await linkSentTo(owner.email, 'PASSWORD_RESET')
  await page.goto(link)
  await page.getByLabel('New password').fill('short')
  await page.getByRole('button', { name: 'Save password' }).click()
  await expect(page.getByText('That password is too short: at least 8 characters.')).toBeVisible()
  await page.getByLabel('New password').fill('battery staple')
  await page.getByRole('button', { name: 'Save password' }).click()
  await expect(page.getByRole('heading', { name: 'Your password is changed' })).toBeVisible()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page).toHaveURL('/billing')

  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'This link does not work' })).toBeVisible()
})

test('[A33] an address without an account gets the same answer', async ({ page }) => {
  await page.goto('/reset-password')
  await page.getByLabel('Email').fill(newAddress())
  await page.getByRole('button', { name: 'Send link' }).click()
  await expect(page.getByRole('heading', { name: 'Look into your inbox' })).toBeVisible()
})

test('[A34] a link that is cut short says what to do', async ({ page }) => {
  await page.goto('/account-action?mode=resetPassword')
  await expect(page.getByText('The link is not complete.')).toBeVisible()
})
