import { newAccount, newAddress } from '../support/account.ts'
import { atDesk, expect, test } from '../support/browser.ts'
import { call, invite, newCompany, newMember } from '../support/company.ts'
import { linkSentTo } from '../support/mail.ts'
import { SignInPage } from './pages/sign-in-page.ts'

test('[A35] an invited person creates an account, confirms the address in another tab and joins automatically', async ({
  page,
  context,
}) => {
  const company = await newCompany({ name: 'Northwind IT', owner: 'Ann Meyer' })
  const email = newAddress('bob')
  await page.goto(await invite(company, email, 'technician'))
  await expect(page.getByRole('heading', { name: 'Join Northwind IT' })).toBeVisible()
  await expect(page.getByText('Ann Meyer invites you to work on invoices with Northwind IT')).toBeVisible()
  await expect(page.getByText('Technician', { exact: true })).toBeVisible()
  await page.getByLabel('Your name').fill('Bob Brown')
  await page.getByLabel('Password', { exact: true }).fill('correct horse')
  await page.getByRole('button', { name: 'Create account and join' }).click()
  await expect(page.getByRole('heading', { name: 'Confirm your address' })).toBeVisible()

  const inbox = await context.newPage()
  await inbox.goto(await linkSentTo(email, 'VERIFY_EMAIL'))
  await expect(inbox.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible()
  await page.bringToFront()
  await expect(page).toHaveURL('/customers')
})

test('[A35] someone with an account signs in on the invitation and has joined', async ({ page }) => {
  atDesk()
  const company = await newCompany()
  const bob = await newAccount({ name: 'Bob Brown' })
  await page.goto(await invite(company, bob.email))
  await page.getByRole('button', { name: 'I have an account' }).click()
  await page.getByLabel('Password', { exact: true }).fill(bob.password)
  await page.getByRole('button', { name: 'Sign in and join' }).click()
  await expect(page).toHaveURL('/billing')
})

test('[A35] a person with the wrong account sees that, and can switch', async ({ page }) => {
  atDesk()
  const company = await newCompany()
  const link = await invite(company, newAddress('bob'))
  await (await new SignInPage(page).open('/')).signIn(company.owner)
  await expect(page).toHaveURL('/billing')
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'This invitation is for someone else' })).toBeVisible()
  // the page loads anew without what the last one saw
  const anew = page.waitForEvent('load')
  await page.getByRole('button', { name: 'Sign in as someone else' }).click()
  await anew
  await expect(page.getByRole('heading', { name: 'Join Northwind IT' })).toBeVisible()
})

test('[A35] a revoked invitation says so', async ({ page }) => {
  atDesk()
  const company = await newCompany()
  const link = await invite(company, newAddress('bob'))
  await call(company.owner, 'revokeInvitation', { org: company.org, invitation: link.split('/')[3] })
  await page.goto(link)
  await expect(page.getByText('This invitation was taken back.')).toBeVisible()
})

test('[A36] a member who is removed while at work is told, and the page stays', async ({ page }) => {
  atDesk()
  const company = await newCompany()
  const bob = await newMember(company, 'biller')
  await (await new SignInPage(page).open('/')).signIn(bob)
  await expect(page).toHaveURL('/billing')
  await call(company.owner, 'removeMember', { org: company.org, uid: bob.uid })
  await expect(page.getByRole('dialog', { name: 'Your access has ended' })).toBeVisible()
  await page.getByRole('button', { name: 'Choose another company' }).click()
  await expect(page).toHaveURL(/\/organisations/)
})

test('[A37] a changed role takes effect at once for a person at work', async ({ page }) => {
  atDesk()
  const company = await newCompany()
  const bob = await newMember(company, 'biller')
  await (await new SignInPage(page).open('/')).signIn(bob)
  await expect(page).toHaveURL('/billing')
  await call(company.owner, 'changeMember', {
    org: company.org,
    uid: bob.uid,
    role: 'viewer',
    customers: null,
  })
  await expect(page.getByText('Your role is now Viewer.')).toBeVisible()
})
