import {
  connectionPath,
  customerPath,
  emptyBuyer,
  emptySeller,
  settingsPath,
  newCustomer,
} from '@covoice/domain'
import type { Page } from '@playwright/test'
import { violationsOf } from '../support/accessibility.ts'
import { atRest, expect, test } from '../support/browser.ts'
import { invite, newCompany } from '../support/company.ts'
import { newAddress } from '../support/account.ts'
import { issueStored, storedInvoice } from '../support/invoice.ts'
import { change, store } from '../support/store.ts'

/** The narrowest supported phone. */
const narrow = { width: 360, height: 740 }

/** What is wrong with a page as it stands: WCAG 2.2 AA, what stands out at the side, what a thumb would miss. */
async function wrongs(page: Page, isMobile: boolean): Promise<string[]> {
  const violations = await violationsOf(page)
  const { overflow, small } = await page.evaluate(measured)
  return [
    ...violations,
    ...(overflow > 0 ? [`${overflow} px wider than the screen`] : []),
    ...(isMobile ? small.map((what) => `smaller than a thumb: ${what}`) : []),
  ]
}

/** Runs in the page. A link within a sentence is as high as its line, and hidden controls can't be missed. */
function measured(): { overflow: number; small: string[] } {
  const controls = [
    ...document.querySelectorAll<HTMLElement>('button, [role=menuitem], [role=tab], input, textarea, nav a'),
  ]
  const small = controls.filter((control) => {
    const target =
      control.closest<HTMLElement>('label') ?? control.closest<HTMLElement>('.field-frame') ?? control
    const { width, height } = target.getBoundingClientRect()
    const shown = control.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    return shown && width > 1 && !control.matches(':disabled') && (height < 43.5 || width < 43.5)
  })
  return {
    overflow: document.documentElement.scrollWidth - screen.width,
    small: small.map((control) => control.outerHTML.slice(0, 160)),
  }
}

/** Books that are connected, one of several, with more accounts than a screen holds. */
const connection = {
  ...{ state: 'connected', byName: 'Ann Meyer', at: new Date() },
  books: { id: 'demo', name: 'Nordlicht Informationstechnikgesellschaft für Verwaltung' },
  choices: ['demo', 'other'].map((id) => ({ id, name: id })),
  chart: {
    accounts: Array.from({ length: 120 }, (_, n) => ({ code: String(1000 + n), name: `Umsatzerlöse ${n}` })),
    taxTypes: [{ type: 'NONE', name: 'Tax Exempt', ratePpm: 0 }],
    readAt: new Date(),
  },
}

const outside = ['/sign-in', '/sign-up', '/reset-password', '/nowhere']

const inside = (draft: string, issued: string): string[] => [
  '/billing',
  '/billing?q=nobody',
  '/billing/bin',
  '/invoices/new',
  `/invoices/${draft}`,
  `/invoices/${issued}`,
  `/invoices/${issued}?revision=1`,
  '/customers',
  '/customers/contoso',
  '/customers/contoso/contacts',
  '/customers/contoso/invoices',
  '/admin/settings/company',
  '/admin/settings/members',
  '/admin/settings/taxes',
  '/admin/settings/products',
  '/admin/accounting/invoice-settings',
  '/admin/accounting/software',
  '/connect/xero?error=server_error',
]

// German words are the longer ones, and a phone has the least room for them.
test.use({ locale: ({ isMobile }, use) => use(isMobile ? 'de-DE' : 'en-GB') })

test('[X16] every page is accessible, as wide as its screen, and made for thumbs on a phone', async ({
  page,
  isMobile,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  if (isMobile) await page.setViewportSize(narrow)
  const company = await newCompany({ name: 'Nordlicht Informationstechnikgesellschaft für Verwaltung' })
  const said = {
    from: { ...emptySeller(), name: 'Nordlicht' },
    to: { ...emptyBuyer(), name: 'Rindfleischetikettierungsüberwachung Donaudampfschifffahrt GmbH' },
  }
  const { id } = await storedInvoice(company, { lines: 3, header: said })
  const issued = await storedInvoice(company, { lines: 3, header: said })
  await issueStored(company, issued.id)
  const contact = { name: 'Zoë', email: 'zoe@contoso.example', phone: '', isBillingContact: true }
  const data = { ...newCustomer(said.to.name, { contacts: { zoe: contact } }), createdAt: new Date() }
  await store([
    { path: customerPath(company.org, 'contoso'), data },
    { path: connectionPath(company.org, 'xero'), data: connection },
  ])
  await change(settingsPath(company.org, 'invoice'), { accountingSoftware: 'xero' })
  const found: Record<string, string[]> = {}
  const look = async (address: string) => {
    await page.goto(address)
    await page.locator('h1').first().waitFor()
    await atRest(page)
    const wrong = await wrongs(page, isMobile)
    if (wrong.length > 0) found[address] = wrong
  }
  for (const address of [...outside, await invite(company, newAddress('bob'))]) await look(address)
  await page.goto('/billing')
  await page.locator('input[inputmode=email]').fill(company.owner.email)
  await page.locator('input[type=password]').fill(company.owner.password)
  await page.locator('form button[type=submit]').click()
  await page.waitForURL('/billing')
  for (const address of inside(id, issued.id)) await look(address)
  expect(found).toEqual({})
})
