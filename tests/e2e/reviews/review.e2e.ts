import { emptyBuyer, emptySeller, orgPath, settingsPath } from '@covoice/domain'
import { violationsOf } from '../../support/accessibility.ts'
import { atDesk, expect, test } from '../../support/browser.ts'
import { newCompany, newMember } from '../../support/company.ts'
import { storedInvoice } from '../../support/invoice.ts'
import { change } from '../../support/store.ts'
import { EditorPage } from '../pages/editor-page.ts'

test('[Z50] Ann asks at a desk, Ben approves on a phone; an edit ends the approval, and Send waits for the next one', async ({
  page,
  person,
}) => {
  atDesk()
  const company = await newCompany({ owner: 'Ann Meyer' })
  const ben = await newMember(company, 'biller', { name: 'Ben Brown' })
  await change(orgPath(company.org), { plan: 'subscriber' })
  await change(settingsPath(company.org, 'invoice'), { reviewRule: 'always' })
  const { id } = await storedInvoice(company, {
    header: { from: { ...emptySeller(), name: 'Northwind IT' }, to: { ...emptyBuyer(), name: 'Contoso' } },
  })
  const anns = await new EditorPage(page).open(company.owner, `/invoices/${id}`)
  const settle = async (by: typeof page) => {
    const verdict = by.getByRole('button', { name: 'Approve' })
    await expect(verdict).toBeEnabled()
    await verdict.click()
  }

  // refused, with the way on
  const setSent = () => anns.setStatus('Sent')
  await setSent()
  const refusal = page.getByRole('dialog', { name: "Couldn't set the status" })
  await expect(refusal).toContainText('Your organisation requires that a colleague approves it first.')
  await refusal.getByRole('button', { name: 'Ask for review' }).click()
  const question = page.getByRole('dialog', { name: /^Ask for review of/ })
  await question.getByLabel('Reviewer').click()
  await page.getByRole('option', { name: 'Ben Brown' }).click()
  expect(await violationsOf(page)).toEqual([])
  await question.getByRole('button', { name: 'Ask for review' }).click()
  await expect(page.getByText('Ann Meyer asked Ben Brown for review')).toBeVisible()

  const phone = await (await person()).newPage()
  await phone.setViewportSize({ width: 390, height: 844 })
  const bens = await new EditorPage(phone).open(ben, `/invoices/${id}?review`)
  await expect(phone.getByText('Ann Meyer asks you for review')).toBeVisible()
  await expect(phone.getByRole('button', { name: 'Approve' })).toBeEnabled()
  expect(await violationsOf(phone)).toEqual([])
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await settle(phone)
  await expect(phone.getByText('Nothing waits for review')).toBeVisible()
  await expect(page.getByText('Approved by Ben Brown', { exact: true })).toBeVisible()

  await anns.field('PO number').fill('PO-7')
  await anns.field('PO number').blur()
  await expect(
    page.getByText('Approved by Ben Brown, but the invoice changed since: ask again'),
  ).toBeVisible()
  await setSent()
  await expect(refusal).toContainText('It was approved, but has changed since.')
  await refusal.getByRole('button', { name: 'Ask for review' }).click()
  await question.getByRole('button', { name: 'Ask for review' }).click()
  await settle(bens.page)
  await expect(page.getByText('Approved by Ben Brown', { exact: true })).toBeVisible()
  await setSent()
  await expect(page.getByRole('heading', { name: 'INV-0001' })).toBeVisible()
})
