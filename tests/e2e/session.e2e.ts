import { lock } from '../support/account.ts'
import { atDesk, expect, test } from '../support/browser.ts'
import { newCompany } from '../support/company.ts'
import { SignInPage } from './pages/sign-in-page.ts'

/** Google's word for a session that an administrator ended. */
const ended = { status: 400, json: { error: { code: 400, message: 'TOKEN_EXPIRED' } } }

test('[A36] a session that the server ended asks to sign in over the page, which keeps what was typed', async ({
  page,
}) => {
  const { owner } = await newCompany()
  const end = Promise.withResolvers<undefined>()
  // the SDK renews a token five minutes before it expires: here at once, and the server's answer is ours
  await page.route('**/accounts:signInWithPassword**', async (route) => {
    const response = await route.fetch()
    const json = (await response.json()) as object
    await route.fulfill({ response, json: { ...json, expiresIn: '301' } })
  })
  await page.route('**/securetoken.googleapis.com/**', async (route) => {
    await end.promise
    await route.fulfill(ended)
  })
  await (await new SignInPage(page).open('/admin/settings/company')).signIn(owner)
  const street = page.getByLabel('Street')
  await street.fill('Invalidenstraße 116')
  end.resolve(undefined)
  const dialog = page.getByRole('dialog', { name: 'Sign in again' })
  await expect(dialog).toBeVisible()
  await page.unrouteAll()
  await dialog.getByLabel('Password', { exact: true }).fill(owner.password)
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await expect(dialog).toBeHidden()
  await expect(street).toHaveValue('Invalidenstraße 116')
  await street.blur()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(street).toHaveValue('Invalidenstraße 116')
})

test('[A36] a locked account can not go on', async ({ page }) => {
  atDesk()
  const { owner } = await newCompany()
  await lock(owner)
  const signIn = await new SignInPage(page).open()
  await signIn.send(owner)
  await expect(page.getByText('This account is locked.')).toBeVisible()
})

test('[A36] a second tab is signed in, too, and signing out in one signs out both', async ({
  page,
  context,
  isMobile,
}) => {
  atDesk()
  const { owner } = await newCompany()
  await (await new SignInPage(page).open('/')).signIn(owner)
  await expect(page).toHaveURL('/billing')
  const second = await context.newPage()
  await second.goto('/billing')
  await expect(second.getByRole('heading', { name: 'Billing', exact: true })).toBeVisible()
  await second.getByRole('button', { name: isMobile ? 'More' : owner.name }).click()
  await second.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(second).toHaveURL('/sign-in')
  await expect(page).toHaveURL('/sign-in')
})
