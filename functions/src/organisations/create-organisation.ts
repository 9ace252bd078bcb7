import {
  countries,
  figuresVersion,
  isTimeZone,
  limits,
  currencyCodes,
  memberPath,
  organisationPath,
  orgPath,
  parseCompanySettings,
  parseInvoiceSettings,
  settingsPath,
  taxPath,
  type CallInput,
  type CompanySettings,
  type InvoiceSettings,
} from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import type { Caller } from '../caller.ts'
import { accountCounter, countIn } from '../daily-count.ts'
import type { Dependencies } from '../dependencies.ts'
import { organisationCreated } from '../log.ts'
import { problem } from '../problem.ts'
import { readAll } from '../read-all.ts'
import { startingTaxes } from './starting-taxes.ts'

/**
 * Creates an organisation with its caller, whose address is confirmed, as owner, its settings, and the taxes of
 * its country.
 */
export async function createOrganisation(
  input: CallInput<'createOrganisation'>,
  caller: Caller,
  { db, now }: Dependencies,
): Promise<{ org: string }> {
  refuseUnknown(input)
  const { org = db.collection('orgs').doc().id, name, country, currency, timeZone } = input
  const at = Timestamp.fromDate(now())
  const changed = { changedBy: caller.uid, changedAt: at }
  const created = { createdBy: caller.uid, createdAt: at, ...changed }
  await db.runTransaction(async (transaction) => {
    const counter = accountCounter(db, caller.uid, 'organisations', at.toDate())
    const [existing, counted] = await readAll(transaction, db.doc(orgPath(org)), counter)
    if (existing.exists) {
      if (existing.get('createdBy') !== caller.uid) throw problem('organisationTaken')
      return
    }
    if (!caller.emailVerified) throw problem('notVerified')
    const founded = countIn(counted)
    if (founded >= limits.organisationsPerAccount) throw problem('tooManyOrganisations')
    transaction.set(counter, { sent: founded + 1 })
    const profile = { name, country, timeZone, currency, plan: 'trial', firstIssuedAt: null, figuresVersion }
    transaction.create(existing.ref, { ...profile, ...created })
    transaction.create(db.doc(memberPath(org, caller.uid)), {
      role: 'owner',
      customers: null,
      name: caller.name,
      email: caller.email,
      joinedAt: at,
      ...changed,
    })
    transaction.set(db.doc(organisationPath(caller.uid, org)), { name, role: 'owner' })
    transaction.create(db.doc(settingsPath(org, 'company')), {
      ...startingCompany(name, country, caller.email),
      ...changed,
    })
    transaction.create(db.doc(settingsPath(org, 'invoice')), {
      ...startingInvoiceSettings(country),
      ...changed,
    })
    for (const { id, ...tax } of startingTaxes(country))
      transaction.create(db.doc(taxPath(org, id)), { ...tax, ...created })
  })
  organisationCreated(org, caller.uid)
  return { org }
}

function refuseUnknown({ country, currency, timeZone }: CallInput<'createOrganisation'>): void {
  if (!countries.some(({ code }) => code === country)) throw problem('unknownCountry')
  if (!currencyCodes.includes(currency)) throw problem('unknownCurrency')
  if (!isTimeZone(timeZone)) throw problem('unknownTimeZone')
}

function startingCompany(name: string, country: string, email: string): CompanySettings {
  return { ...parseCompanySettings({ address: { country } }), name, email }
}

function startingInvoiceSettings(country: string): InvoiceSettings {
  // The smallest Swiss coin is 0.05; invoices there are usually rounded to it.
  const cashRoundingMinor = country === 'CH' || country === 'LI' ? 5 : 0
  return { ...parseInvoiceSettings({}), termsDays: 14, cashRoundingMinor }
}
