import { addDays, type Edit, type Invoice, type Customer } from '@covoice/domain'

/**
 * The edit that sets the customer of an invoice: a copy of their details, which can be changed freely. Their
 * payment terms, or otherwise the organisation's, set the due day.
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
