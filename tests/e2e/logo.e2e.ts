import { atDesk, expect, test } from '../support/browser.ts'
import { newCompany } from '../support/company.ts'
import { SignInPage } from './pages/sign-in-page.ts'

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100">
  <script>document.title = 'taken over'</script>
  <rect width="300" height="100" fill="teal" onload="document.title = 'taken over'" />
</svg>`

/** The stored bytes of the logo that is shown. */
const shownType = (address: string): Promise<string> =>
  fetch(address).then(async (answer) => (await answer.blob()).type)

test('[O30] an SVG is redrawn, so that no script in it survives, and the stored picture is shown', async ({
  page,
}) => {
  atDesk()
  const { owner } = await newCompany()
  await (await new SignInPage(page).open('/admin/accounting/invoice-settings')).signIn(owner)
  const choose = page.locator('input[type=file]')
  await choose.setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) })
  const logo = page.getByRole('img', { name: 'Logo of Northwind IT' }).first()
  await expect(logo).toBeVisible()
  await expect(logo).toHaveJSProperty('naturalWidth', 900)
  const type = await page.evaluate(shownType, (await logo.getAttribute('src')) ?? '')
  expect(type).toBe('image/png')
  await expect(page).not.toHaveTitle('taken over')
})

test('[O30] a file of 6 MB and a damaged one are refused with their reason', async ({ page }) => {
  const { owner } = await newCompany()
  await (await new SignInPage(page).open('/admin/accounting/invoice-settings')).signIn(owner)
  const choose = page.locator('input[type=file]')
  await choose.setInputFiles({ name: 'huge.png', mimeType: 'image/png', buffer: Buffer.alloc(6_000_000) })
  await expect(page.getByText('That file is too large. Choose one under 5 MB.')).toBeVisible()
  await choose.setInputFiles({ name: 'broken.png', mimeType: 'image/png', buffer: Buffer.from('no picture') })
  await expect(page.getByText("That picture can't be opened: the file seems damaged.")).toBeVisible()
})

const rowsOf = (text: Element): number => {
  const range = document.createRange()
  range.selectNodeContents(text)
  return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
}

test('[X28] beside a logo the title keeps its words whole, and so does a field for a postcode', async ({
  page,
}) => {
  atDesk()
  const { owner } = await newCompany()
  await (await new SignInPage(page).open('/admin/accounting/invoice-settings')).signIn(owner)
  const logo = { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) }
  await page.locator('input[type=file]').setInputFiles(logo)
  await expect(page.getByRole('img', { name: 'Logo of Northwind IT' }).first()).toBeVisible()
  await page.goto('/invoices/new')
  const sheet = page.getByRole('article', { name: 'Invoice' })
  for (const width of [768, 390, 320]) {
    await page.setViewportSize({ width, height: 800 })
    await expect(sheet.getByRole('img', { name: 'Logo of Northwind IT' })).toBeVisible()
    expect(await sheet.getByText('Invoice', { exact: true }).first().evaluate(rowsOf), `${width} px`).toBe(1)
    if (width !== 768) continue
    const postcode = sheet.getByRole('textbox', { name: 'Postcode, Bill to' })
    expect((await postcode.boundingBox())?.height).toBeLessThan(35)
  }
})
