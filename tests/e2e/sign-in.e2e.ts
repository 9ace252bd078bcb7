import { newAccount } from '../support/account.ts'
import { atDesk, expect, test } from '../support/browser.ts'
import { call, invite, newCompany, newMember } from '../support/company.ts'
import { SignInPage } from './pages/sign-in-page.ts'

test('[A30] sign-in takes typing before Firebase has loaded, and goes on once it has', async ({ page }) => {
  const { owner } = await newCompany()
  const firebase = Promise.withResolvers<undefined>()
  await page.route(/auth-sdk|firestore-sdk/, async (route) => {
    await firebase.promise
    await route.continue()
  })
  const signIn = await new SignInPage(page).open('/')
  await signIn.send(owner)
  await expect(signIn.submit).toHaveAttribute('aria-busy', 'true')
  firebase.resolve(undefined)
  await expect(page).toHaveURL('/billing')
})

test('[A30] a form sent twice asks the server once', async ({ page }) => {
  atDesk()
  const { owner } = await newCompany()
  let asked = 0
  await page.route('**/accounts:signInWithPassword**', async (route) => {
    asked += 1
    await route.continue()
  })
  const signIn = await new SignInPage(page).open()
  await signIn.email.fill(owner.email)
  await signIn.password.fill(owner.password)
  await signIn.password.press('Enter')
  await signIn.password.press('Enter')
  await expect(page).toHaveURL('/billing')
  expect(asked).toBe(1)
})

test('[A31] each mistake is explained beside its field, and the first one gets the focus', async ({
  page,
}) => {
  const signIn = await new SignInPage(page).open()
  await signIn.submit.click()
  await expect(page.getByText('Enter your email address.')).toBeVisible()
  await expect(page.getByText('Enter your password.')).toBeVisible()
  await expect(signIn.email).toBeFocused()

  const { email } = await newAccount()
  await signIn.send({ email, password: 'not this one' })
  await expect(page.getByText("That email and password don't belong together.")).toBeVisible()
  await expect(signIn.password).toBeFocused()
  await expect(signIn.password).toHaveValue('not this one')
})

test('[A37] technicians land on Customers, others on Billing', async ({ page }) => {
  atDesk()
  const company = await newCompany()
  const technician = await newMember(company, 'technician')
  const signIn = await new SignInPage(page).open('/')
  await signIn.signIn(technician)
  await expect(page).toHaveURL('/customers')
})

test('[A38] a person in two organisations chooses one, and returns to it next time', async ({ page }) => {
  atDesk()
  const first = await newCompany({ name: 'Acme' })
  const second = await newCompany({ name: 'Northwind' })
  const { email } = first.owner
  const [, , org, invitation, token] = (await invite(second, email, 'viewer')).split('/')
  await call(first.owner, 'acceptInvitation', { org, invitation, token })

  await (await new SignInPage(page).open('/')).signIn(first.owner)
  await page.getByRole('button', { name: 'Open Northwind' }).click()
  await expect(page).toHaveURL('/billing')
  await page.goto('/')
  await expect(page).toHaveURL('/billing')
})
