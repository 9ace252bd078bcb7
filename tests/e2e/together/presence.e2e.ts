import { atDesk, expect, test } from '../../support/browser.ts'
import { newCompany, newMember } from '../../support/company.ts'
import { storedInvoice } from '../../support/invoice.ts'
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
