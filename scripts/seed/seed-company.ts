import { customerPath, lineTax, productPath, settingsPath, taxPath, type LineTax } from '@covoice/domain'
import type { Auth } from 'firebase-admin/auth'
import { Timestamp } from 'firebase-admin/firestore'
import type { Caller } from '../../functions/src/caller.ts'
import type { Dependencies } from '../../functions/src/dependencies.ts'
import { acceptInvitation } from '../../functions/src/organisations/accept-invitation.ts'
import { createOrganisation } from '../../functions/src/organisations/create-organisation.ts'
import { inviteMember } from '../../functions/src/organisations/invite-member.ts'
import { startingTaxes } from '../../functions/src/organisations/starting-taxes.ts'
import { COLLEAGUES, OWNER, PASSWORD, type DemoPerson } from './accounts.ts'
import { COMPANY, FOUNDING, INVOICE_SETTINGS, ORG } from './company.ts'
import { CUSTOMERS } from './customers.ts'
import { PRODUCTS } from './products.ts'
import { setPlan } from './set-plan.ts'

/** The tax of services for customers outside the European Union. */
const OUTSIDE = {
  name: 'Not taxable in Germany',
  ratePpm: 0,
  category: 'O',
  exemptionReason: 'Place of supply is the country of the recipient (§ 3a (2) UStG)',
} as const

/**
 * Creates the accounts with verified addresses, and the organisation, a subscriber, with its members through
 * the real use cases.
 */
export async function foundCompany(auth: Auth, deps: Dependencies): Promise<void> {
  await Promise.all([OWNER, ...COLLEAGUES].map((person) => account(auth, person)))
  await createOrganisation(FOUNDING, callerOf(OWNER), deps)
  await setPlan(deps.db, ORG, 'subscriber')
  for (const colleague of COLLEAGUES) {
    const { email, role, customers } = colleague
    const offer = await inviteMember({ org: ORG, email, role, customers }, callerOf(OWNER), deps)
    await acceptInvitation({ org: ORG, ...offer }, callerOf(colleague), deps)
  }
}

/** Fills in the settings, the customers, the price list and one more tax, as the owner would. */
export async function fillIn({ db, now }: Dependencies): Promise<void> {
  const changed = { changedBy: OWNER.uid, changedAt: Timestamp.fromDate(now()) }
  const created = { createdBy: OWNER.uid, createdAt: changed.changedAt, ...changed }
  const batch = db.batch()
  batch.update(db.doc(settingsPath(ORG, 'company')), { ...COMPANY, ...changed })
  batch.update(db.doc(settingsPath(ORG, 'invoice')), { ...INVOICE_SETTINGS, ...changed })
  batch.set(db.doc(taxPath(ORG, 'outside')), { ...OUTSIDE, default: false, archived: false, ...created })
  for (const [id, { contact, ...customer }] of Object.entries(CUSTOMERS))
    batch.set(db.doc(customerPath(ORG, id)), {
      ...customer,
      ...{ peppolEndpoint: '', peppolScheme: '', buyerReference: '', phone: '', archived: false },
      contacts: { billing: { name: contact, email: customer.email, phone: '', isBillingContact: true } },
      ...created,
    })
  for (const [id, { price, ...product }] of Object.entries(PRODUCTS))
    batch.set(db.doc(productPath(ORG, id)), {
      ...product,
      unitPriceMillionths: Math.round(price * 1_000_000),
      tax: null,
      archived: false,
      ...created,
    })
  await batch.commit()
}

/** The tax for a customer's country: German, reverse charge inside the union, none outside. */
export function taxFor(country: string): LineTax {
  if (country !== 'DE' && country !== 'NL') return { tax: 'outside', ...OUTSIDE }
  const taxes = startingTaxes('DE')
  const found = country === 'DE' ? taxes[0] : taxes.find(({ category }) => category === 'AE')
  if (!found) throw new Error(`No tax for ${country}`)
  return lineTax(found)
}

async function account(auth: Auth, { uid, email, name }: DemoPerson): Promise<void> {
  await auth.createUser({ uid, email, emailVerified: true, password: PASSWORD, displayName: name })
}

function callerOf({ uid, email, name }: DemoPerson): Caller {
  return { uid, email, emailVerified: true, name }
}
