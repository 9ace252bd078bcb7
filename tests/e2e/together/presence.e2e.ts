import { violationsOf } from '../../support/accessibility.ts'
import { atDesk, expect, test } from '../../support/browser.ts'
import { newCompany, newMember } from '../../support/company.ts'
import { storedInvoice } from '../../support/invoice.ts'
import { EditorPage } from '../pages/editor-page.ts'
import { SignInPage } from '../pages/sign-in-page.ts'

test('[E32] two people see each other on an invoice, and a person who closes the tab disappears at once', async ({
  page,
  person,
}) => {
  atDesk()
  const company = await newCompany({ owner: 'Ann Meyer' })
  const bob = await newMember(company, 'biller', { name: 'Bob Brown' })
  const { id } = await storedInvoice(company)
  await (await new SignInPage(page).open(`/invoices/${id}`)).signIn(company.owner)
  const other = await (await person()).newPage()
  await (await new SignInPage(other).open(`/invoices/${id}`)).signIn(bob)
  await expect(page.getByRole('button', { name: /Bob Brown/ })).toBeVisible()
  await expect(other.getByRole('button', { name: /^Ann Meyer/ })).toBeVisible()
  await other.close({ runBeforeUnload: true })
  await expect(page.getByRole('button', { name: /Bob Brown/ })).toBeHidden()
})

test('[E79] Ann follows Ben through a long invoice by keyboard, until she presses Escape', async ({
  page,
  person,
}) => {
  atDesk()
  const company = await newCompany({ owner: 'Ann Meyer' })
  const ben = await newMember(company, 'biller', { name: 'Ben Brown' })
  const { id } = await storedInvoice(company, { lines: 60 })
  const anns = await new EditorPage(page).open(company.owner, `/invoices/${id}`)
  const bens = await new EditorPage(await (await person()).newPage()).open(ben, `/invoices/${id}`)

  const avatar = page.getByRole('button', { name: /^Ben Brown is (here|on .*) · Follow$/ })
  await avatar.focus()
  await page.keyboard.press('Enter')
  await expect(avatar).toHaveAttribute('aria-pressed', 'true')
  const notice = page.getByRole('button', { name: 'Stop', exact: true })
  await expect(notice).toBeVisible()
  expect(await violationsOf(page)).toEqual([])

  await bens.page.keyboard.press('Escape')
  await bens.page.mouse.wheel(0, 4000)
  await bens.description(55).click()
  await expect(anns.description(55)).toBeInViewport()
  await expect(avatar).toBeFocused()
  await bens.page.mouse.wheel(0, -9000)
  await bens.description(1).click()
  await expect(anns.description(1)).toBeInViewport()

  await page.keyboard.press('Escape')
  await expect(notice).toBeHidden()
  await expect(avatar).toHaveAttribute('aria-pressed', 'false')
  await bens.field('Notes').click()
  await expect(page.getByRole('button', { name: /^Ben Brown is on Notes/ })).toBeVisible()
  await expect(anns.description(1)).toBeInViewport()

  // the notice goes with the focus in it
  await avatar.click()
  await notice.focus()
  await page.keyboard.press('Enter')
  await expect(avatar).toBeFocused()
})
