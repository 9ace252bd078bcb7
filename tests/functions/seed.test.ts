import {
  figuresOn,
  invoicePath,
  invoicesPath,
  isOverdue,
  linesPath,
  orgPath,
  roles,
  settingsPath,
  statuses,
  today,
  type Invoice,
} from '@covoice/domain'
import { getApp } from 'firebase-admin/app'
import { getAuth } from 'firebase-admin/auth'
import { doc, serverTimestamp, terminate, updateDoc } from 'firebase/firestore'
import { expect, test } from 'vitest'
import { COLLEAGUES, OWNER } from '../../scripts/seed/accounts.ts'
import { FOUNDING, INVOICE_SETTINGS, ORG } from '../../scripts/seed/company.ts'
import { fillIn, foundCompany } from '../../scripts/seed/seed-company.ts'
import { liveThrough } from '../../scripts/seed/seed-history.ts'
import { writeInvoices } from '../../scripts/seed/seed-invoices.ts'
import { clientOf } from './client.ts'
import { expectExact, keptBy } from './figures/exact.ts'
import { dataOf, deps, documentsIn, project } from './direct.ts'

test('[O13] the demo company shows every status, long and overdue invoices, and all of it can be edited', async () => {
  await foundCompany(getAuth(getApp(project)), deps())
  await fillIn(deps())
  const written = await writeInvoices(deps())
  await liveThrough(written, deps())
  await liveThrough(written, deps())

  expect(await dataOf(orgPath(ORG))).toMatchObject({ plan: 'subscriber' })
  const invoices = Object.entries(await documentsIn(invoicesPath(ORG))) as unknown as [string, Invoice][]
  const headers = invoices.map(([, header]) => header)
  expect(new Set([OWNER, ...COLLEAGUES].map(({ role }) => role))).toEqual(new Set(roles))
  expect(new Set(headers.map(({ status }) => status))).toEqual(new Set(statuses))
  expect(await dataOf(settingsPath(ORG, 'invoice')), 'what was exported went somewhere').toMatchObject({
    accountingSoftware: 'xero',
  })
  const numbers = headers.flatMap(({ number }) => number ?? []).toSorted((a, b) => a - b)
  expect(numbers).toEqual(numbers.map((_, index) => INVOICE_SETTINGS.firstNumber + index))
  const now = today(FOUNDING.timeZone, new Date())
  expect(headers.filter((header) => isOverdue(header, now)).length).toBeGreaterThan(1)
  expect(Math.max(...headers.map(({ lineCount }) => lineCount))).toBe(60)
  expect(headers.every(({ totals }) => totals && totals.totalMinor > 0)).toBe(true)
  await expectExact(ORG)
  expect(figuresOn(await keptBy(ORG), now, FOUNDING.currency).overdue.count).toBeGreaterThan(1)

  const client = clientOf(OWNER.uid)
  const change = (path: string, fields: object) =>
    updateDoc(doc(client, path), { ...fields, changedBy: OWNER.uid, changedAt: serverTimestamp() })
  for (const [id, { content }] of invoices)
    if (content === 'open') {
      await change(invoicePath(ORG, id), { notes: 'Thank you' })
      const [line] = Object.keys(await documentsIn(linesPath(ORG, id)))
      await change(`${linesPath(ORG, id)}/${line ?? ''}`, { quantityThousandths: 2500 })
    }
  await change(`orgs/${ORG}/customers/alnoor`, { phone: '+971 4 555 0100' })
  await change(`orgs/${ORG}/products/remote`, { unitPriceMillionths: 97_000_000 })
  await change(`orgs/${ORG}/taxes/outside`, { archived: true })
  await change(`orgs/${ORG}/settings/invoice`, { notes: 'Thank you' })
  await change(`orgs/${ORG}/settings/company`, { phone: '+49 40 5550 1421' })
  await terminate(client)
})
