import { violationsOf } from '../../support/accessibility.ts'
import { atDesk, expect, test } from '../../support/browser.ts'
import { newCompany, newMember } from '../../support/company.ts'
import { storedInvoice } from '../../support/invoice.ts'
import { EditorPage } from '../pages/editor-page.ts'
import { SignInPage } from '../pages/sign-in-page.ts'

test('[Z73] Ann asks Ben about a line at a desk; his phone leads him there, she sees his answer come and resolves it', async ({
  page,
  person,
}) => {
  atDesk()
  await page.setViewportSize({ width: 1440, height: 900 })
  const company = await newCompany({ owner: 'Ann Meyer' })
  const ben = await newMember(company, 'biller', { name: 'Ben Brown' })
  const { id } = await storedInvoice(company, { lines: 2 })
  const phone = await (await person()).newPage()
  await phone.setViewportSize({ width: 390, height: 844 })
  await (await new SignInPage(phone).open('/billing')).signIn(ben)
  const anns = await new EditorPage(page).open(company.owner, `/invoices/${id}`)

  // beside the sheet, on the line where she is, by keyboard alone
  await anns.description(2).click()
  const panel = page.getByRole('complementary', { name: 'Comments' })
  await expect(async () => {
    await page.keyboard.press('Control+Alt+m')
    await expect(panel.getByRole('textbox', { name: 'New comment' })).toBeFocused({ timeout: 1000 })
  }).toPass()
  await page.keyboard.type('Two hours, @Be')
  await expect(page.getByRole('option', { name: /Ben Brown/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type('or three?')
  await page.keyboard.press('Control+Enter')
  await expect(panel.getByRole('listitem')).toContainText('Two hours, @Ben Brown or three?')
  expect(await violationsOf(page)).toEqual([])

  await phone.getByRole('button', { name: /^Notices 1/ }).click()
  await phone
    .getByRole('dialog')
    .getByRole('link', { name: /^Ann Meyer mentioned you/ })
    .click()
  const sheet = phone.getByRole('dialog', { name: 'Comments' })
  const question = sheet.getByRole('listitem').filter({ hasText: 'Two hours, @Ben Brown or three?' })
  await expect(question).toBeFocused()
  await expect(question.getByRole('button', { name: /Line 2/ })).toBeVisible()
  expect(await violationsOf(phone)).toEqual([])
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await question.getByRole('button', { name: 'Reply' }).click()
  await phone.keyboard.type('Three, I stayed longer')
  await question.getByRole('button', { name: 'Reply' }).click()

  await expect(panel.getByRole('listitem')).toContainText('Three, I stayed longer')
  await expect(page.getByRole('button', { name: /^Notices 1/ })).toBeVisible()
  await panel.getByRole('button', { name: 'Resolve' }).click()
  await expect(panel.getByRole('listitem')).toHaveCount(0)
  await expect(sheet.getByRole('switch', { name: 'Show 1 resolved' })).toBeVisible()
  await expect(question).toBeHidden()
  await expect(page.getByRole('button', { name: /^1 comment:/ })).toBeHidden()
})
