import { addDays, type Edit, type Invoice } from '@covoice/domain'
import type { Customer } from '../../customers/customers-store.ts'

/**
 * The edit that makes a customer the one who is billed: a copy of what is known of them, to be changed at will.
 * Their payment terms, or else the organisation's, set the due day.
 */
export function choosing(customer: Customer, invoice: Invoice, usualTermsDays: number | null): Edit {
  const billing = customer.contacts.find((contact) => contact.isBillingContact)
  const email = billing === undefined || billing.email === '' ? customer.email : billing.email
  const { street, city, region, postcode, country } = customer.address
  const termsDays = customer.termsDays ?? usualTermsDays
  return {
    kind: 'setFields',
    values: {
      customer: customer.id,
      'to.name': customer.name,
      'to.address.street': street,
      'to.address.city': city,
      'to.address.region': region,
      'to.address.postcode': postcode,
      'to.address.country': country,
      'to.email': email,
      'to.taxId': customer.taxId,
      'to.peppolEndpoint': customer.peppolEndpoint,
      'to.peppolScheme': customer.peppolScheme,
      'to.contactName': billing?.name ?? '',
      buyerReference: customer.buyerReference,
      ...(termsDays === null ? {} : { termsDays, dueDay: addDays(invoice.invoiceDay, termsDays) }),
    },
  }
}
