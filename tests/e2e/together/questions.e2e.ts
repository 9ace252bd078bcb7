import { emptyBuyer, emptySeller, orgPath } from '@covoice/domain'
import { violationsOf } from '../../support/accessibility.ts'
import { atDesk, expect, test } from '../../support/browser.ts'
import { call, newCompany } from '../../support/company.ts'
import { issueStored, storedInvoice } from '../../support/invoice.ts'
import { change } from '../../support/store.ts'
import { EditorPage } from '../pages/editor-page.ts'
import { SignInPage } from '../pages/sign-in-page.ts'

test('[W14] [W18] [W20] a customer asks about a line on a phone; the bell leads Ann to it, she answers beside the sheet, and the customer reads it', async ({
  page,
  browser,
}) => {
  atDesk()
  await page.setViewportSize({ width: 1440, height: 900 })
  const company = await newCompany({ owner: 'Ann Meyer' })
  await change(orgPath(company.org), { plan: 'subscriber' })
  const { id } = await storedInvoice(company, {
    lines: 2,
    header: {
      from: { ...emptySeller(), name: 'Northwind IT' },
      to: { ...emptyBuyer(), name: 'Contoso' },
    },
  })
  await issueStored(company, id)
  const asked = { org: company.org, invoice: id, revision: 1, link: 'LinkOfTheCustomer001' }
  const { token } = await call<{ token: string }>(company.owner, 'createLink', asked)
  await (await new SignInPage(page).open('/billing')).signIn(company.owner)

  const visitors = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
  const visitor = await visitors.newPage()
  const complaints: string[] = []
  visitor.on('console', (message) => complaints.push(message.text()))
  visitor.on('pageerror', (error) => complaints.push(error.message))
  const origin = new URL(page.url()).origin
  await visitor.goto(`${origin}/i/${token}`)
  await visitor.getByRole('button', { name: 'Ask about Line 2' }).click()
  const form = visitor.locator('form')
  await expect(form.getByRole('textbox', { name: 'Your question' })).toBeFocused()
  // the keyboard of the phone leaves this much of the page
  await visitor.setViewportSize({ width: 390, height: 420 })
  await visitor.keyboard.type('Why <b>two</b>?')
  await expect(form.getByRole('textbox', { name: 'Your question' })).toBeInViewport()
  expect(await violationsOf(visitor)).toEqual([])
  expect(await visitor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await form.getByRole('button', { name: 'Send question' }).dblclick()
  const list = visitor.getByRole('region', { name: 'Questions' }).getByRole('listitem')
  await expect(list).toContainText('Your question was sent. The answer will appear here.')
  await expect(visitor.getByRole('status')).toContainText('Your question was sent')
  await visitor.reload()
  await expect(list).toHaveCount(1)
  await expect(list).toContainText('About: Line 2')
  await expect(list).toContainText('Why <b>two</b>?')
  await expect(list).toContainText('Not answered yet')

  await page.getByRole('button', { name: /^Notices 1/ }).click()
  await page.getByRole('link', { name: /^The customer asked about INV-0001/ }).click()
  const ann = new EditorPage(page)
  const part = page.getByRole('region', { name: 'From the customer' })
  const question = part.getByRole('listitem')
  await expect(question).toBeFocused()
  await expect(question).toContainText('Why <b>two</b>?')
  await expect(page.getByRole('button', { name: /^1 question from the customer: Description/ })).toBeVisible()
  await question.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(question).toContainText('The customer will see this on the link')
  await page.keyboard.type('Two people came.')
  expect(await violationsOf(page)).toEqual([])
  await question.getByRole('button', { name: 'Send to the customer' }).dblclick()
  await expect(question).toContainText('Two people came.')
  await expect(question.getByText('Two people came.')).toHaveCount(1)
  await expect(page.getByRole('button', { name: /^1 question from the customer/ })).toBeHidden()
  await expect(ann.page.getByRole('complementary', { name: 'Comments' })).toContainText(
    'Only your team reads',
  )

  await visitor.reload()
  await expect(list).toContainText('Two people came.')
  await expect(list).toContainText('Ann Meyer, Northwind IT')
  expect(await violationsOf(visitor)).toEqual([])
  expect(complaints).toEqual([])
  await call(company.owner, 'revokeLink', asked)
  expect((await visitor.reload())?.status()).toBe(404)
  await visitors.close()
})
