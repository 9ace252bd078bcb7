import { randomUUID } from 'node:crypto'
import { addDays, dayOf, emptyBuyer, emptySeller, orgPath, today } from '@covoice/domain'
import { newAccount } from '../support/account.ts'
import { violationsOf } from '../support/accessibility.ts'
import { atDesk, expect, test } from '../support/browser.ts'
import { newCompany } from '../support/company.ts'
import { attachmentOf, mailsTo, mailTo, tellSendgrid } from '../support/inbox.ts'
import { issueStored, storedInvoice } from '../support/invoice.ts'
import { wordsOfPages } from '../support/pdf/pdf.ts'
import { change } from '../support/store.ts'
import { EditorPage } from './pages/editor-page.ts'
import { SignInPage } from './pages/sign-in-page.ts'

const now = () => today('Europe/Berlin', new Date())

/** A company that may email, and an invoice of it that was due twelve days ago. */
async function anOverdue(plan: 'trial' | 'subscriber' = 'subscriber') {
  const company = await newCompany({ owner: 'Ann Meyer' })
  await change(orgPath(company.org), { plan })
  const email = `${randomUUID().slice(0, 8)}@contoso.example`
  const { id } = await storedInvoice(company, {
    header: {
      from: { ...emptySeller(), name: 'Northwind IT' },
      to: { ...emptyBuyer(), name: 'Contoso', email },
      invoiceDay: dayOf('2026-01-02'),
      dueDay: addDays(now(), -12),
    },
  })
  await issueStored(company, id)
  return { company, email, path: `/invoices/${id}` }
}

test('[R5] [R6] an overdue invoice stands out; a reminder goes out once although it is pressed twice', async ({
  page,
}) => {
  atDesk()
  const { company, email } = await anOverdue()
  await (await new SignInPage(page).open('/billing')).signIn(company.owner)
  await expect(page.getByText(/12 days (late|overdue)/)).toBeVisible()
  await page
    .getByRole('link', { name: test.info().project.name === 'phone' ? 'Contoso' : 'INV-0001' })
    .click()

  await expect(page.getByText('12 days overdue')).toBeVisible()
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Send reminder' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Send a reminder of INV-0001?' })
  await expect(dialog.getByText(email)).toBeVisible()
  await dialog.getByRole('button', { name: 'Send reminder' }).dblclick()
  await page.getByRole('button', { name: 'Follow it' }).click()
  await expect(page.getByText('Ann Meyer sent a reminder, revision 1')).toBeVisible()
  await expect(page.getByText(/^Delivered/)).toBeVisible()
  const mail = await mailTo(email)
  expect(mail.subject).toBe('Reminder: invoice INV-0001 from Northwind IT')
  expect((await wordsOfPages(await attachmentOf(mail))).join(' ')).toContain('€95.00')

  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Send reminder' }).click()
  await dialog.getByRole('button', { name: 'Send reminder' }).click()
  await expect(page.getByText('A reminder has gone out today already.')).toBeVisible()
  await expect.poll(() => mailsTo(email)).toHaveLength(1)
})

test('[R11] [E66] several reminders go out together; an invoice that can not be reminded of says why, also on a second try today', async ({
  page,
}) => {
  const { company, email } = await anOverdue()
  const billed = { from: { ...emptySeller(), name: 'Northwind IT' }, invoiceDay: dayOf('2026-01-02') }
  const other = `${randomUUID().slice(0, 8)}@fabrikam.example`
  for (const [name, address, dueDay] of [
    ['Fabrikam', other, addDays(now(), -3)],
    ['Adatum', '', addDays(now(), -3)],
    ['Litware', other, addDays(now(), 3)],
  ] as const) {
    const to = { ...emptyBuyer(), name, email: address }
    const { id } = await storedInvoice(company, { header: { ...billed, to, dueDay } })
    await issueStored(company, id)
  }
  await (await new SignInPage(page).open('/billing')).signIn(company.owner)
  const boxes = page.getByRole('checkbox', { name: /^Tick INV-/ })
  await expect(boxes).toHaveCount(4)
  for (const box of await boxes.all()) await box.check()

  const dialog = page.getByRole('dialog', { name: 'Send reminders of 4 invoices' })
  const ask = async () => {
    await page.getByRole('button', { name: 'More for what is ticked' }).click()
    await page.getByRole('menuitem', { name: 'Send reminder' }).click()
  }
  await ask()
  await expect(dialog.getByText(`12 days overdue · ${email}`)).toBeVisible()
  await expect(dialog.getByText(`3 days overdue · ${other}`)).toBeVisible()
  await expect(dialog.getByText('There is no address to send it to.')).toHaveCount(1)
  await expect(dialog.getByText("It isn't overdue")).toHaveCount(1)
  expect(await violationsOf(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Send 2 reminders' }).dblclick()
  const toast = page.locator('.toast', { hasText: '2 reminders are on their way' })
  await expect(toast).toBeVisible()
  const bar = page.getByRole('region', { name: 'What to do with the invoices that are ticked' })
  await expect
    .poll(async () => {
      const [over, under] = await Promise.all([toast.boundingBox(), bar.boundingBox()])
      return over && under && (over.y + over.height <= under.y || over.y >= under.y + under.height)
    })
    .toBe(true)
  for (const address of [email, other]) expect((await mailTo(address)).subject).toMatch(/^Reminder: /)

  await ask()
  await expect(dialog.getByText('A reminder has gone out today already.')).toHaveCount(2)
  await expect(dialog.getByRole('button', { name: 'Send 0 reminders' })).toBeDisabled()
  for (const address of [email, other]) await expect.poll(() => mailsTo(address)).toHaveLength(1)
})

test('[R11] an organisation on trial is told so, and an invoice that is not overdue offers no reminder', async ({
  page,
}) => {
  atDesk()
  const { company } = await anOverdue('trial')
  await storedInvoice(company)
  await (await new SignInPage(page).open('/billing')).signIn(company.owner)
  const more = page.getByRole('button', { name: 'More for what is ticked' })
  await page.getByRole('checkbox', { name: /^Tick Draft/ }).check()
  await more.click()
  await expect(page.getByRole('menuitem', { name: /^Send reminder/ })).toContainText(
    'None of them is overdue.',
  )
  await page.keyboard.press('Escape')
  await page.getByRole('checkbox', { name: 'Tick INV-0001' }).check()
  await more.click()
  await page.getByRole('menuitem', { name: 'Send reminder' }).click()
  await expect(page.getByRole('dialog').getByText('Reminders are for subscribers')).toBeVisible()
  await expect(page.getByRole('dialog').getByRole('button', { name: /^Send/ })).toHaveCount(0)
})

test('[R5] recording the payment of an overdue invoice ends that', async ({ page }) => {
  atDesk()
  const { company, path } = await anOverdue()
  await new EditorPage(page).open(company.owner, path)
  await page.getByRole('button', { name: 'Record payment' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Set to Paid' }).click()
  await expect(page.getByRole('button', { name: /^Status: Paid/ })).toBeVisible()
  await expect(page.getByText('12 days overdue')).toBeHidden()
})

test('[R7] on trial the button says why nothing is sent', async ({ page }) => {
  atDesk()
  const { company, path } = await anOverdue('trial')
  await new EditorPage(page).open(company.owner, path)
  await expect(page.getByRole('button', { name: 'Send reminder' })).toHaveAccessibleDescription(
    /Reminders are for subscribers/,
  )
})

test('[R10] reminders are switched on and their steps chosen in the settings', async ({ page }) => {
  atDesk()
  const company = await newCompany()
  await (await new SignInPage(page).open('/admin/accounting/invoice-settings')).signIn(company.owner)
  await page.getByRole('switch', { name: 'Send reminders by itself' }).click()
  await expect(page.getByRole('switch', { name: 'Send reminders by itself' })).toBeChecked()
  await page.getByLabel('First after').fill('40')
  await page.getByLabel('First after').blur()
  await expect(page.getByLabel('First after')).toHaveValue('14')
  await expect(page.getByLabel('Last after')).toHaveValue('40')
  await page.reload()
  await expect(page.getByRole('switch', { name: 'Send reminders by itself' })).toBeChecked()
  await expect(page.getByLabel('Last after')).toHaveValue('40')
})

test('[R1] [R4] an invitation arrives in the inbox, and its link joins', async ({ page, person }) => {
  atDesk()
  const company = await newCompany({ name: 'Northwind IT', owner: 'Ann Meyer' })
  const bob = await newAccount({ name: 'Bob Brown' })
  const gone = `${randomUUID().slice(0, 8)}@example.com`
  await tellSendgrid({ act: 'answer', status: 400, to: gone })
  await (await new SignInPage(page).open('/admin/settings/members')).signIn(company.owner)
  for (const address of [gone, bob.email]) {
    await page.getByRole('button', { name: 'Invite a colleague' }).click()
    await page.getByRole('textbox', { name: 'Email' }).fill(address)
    await page.getByRole('button', { name: 'Send invitation' }).click()
    await expect(page.getByText(`Emailed to ${address}`)).toBeVisible()
    await page.getByRole('button', { name: 'Done' }).click()
  }
  await expect(page.getByText('The email was not sent.')).toBeVisible()
  await expect(page.getByText(/email delivered/)).toBeVisible()
  expect(await violationsOf(page)).toEqual([])

  const mail = await mailTo(bob.email)
  expect(mail.subject).toBe('Ann Meyer invites you to Northwind IT on Covoice')
  const [link = ''] = /https?:\S+\/join\/\S+/.exec(mail.text) ?? []
  const bobs = await (await person()).newPage()
  await bobs.goto(link)
  await bobs.getByRole('button', { name: 'I have an account' }).click()
  await bobs.getByLabel('Password', { exact: true }).fill(bob.password)
  await bobs.getByRole('button', { name: 'Sign in and join' }).click()
  await expect(bobs).toHaveURL('/billing')
  await expect.poll(() => mailsTo(bob.email)).toHaveLength(1)
})
