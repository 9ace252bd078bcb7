import { expect, test } from '../support/browser.ts'
import { newCompany, newMember } from '../support/company.ts'
import { EditorPage } from './pages/editor-page.ts'

// The sheet; its form on a phone is tested in editor-phone.e2e.ts.
test.skip(({ isMobile }) => isMobile, 'on a phone the sheet is a form, told in editor-phone.e2e.ts')

const found = 'This is the invoice that you left unsaved on this device.'

test('[E1] an unsaved new invoice stays while another is begun, and a discarded one can be restored', async ({
  page,
}) => {
  const { owner } = await newCompany()
  const editor = await new EditorPage(page).open(owner)
  await editor.typeLine(1, 'Consulting', '3', '100')
  await page.reload()
  await expect(page.getByText(found)).toBeVisible()
  await editor.button('Start blank').click()
  await expect(editor.description(1)).toHaveValue('')

  await page.reload()
  await expect(editor.description(1)).toHaveValue('Consulting')
  await editor.choose('Discard')
  await expect(editor.description(1)).toHaveValue('')
  await page.locator('[data-sonner-toaster]').getByRole('button', { name: 'Undo' }).click()
  await expect(editor.description(1)).toHaveValue('Consulting')
})

test.describe('with all of the app on the device', () => {
  test.use({ serviceWorkers: 'allow' })

  test('[E1] a new invoice that was saved offline is pending, and not unsaved again', async ({
    page,
    context,
  }) => {
    const { owner } = await newCompany()
    const editor = await new EditorPage(page).open(owner)
    await editor.typeLine(1, 'Consulting', '3', '100')
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await context.setOffline(true)
    await editor.button('Save').click()
    await page.waitForURL(/\/invoices\/(?!new)/)
    const saved = editor.path
    await page.evaluate(() => history.pushState({}, '', '/invoices/new'))
    await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate', { state: {} })))
    await expect(editor.description(1)).toHaveValue('')
    await expect(page.getByText(found)).toBeHidden()

    await context.setOffline(false)
    await page.goto(saved)
    await expect(editor.description(1)).toHaveValue('Consulting')
    await page.goto('/invoices/new')
    await expect(editor.description(1)).toHaveValue('')
  })
})

test('[E9] a text that is too long keeps the invoice open, and a link leads to its field', async ({
  page,
}) => {
  const { owner } = await newCompany()
  const editor = await new EditorPage(page).open(owner)
  await editor.typeLine(1, 'Consulting', '3', '100')
  await editor.save()
  await editor.field('Notes').fill('x'.repeat(10_001))
  await editor.description(1).click()
  await expect(editor.saved).toHaveText('1 change not saved')
  await editor.button('Save and close').click()
  await expect(editor.field('Notes')).toBeFocused()
  await expect(page.getByText(/Too long: 10,000 characters at most/)).toBeInViewport()
  await editor.setStatus('Sent')
  await page.getByRole('dialog').getByRole('button', { name: 'Notes: not saved yet' }).click()
  await expect(editor.field('Notes')).toBeFocused()
  await editor.field('Notes').fill('Thanks')
  await editor.isSaved()
})

test('[E9] an unreadable figure keeps the invoice open with the reason beside it, and Escape restores the old one', async ({
  page,
}) => {
  const { owner } = await newCompany()
  const editor = await new EditorPage(page).open(owner)
  await editor.typeLine(1, 'Consulting', '3', '100')
  await editor.save()
  const { path } = editor
  await editor.quantity(1).fill('12,5o')
  await page.keyboard.press('Control+Enter')
  await expect(editor.quantity(1)).toBeFocused()
  await expect(editor.quantity(1)).toHaveAttribute('aria-invalid', 'true')
  await expect(editor.saved).toHaveText('1 change not saved')
  expect(editor.path).toBe(path)
  await page.keyboard.press('Escape')
  await expect(editor.quantity(1)).toHaveValue('3')
  await editor.isSaved()
})

test('[A8] a member limited to some customers is asked to choose one before an invoice is saved', async ({
  page,
}) => {
  const company = await newCompany()
  const lea = await newMember(company, 'biller', { customers: ['contoso'] })
  const editor = await new EditorPage(page).open(lea)
  await editor.typeLine(1, 'Consulting', '3', '100')
  await editor.button('Save').click()
  await expect(page.getByText('Choose one of your customers first')).toBeVisible()
  await expect(editor.customer).toBeFocused()
  expect(editor.path).toBe('/invoices/new')
})
