import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from '../support/browser.ts'
import { newCompany, newMember } from '../support/company.ts'
import { storedInvoice } from '../support/invoice.ts'
import { wordsOfPages } from '../support/pdf/pdf.ts'
import { EditorPage } from './pages/editor-page.ts'

// The sheet; its form on a phone is tested in editor-phone.e2e.ts.
test.skip(({ isMobile }) => isMobile, 'on a phone the sheet is a form, told in editor-phone.e2e.ts')

/** Ann and Ben, each in a browser of their own, at an invoice that Ann has just saved. */
async function twoAt(page: Page, person: () => Promise<BrowserContext>, { customer = '' } = {}) {
  const company = await newCompany({ owner: 'Ann Meyer' })
  const ben = await newMember(company, 'biller', { name: 'Ben Brown' })
  const anns = await new EditorPage(page).open(company.owner)
  if (customer !== '') await anns.billNew(customer)
  await anns.typeLine(1, 'Consulting', '3', '100')
  await anns.save()
  const bensContext = await person()
  const bens = await new EditorPage(await bensContext.newPage()).open(ben, anns.path)
  return { anns, bens, bensContext }
}

test('[E1] a new invoice survives a reload, shows totals while it is typed, and is created once however often Save is pressed', async ({
  page,
}) => {
  const { owner } = await newCompany()
  const editor = await new EditorPage(page).open(owner)
  await editor.typeLine(1, 'Consulting', '3', '3*45')
  await expect(editor.due).toHaveText('€481.95')
  await page.waitForFunction(() =>
    Object.values(localStorage).some((draft) => String(draft).includes('135000000')),
  )
  await page.reload()
  await expect(editor.description(1)).toHaveValue('Consulting')
  await expect(page.getByText('This is the invoice that you left unsaved on this device.')).toBeVisible()
  await editor.billNew('Northwind')
  await editor.button('Save').dblclick()
  await page.waitForURL(/\/invoices\/(?!new)/)
  await editor.isSaved()
  await page.goto('/billing')
  await expect(page.getByRole('cell', { name: 'Northwind', exact: true })).toHaveCount(1)
})

test('[E4] two people see each other and each other’s changes; the person who was overwritten restores their value', async ({
  page,
  person,
}) => {
  const { anns, bens } = await twoAt(page, person)

  await anns.quantity(1).fill('10')
  await expect(bens.quantity(1)).toHaveValue('10')
  await expect(bens.due).toHaveText('€1,190.00')
  await expect(bens.page.getByRole('button', { name: /^Ann Meyer is on Quantity/ })).toBeVisible()

  await anns.quantity(1).blur()
  await bens.quantity(1).fill('7')
  await bens.quantity(1).blur()
  await expect(anns.page.getByText('Ben Brown changed your “10” to “7”.')).toBeVisible()
  await anns.button('Keep mine').click()
  await expect(bens.quantity(1)).toHaveValue('10')
})

test('[E3] the field under my cursor is mine until I leave it', async ({ page, person }) => {
  const { anns, bens } = await twoAt(page, person)

  await anns.field('PO number').fill('4711')
  await page.keyboard.press('End')
  await page.keyboard.type(' by Ann')
  await bens.field('PO number').fill('Something else')
  await bens.field('PO number').blur()
  await page.keyboard.type(', on site', { delay: 150 })
  await expect(anns.field('PO number')).toHaveValue('4711 by Ann, on site')
  await anns.field('PO number').blur()
  await expect(bens.field('PO number')).toHaveValue('4711 by Ann, on site')
  await expect(bens.page.getByText(/Ann Meyer changed your “Something else”/)).toBeVisible()
})

test('[E3] leaving a field does not overwrite a colleague’s newer text with my older one', async ({
  page,
  person,
}) => {
  const { anns, bens } = await twoAt(page, person)

  await anns.field('PO number').fill('4711')
  await page.keyboard.press('End')
  await page.keyboard.type(' by Ann')
  await expect(bens.field('PO number')).toHaveValue('4711 by Ann')
  await bens.field('PO number').fill('Ben’s word')
  await bens.field('PO number').blur()
  await expect(page.getByText(/Ben Brown changed your “4711 by Ann”/)).toBeVisible()
  await anns.field('PO number').blur()
  await expect(anns.field('PO number')).toHaveValue('Ben’s word')
  await bens.page.reload()
  await expect(bens.field('PO number')).toHaveValue('Ben’s word')
})

test('[E7] lines are written, moved and removed by keyboard', async ({ page }) => {
  const { owner } = await newCompany()
  const editor = await new EditorPage(page).open(owner)
  await editor.typeLine(1, 'First', '1', '10')
  await editor.typeLine(2, 'Second', '1', '20')
  await editor.price(1).focus()
  await page.keyboard.press('Enter')
  await expect(editor.description(2)).toBeFocused()
  await expect(editor.description(2)).toHaveValue('')
  await page.keyboard.press('Backspace')
  await expect(editor.description(1)).toBeFocused()
  await expect(editor.description(2)).toHaveValue('Second')
  await editor.description(2).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(editor.description(1)).toHaveValue('Second')
  await expect(editor.description(1)).toBeFocused()
  await page.keyboard.press('Alt+Delete')
  await expect(editor.description(1)).toHaveValue('First')
  await editor.button('Undo').first().click()
  await expect(editor.description(1)).toHaveValue('Second')
})

test.describe('with all of the app on the device', () => {
  test.use({ serviceWorkers: 'allow' })

  test('[E11] offline changes are shown as pending, and arrive when the network returns', async ({
    page,
    person,
    context,
  }) => {
    const company = await newCompany()
    const ben = await newMember(company, 'biller')
    const anns = await new EditorPage(page).open(company.owner)
    await anns.typeLine(1, 'Consulting', '3', '100')
    await anns.save()
    const bens = await new EditorPage(await (await person()).newPage()).open(ben, anns.path)
    await context.setOffline(true)
    await anns.field('Notes').fill('Written offline')
    await anns.field('Notes').blur()
    await expect(anns.saved).toHaveText('Offline, 1 change waiting')
    await context.setOffline(false)
    await expect(bens.field('Notes')).toHaveValue('Written offline')
    await anns.isSaved()
  })
})

test('[E13] a status with missing values links to them; issuing freezes, Edit opens, finishing creates the next revision', async ({
  page,
}) => {
  const { owner } = await newCompany({ owner: 'Ann Meyer' })
  const editor = await new EditorPage(page).open(owner)
  await editor.billNew('Northwind')
  await editor.save()
  await editor.setStatus('Sent')
  const refusal = page
    .getByRole('dialog', { name: 'Couldn’t set the status' })
    .or(page.getByRole('dialog', { name: "Couldn't set the status" }))
  await refusal.getByRole('button', { name: /line/i }).click()
  await expect(editor.description(1)).toBeFocused()

  await editor.typeLine(1, 'Consulting', '3', '100')
  await editor.setStatus('Sent')
  await expect(page.getByText(/^Sent · revision 1 · issued on/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'INV-0001' })).toBeVisible()
  await expect(editor.quantity(1)).toHaveCount(0)

  await editor.button('Edit').click()
  await editor.page.getByRole('alertdialog').getByRole('button', { name: 'Edit' }).click()
  await expect(page.getByText(/^You are revising an issued invoice/)).toBeVisible()
  await editor.quantity(1).fill('4')
  await editor.button('Finish revision').click()
  await expect(page.getByText(/^Sent · revision 2/)).toBeVisible()

  await editor.choose('History')
  await expect(page.getByText('Ann Meyer issued it as INV-0001, Sent')).toBeVisible()
  await page.getByRole('link', { name: 'Open revision 1' }).click()
  await expect(page.getByText('This is revision 1, exactly as it was issued.')).toBeVisible()
  await expect(editor.due).toHaveText('€357.00')
})

test('[E10] an edit typed while a colleague issues the invoice is kept, and written once the invoice is open again', async ({
  page,
  person,
}) => {
  const { anns, bens, bensContext } = await twoAt(page, person, { customer: 'Northwind' })
  await bensContext.setOffline(true)
  await anns.setStatus('Sent')
  await expect(page.getByText(/^Sent · revision 1/)).toBeVisible()
  await bens.field('Notes').fill('Typed too late')
  await bens.field('Notes').blur()
  await bensContext.setOffline(false)
  await expect(bens.saved).toHaveText('1 change not saved')
  await bens.button('Edit').click()
  await bens.page.getByRole('alertdialog').getByRole('button', { name: 'Edit' }).click()
  await bens.button('Try again').first().click()
  await expect(anns.field('Notes')).toHaveValue('Typed too late')
})

test('[E36] a refusal after the invoice was left is announced, and kept there', async ({ page, person }) => {
  const { anns, bens, bensContext } = await twoAt(page, person, { customer: 'Northwind' })
  // the page to leave for is on the device by then
  await bens.page.getByRole('link', { name: 'Customers' }).click()
  await expect(bens.page.getByRole('heading', { name: 'Customers' })).toBeVisible()
  await bens.page.goBack()
  await expect(bens.field('Notes')).toBeVisible()
  await bensContext.setOffline(true)
  await anns.setStatus('Sent')
  await expect(page.getByText(/^Sent · revision 1/)).toBeVisible()
  await bens.field('Notes').fill('Typed too late')
  await bens.field('Notes').blur()
  await bens.page.getByRole('link', { name: 'Customers' }).click()
  await bensContext.setOffline(false)
  const toast = bens.page.getByText("Your changes to an invoice couldn't be saved.")
  await expect(toast).toBeVisible()
  await bens.button('Open').click()
  await expect(bens.saved).toHaveText('1 change not saved')
  await expect(bens.page.getByText('Typed too late').first()).toBeVisible()
})

test('[E5] everyone who has a deleted invoice open is told so, and Undo restores it', async ({
  page,
  person,
}) => {
  const company = await newCompany({ owner: 'Ann Meyer' })
  const ben = await newMember(company, 'biller')
  const anns = await new EditorPage(page).open(company.owner)
  await anns.billNew('Northwind')
  await anns.save()
  const bens = await new EditorPage(await (await person()).newPage()).open(ben, anns.path)
  await anns.choose('Delete')
  await anns.button('Yes').click()
  await expect(bens.page.getByText(/^Ann Meyer deleted this invoice/)).toBeVisible()
  await anns.button('Undo').click()
  await expect(bens.page.getByText(/^Ann Meyer deleted this invoice/)).toBeHidden()
})

test('[P1] sixty lines print with the header row on every page, rows whole, and without the app', async ({
  page,
}) => {
  const company = await newCompany()
  const long = `Consulting on site\n${'Further words on what was done. '.repeat(8)}end of row`
  const { id } = await storedInvoice(company, { lines: 60, line: { description: long } })
  const editor = await new EditorPage(page).open(company.owner, `/invoices/${id}`)
  await expect(editor.description(60)).toBeAttached()
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(page.getByRole('navigation').first()).toBeHidden()
  await expect(editor.saved).toBeHidden()
  await expect(page.getByRole('article').getByRole('textbox')).toHaveCount(0)

  const pages = await wordsOfPages(await page.pdf({ format: 'A4' }))
  const withLines = pages.filter((words) => words.includes('Consulting on site'))
  expect(withLines.length).toBeGreaterThan(2)
  for (const words of withLines) {
    expect(words).toContain('Description Quantity Price')
    // a row that begins on a page ends on it
    expect(words.split('Consulting on site').length).toBe(words.split('end of row').length)
  }
  expect(withLines.join().split('end of row').length - 1).toBe(60)

  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(editor.description(61)).toBeAttached()
})

test('[E5] a line that a colleague removes while I type in it stays until I leave it, and is restored with my text', async ({
  page,
  person,
}) => {
  const company = await newCompany({ owner: 'Ann Meyer' })
  const ben = await newMember(company, 'biller', { name: 'Ben Brown' })
  const { id } = await storedInvoice(company, { lines: 2 })
  const anns = await new EditorPage(page).open(company.owner, `/invoices/${id}`)
  const bens = await new EditorPage(await (await person()).newPage()).open(ben, `/invoices/${id}`)
  await anns.description(1).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' for Ann')
  await bens.description(1).click()
  await bens.page.keyboard.press('Alt+Delete')
  const note = page.getByText('This line was removed by a colleague.')
  await expect(note).toBeVisible()
  await page.keyboard.type(' and more')
  await expect(anns.description(1)).toHaveValue('Line 1 for Ann and more')
  await page.getByRole('row').filter({ has: note }).getByRole('button', { name: 'Bring back' }).click()
  await expect(note).toBeHidden()
  await expect(bens.description(1)).toHaveValue('Line 1 for Ann and more')
})

test('[E62] the duplicate of an issued invoice opens as a draft with the same lines, once for a double click', async ({
  page,
}) => {
  const { owner } = await newCompany({ owner: 'Ann Meyer' })
  const editor = await new EditorPage(page).open(owner)
  await editor.billNew('Northwind')
  await editor.typeLine(1, 'Consulting', '3', '100')
  await editor.save()
  await editor.setStatus('Sent')
  await expect(page.getByRole('heading', { name: 'INV-0001' })).toBeVisible()
  const original = editor.path

  await editor.button('More for this invoice').click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).dblclick()
  await expect(page.getByText('This is the duplicate, a new draft.')).toBeVisible()
  expect(editor.path).not.toBe(original)
  await expect(editor.description(1)).toHaveValue('Consulting')
  await expect(editor.field('Customer name')).toHaveValue('Northwind')
  await expect(editor.due).toHaveText('€357.00')
  await editor.isSaved()
  await page.goto('/billing')
  await expect(page.getByRole('cell', { name: 'Northwind', exact: true })).toHaveCount(2)
})
