import { emptyBuyer, emptySeller } from '@covoice/domain'
import type { Download, Page } from '@playwright/test'
import { atDesk, expect, test } from '../support/browser.ts'
import { newCompany } from '../support/company.ts'
import { storedInvoice } from '../support/invoice.ts'
import { wordsOfPages } from '../support/pdf/pdf.ts'
import { brightnessAt, metDown, picturesOf } from '../support/pdf/pdf-pictures.ts'
import { EditorPage } from './pages/editor-page.ts'

test.use({ serviceWorkers: 'allow' })

const dialog = (page: Page) => page.getByRole('dialog', { name: 'A snapshot, marked DRAFT' })

async function snapshotOf(page: Page): Promise<{ name: string; pdf: Buffer }> {
  const download = page.waitForEvent('download', { timeout: 100_000 })
  await dialog(page).getByRole('button', { name: 'Create snapshot' }).click()
  return { name: (await download).suggestedFilename(), pdf: await bytesOf(await download) }
}

const bytesOf = async (download: Download): Promise<Buffer> =>
  Buffer.concat(await (await download.createReadStream()).toArray())

test('[F19] [F20] [F21] [F22] offline, on a first visit in the dark, a long invoice becomes a white snapshot with every line', async ({
  page,
  context,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  const company = await newCompany()
  const lines = 100
  const { id } = await storedInvoice(company, {
    lines,
    header: {
      from: { ...emptySeller(), name: 'Northwind', address: { ...emptySeller().address, country: 'DE' } },
      to: { ...emptyBuyer(), name: 'شركة النور' },
    },
  })
  const editor = await new EditorPage(page).open(company.owner, `/invoices/${id}`)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
    timeout: 60_000,
  })
  await context.setOffline(true)
  await editor.choose('Create a PDF Offline: a snapshot, marked DRAFT')
  await expect(dialog(page)).toContainText("which can't be reached now")
  const { name, pdf } = await snapshotOf(page)
  expect(name).toMatch(/^DRAFT [A-Z0-9]{6}\.pdf$/)
  await expect(dialog(page)).toBeHidden()
  await expect(page.getByText('It is a snapshot, not the invoice.')).toBeVisible()

  const pages = await wordsOfPages(pdf)
  const year = String(new Date().getFullYear())
  pages.forEach((words, index) => {
    expect(words.match(/DRAFT/g)).toHaveLength(2)
    expect(words).toMatch(
      new RegExp(`A snapshot, made on this device on \\d+ \\w+ ${year} at \\d\\d:\\d\\d\\.`),
    )
    expect(words).toContain('the numbered document comes from the server')
    expect(words).toContain(`Page ${index + 1} of ${pages.length}`)
  })
  const pictures = await picturesOf(pdf)
  expect(pictures).toHaveLength(pages.length)
  // between the descriptions and the figures there is nothing but the line below each row, and below each head
  const met = pictures.map((picture) => metDown(picture, 0.31))
  expect(met.flat()).toHaveLength(lines + pages.length)
  for (const [head = 255, ...rows] of met) {
    expect(head).toBeLessThan(100)
    expect(Math.min(...rows)).toBeGreaterThan(180)
  }
  for (const picture of pictures) {
    expect(picture.width / picture.height).toBeCloseTo(210 / 297, 2)
    expect(brightnessAt(picture, 5, 5)).toBe(255)
  }
})

test('[F19] a snapshot of a new invoice has the text just typed, and the invoice stays unsaved', async ({
  page,
}) => {
  atDesk()
  const { owner } = await newCompany()
  const editor = await new EditorPage(page).open(owner)
  await editor.typeLine(1, 'Consulting', '3', '100')
  await editor.choose('Create a PDF')
  await expect(dialog(page)).toContainText("this one isn't saved yet")
  const { pdf } = await snapshotOf(page)
  expect(await wordsOfPages(pdf)).toHaveLength(1)
  await expect(page.getByText('It is a snapshot, not the invoice.')).toBeVisible()
  expect(editor.path).toBe('/invoices/new')
})

test('[F19] an unsaved change is only in the snapshot; the server’s PDF is available without it', async ({
  page,
}) => {
  atDesk()
  const { owner } = await newCompany()
  const editor = await new EditorPage(page).open(owner)
  await editor.typeLine(1, 'Consulting', '3', '100')
  await editor.save()
  await editor.field('Notes').fill('x'.repeat(10_001))
  await editor.description(1).click()
  await expect(editor.saved).toHaveText('1 change not saved')
  await editor.choose('Create a PDF')
  await expect(dialog(page)).toContainText('not all of your changes are saved there yet')
  // ten thousand letters are more than one page
  expect((await wordsOfPages((await snapshotOf(page)).pdf)).length).toBeGreaterThan(1)

  await editor.choose('Create a PDF')
  const download = page.waitForEvent('download')
  await dialog(page).getByRole('button', { name: 'PDF without them' }).click()
  const [words = ''] = await wordsOfPages(await bytesOf(await download))
  expect(words).toContain('Consulting')
  expect(words).not.toContain('snapshot')
  await expect(dialog(page)).toBeHidden()
})

test('[F19] an unreachable server is named as the reason, and an unwanted snapshot can be declined', async ({
  page,
}) => {
  atDesk()
  const company = await newCompany()
  const { id } = await storedInvoice(company)
  const editor = await new EditorPage(page).open(company.owner, `/invoices/${id}`)
  await page.route('**/createDocument', (route) => route.abort())
  await editor.choose('Create a PDF')
  await expect(dialog(page)).toContainText("which can't be reached now")
  await dialog(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog(page)).toBeHidden()
  await expect(editor.description(1)).toHaveValue('Line 1')
})
