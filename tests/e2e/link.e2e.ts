import { emptyBuyer, emptySeller } from '@covoice/domain'
import type { Page } from '@playwright/test'
import { violationsOf } from '../support/accessibility.ts'
import { atDesk, expect, test } from '../support/browser.ts'
import { call, newCompany, newMember } from '../support/company.ts'
import { issueStored, storedInvoice } from '../support/invoice.ts'
import { wordsOfPages } from '../support/pdf/pdf.ts'
import { EditorPage } from './pages/editor-page.ts'

/** A company in Berlin with an issued invoice over 95.00. */
async function anIssued() {
  const company = await newCompany({ owner: 'Ann Meyer' })
  const { id } = await storedInvoice(company, {
    header: {
      from: {
        ...emptySeller(),
        name: 'Northwind IT',
        bankDetails: 'IBAN DE89 3704 0044 0532 0130 00\nBIC COBADEFFXXX',
      },
      to: { ...emptyBuyer(), name: 'Contoso' },
    },
  })
  await issueStored(company, id)
  return { company, path: `/invoices/${id}` }
}

// A function that nobody has called yet takes the emulator a while, longer than the page waits.
test.beforeAll(async ({ request }) => {
  const { owner } = await newCompany()
  await Promise.all([call(owner, 'createLink', {}).catch(() => undefined), request.get('/i/nothing')])
})

/** The customer's links, in the panel that shows members the emails and their delivery. */
const links = (page: Page) => page.getByRole('region', { name: "Customer's link" })

const isClean = async (page: Page) => expect(await violationsOf(page)).toEqual([])

const isNoWider = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)

test('[W3] [W5] [W9] a member makes a link, a customer opens it on a phone and downloads the PDF, and the member sees that; a revoked link opens nothing', async ({
  page,
  browser,
}) => {
  atDesk()
  const { company, path } = await anIssued()
  const editor = await new EditorPage(page).open(company.owner, path)
  await editor.choose('Delivery')
  await links(page).getByRole('button', { name: 'Create link' }).click()
  const address = await links(page).getByRole('textbox', { name: 'The link' }).inputValue()
  await expect(links(page).getByText('Not seen yet')).toBeVisible()
  await expect(links(page).getByText(/Valid until .*202\d/)).toBeVisible()
  await isClean(page)

  const visitors = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' })
  await visitors.grantPermissions(['clipboard-read', 'clipboard-write'])
  const visitor = await visitors.newPage()
  const asked: string[] = []
  const complaints: string[] = []
  visitor.on('request', (request) => asked.push(request.url()))
  visitor.on('console', (message) => complaints.push(message.text()))
  visitor.on('pageerror', (error) => complaints.push(error.message))
  const answer = await visitor.goto(address)
  expect(answer?.headers()).toMatchObject({
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'referrer-policy': 'no-referrer',
    'cache-control': 'private, no-store',
  })
  expect(answer?.headers()['content-security-policy']).toMatch(
    /^default-src 'none';.*frame-ancestors 'none'$/,
  )
  await expect(visitor.getByRole('heading', { name: 'Invoice INV-0001' })).toBeVisible()
  await expect(visitor.getByText('€95.00').first()).toBeInViewport()
  await visitor.getByRole('button', { name: 'Copy IBAN' }).click()
  expect(await visitor.evaluate(() => navigator.clipboard.readText())).toBe('DE89370400440532013000')
  await isNoWider(visitor)
  await isClean(visitor)

  const downloading = visitor.waitForEvent('download')
  await visitor.getByRole('link', { name: 'Download PDF' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('INV-0001.pdf')
  const words = (await wordsOfPages(Buffer.concat(await (await download.createReadStream()).toArray()))).join(
    ' ',
  )
  expect(words).toContain('INV-0001')
  await expect(links(page).getByText(/^Seen once,/)).toBeVisible()
  await visitor.reload()
  expect(complaints).toEqual([])
  expect(asked.filter((url) => !url.startsWith(address) && !url.startsWith('data:'))).toEqual([])

  await links(page).getByRole('button', { name: 'Revoke the link of Ann Meyer' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
  await expect(links(page).getByText(/^Revoked/)).toBeVisible()
  expect((await visitor.reload())?.status()).toBe(404)
  await expect(visitor.getByText('ask whoever sent it to you for a new link')).toBeVisible()
  await isClean(visitor)
  await visitors.close()
})

test('[W5] a page loaded in a background tab does not count as seen until it is visible', async ({
  page,
  browser,
}) => {
  test.skip(test.info().project.name === 'phone', 'what a tab in the background does is the same everywhere')
  const { company, path } = await anIssued()
  const editor = await new EditorPage(page).open(company.owner, path)
  await editor.choose('Delivery')
  await links(page).getByRole('button', { name: 'Create link' }).click()
  const address = await links(page).getByRole('textbox', { name: 'The link' }).inputValue()

  const visitors = await browser.newContext()
  // Chromium without a screen holds every tab for visible.
  await visitors.addInitScript(() => {
    let state: DocumentVisibilityState = 'hidden'
    Object.defineProperty(document, 'visibilityState', { get: () => state })
    addEventListener('turned-to', () => {
      state = 'visible'
      document.dispatchEvent(new Event('visibilitychange'))
    })
  })
  const visitor = await visitors.newPage()
  const told: string[] = []
  visitor.on('request', (request) => request.method() === 'POST' && told.push(request.url()))
  await visitor.goto(address)
  await expect(visitor.getByRole('heading', { name: 'Invoice INV-0001' })).toBeVisible()
  expect(told).toEqual([])
  await expect(links(page).getByText('Not seen yet')).toBeVisible()
  await visitor.evaluate(() => dispatchEvent(new Event('turned-to')))
  await expect(links(page).getByText(/^Seen once,/)).toBeVisible()
  expect(told).toEqual([`${address}/seen`])
  await visitors.close()
})

test('[W1] [W9] a draft has no link and says why; a viewer sees the links of others and makes none', async ({
  page,
  person,
}) => {
  atDesk()
  const { company, path } = await anIssued()
  const { id } = await storedInvoice(company)
  const editor = await new EditorPage(page).open(company.owner, `/invoices/${id}`)
  await editor.choose('Delivery')
  await expect(links(page).getByRole('paragraph').filter({ hasText: 'Only an issued' })).toBeVisible()
  await expect(links(page).getByRole('button', { name: 'Create link' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )

  await page.goto(path)
  await editor.choose('Delivery')
  await links(page).getByRole('button', { name: 'Create link' }).click()
  await expect(links(page).getByRole('textbox', { name: 'The link' })).toBeVisible()
  const viewer = await newMember(company, 'viewer', { name: 'Vic Viewer' })
  const theirs = await new EditorPage(await (await person()).newPage()).open(viewer, path)
  await theirs.choose('Delivery')
  await expect(links(theirs.page).getByText('Ann Meyer made a link to revision 1')).toBeVisible()
  await expect(links(theirs.page).getByRole('button')).toHaveCount(0)
})
