import { randomUUID } from 'node:crypto'
import { emptyBuyer, emptySeller, orgPath } from '@covoice/domain'
import type { Page } from '@playwright/test'
import { atDesk, expect, test } from '../support/browser.ts'
import { newCompany, newMember } from '../support/company.ts'
import { attachmentOf, mailsTo, mailTo, tellSendgrid } from '../support/inbox.ts'
import { storedInvoice } from '../support/invoice.ts'
import { wordsOfPages } from '../support/pdf/pdf.ts'
import { change } from '../support/store.ts'
import { EditorPage } from './pages/editor-page.ts'

/** An address that nobody else has. */
const anAddress = () => `${randomUUID().slice(0, 8)}@northwind.example`

/** A company that may email unless it is on trial. */
async function aCompany(plan: 'trial' | 'subscriber' = 'subscriber') {
  const company = await newCompany({ owner: 'Ann Meyer' })
  await change(orgPath(company.org), { plan })
  return company
}

/** A draft over 95.00 for a customer with an address of its own. */
async function aDraft(company: Awaited<ReturnType<typeof aCompany>>, email = anAddress()) {
  const { id } = await storedInvoice(company, {
    header: {
      from: { ...emptySeller(), name: 'Northwind IT' },
      to: { ...emptyBuyer(), name: 'Contoso', email },
    },
  })
  return { id, email, path: `/invoices/${id}` }
}

const emailDialog = (page: Page) => page.getByRole('dialog', { name: /^Email / })

test('[Q1] [Q3] a colleague sees the email leave and arrive; a change in the meantime asks the sender to look again', async ({
  page,
  person,
}) => {
  const company = await aCompany()
  const { email, path } = await aDraft(company)
  const anns = await new EditorPage(page).open(company.owner, path)
  const ben = await newMember(company, 'biller', { name: 'Ben Brown' })
  const bens = await new EditorPage(await (await person()).newPage()).open(ben, path)

  await anns.button('Email invoice').click()
  const dialog = emailDialog(page)
  await expect(dialog.getByRole('textbox', { name: 'To' })).toHaveValue(email)
  await dialog.getByRole('textbox', { name: 'To' }).fill('ann@')
  await dialog.getByRole('button', { name: 'Send' }).click()
  await expect(dialog.getByText('This is not complete: ann@')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'To' }).fill(email)

  await bens.page
    .getByRole('textbox', { name: /^Quantity/ })
    .first()
    .fill('4')
  await bens.page
    .getByRole('textbox', { name: /^Quantity/ })
    .first()
    .blur()
  await expect(dialog.getByText('Ben Brown has just changed line 1.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Send' })).toBeDisabled()
  await dialog.getByRole('button', { name: 'Look again' }).click()
  await dialog.getByRole('button', { name: 'Send' }).dblclick()
  await expect(dialog).toBeHidden()

  const mail = await mailTo(email)
  expect(mail.subject).toBe('Invoice INV-0001 from Northwind IT')
  expect((await wordsOfPages(await attachmentOf(mail))).join(' ')).toContain('€380.00')
  for (const one of [page, bens.page])
    await expect(one.getByRole('button', { name: /^Status: Sent/ })).toBeVisible()
  await bens.choose('Delivery')
  await expect(bens.page.getByText('Delivered', { exact: true })).toBeVisible()
  await expect.poll(() => mailsTo(email)).toHaveLength(1)
})

test('[Q8] an email that the provider refuses shows the reason, and Retry sends it', async ({ page }) => {
  atDesk()
  const company = await aCompany()
  const { email, path } = await aDraft(company)
  const editor = await new EditorPage(page).open(company.owner, path)
  await tellSendgrid({ act: 'answer', status: 400, to: email })
  await editor.button('Email invoice').click()
  await emailDialog(page).getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText('The email was not sent', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'What happened' }).click()
  await expect(page.getByText('Not sent: the mail provider refused it')).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('Delivered', { exact: true })).toBeVisible()
  await expect(page.getByText('The email was not sent', { exact: true })).toBeHidden()
  await expect.poll(() => mailsTo(email)).toHaveLength(1)
})

test('[Q9] an email whose answer is lost is explained until the provider’s event arrives', async ({
  page,
}) => {
  atDesk()
  const company = await aCompany()
  const { email, path } = await aDraft(company)
  const editor = await new EditorPage(page).open(company.owner, path)
  await tellSendgrid({ act: 'hold', to: email })
  await tellSendgrid({ act: 'drop', to: email })
  await editor.button('Email invoice').click()
  await emailDialog(page).getByRole('button', { name: 'Send' }).click()
  await page.getByRole('button', { name: 'Follow it' }).click()
  await expect(page.getByText('Nobody knows whether it went out')).toBeVisible()
  await tellSendgrid({ act: 'release', to: email })
  await expect(page.getByText('Delivered', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Status: Sent/ })).toBeVisible()
})

test('[Q15] every page of a long PDF can be viewed, and distant pages take no memory', async ({ page }) => {
  const company = await aCompany()
  const { id } = await storedInvoice(company, {
    lines: 200,
    header: {
      from: { ...emptySeller(), name: 'Northwind IT' },
      to: { ...emptyBuyer(), name: 'Contoso', email: anAddress() },
    },
  })
  const editor = await new EditorPage(page).open(company.owner, `/invoices/${id}`)
  await editor.button('Email invoice').click()
  const pages = emailDialog(page).getByRole('img', { name: /^Page \d+ of \d+$/ })
  await expect(pages.nth(5)).toBeAttached()
  const isDrawn = (at: 'first' | 'last') =>
    pages[at]().evaluate((canvas: HTMLCanvasElement) => canvas.width > 0 && canvas.height > canvas.width)
  await pages.first().scrollIntoViewIfNeeded()
  await expect.poll(() => isDrawn('first')).toBe(true)
  expect(await isDrawn('last')).toBe(false)
  await pages.last().scrollIntoViewIfNeeded()
  await expect.poll(() => isDrawn('last')).toBe(true)
  await expect.poll(() => isDrawn('first')).toBe(false)
  await expect(emailDialog(page).getByRole('button', { name: 'Send' })).toBeInViewport()
})

test.describe('with all of the app on the device', () => {
  test.use({ serviceWorkers: 'allow' })

  test('[Q16] typed text survives the loss of the network, and is sent once the network is back', async ({
    page,
    context,
  }) => {
    atDesk()
    const company = await aCompany()
    const { email, path } = await aDraft(company)
    const editor = await new EditorPage(page).open(company.owner, path)
    const dialog = emailDialog(page)
    const send = dialog.getByRole('button', { name: 'Send' })
    await editor.button('Email invoice').click()
    await expect(dialog.getByRole('img', { name: 'Page 1 of 1' })).toBeVisible()
    await dialog.getByRole('textbox', { name: 'Subject' }).fill('In my words')
    await context.setOffline(true)
    await expect(send).toHaveAccessibleDescription(/^You are offline/)
    await expect(dialog.getByRole('textbox', { name: 'Subject' })).toHaveValue('In my words')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await editor.button('Email invoice').click()
    await expect(dialog.getByText('Nothing is sent later behind your back')).toBeVisible()
    await context.setOffline(false)
    await expect(dialog.getByRole('img', { name: 'Page 1 of 1' })).toBeVisible()
    await send.click()
    expect((await mailTo(email)).subject).toBe('Invoice INV-0001 from Northwind IT')
  })
})

test('[Q4] on trial the window says why nothing is sent', async ({ page }) => {
  atDesk()
  const company = await aCompany('trial')
  const editor = await new EditorPage(page).open(company.owner, (await aDraft(company)).path)
  await editor.button('Email invoice').click()
  await expect(emailDialog(page).getByText('Emailing invoices is for subscribers')).toBeVisible()
  await expect(emailDialog(page).getByRole('button', { name: 'Send' })).toBeHidden()
})

test('[Q4] problems are listed, each with a link to its field', async ({ page }) => {
  atDesk()
  const company = await aCompany()
  const { id } = await storedInvoice(company, {
    header: { from: { ...emptySeller(), name: 'Northwind IT' } },
  })
  const editor = await new EditorPage(page).open(company.owner, `/invoices/${id}`)
  await editor.button('Email invoice').click()
  await emailDialog(page).getByRole('listitem').getByRole('button').first().click()
  await expect(editor.customer).toBeFocused()
})

test('[Q5] several ticked invoices go out together; a problem is shown beside its invoice', async ({
  page,
}) => {
  atDesk()
  const company = await aCompany()
  const [first, second, third] = [await aDraft(company), await aDraft(company), await aDraft(company, '')]
  await new EditorPage(page).open(company.owner, first.path)
  await page.goto('/billing')
  await expect(page.getByRole('cell', { name: 'Contoso', exact: true })).toHaveCount(3)
  await page.getByRole('checkbox', { name: 'Tick all invoices shown' }).check()
  await page.getByRole('button', { name: 'Email', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('There is no address to send it to.')).toHaveCount(1)
  await dialog.getByRole('button', { name: 'Send 2 emails' }).click()
  await expect(page.getByText('2 invoices are on their way')).toBeVisible()
  for (const { email } of [first, second])
    expect((await mailTo(email)).subject).toMatch(/^Invoice INV-000[12]/)
  await expect(page.getByRole('img', { name: /Email delivered/ })).toHaveCount(2)
  expect(third.email).toBe('')
})

test('[F1] Create a PDF hands out the document, a draft marked as one', async ({ page }) => {
  atDesk()
  const company = await aCompany('trial')
  const editor = await new EditorPage(page).open(company.owner, (await aDraft(company)).path)
  const downloading = page.waitForEvent('download')
  await editor.choose('Create a PDF')
  const stream = await (await downloading).createReadStream()
  const words = (await wordsOfPages(Buffer.concat(await stream.toArray()))).join(' ')
  expect(words).toContain('DRAFT')
  expect(words).toContain('€95.00')
})
